import AllianceModel

extension Change {
  /// Whether the change says itself what is between an actor and one of others: sets their tie or
  /// trade, or adds or ends something between them.
  func isBetween(_ actor: ActorID, and others: [ActorID]) -> Bool {
    let parties: [ActorID]
    if case .set(.tie(let pair), _) = verb {
      parties = [pair.row, pair.column]
    } else if case .set(.trade(let one, let other), _) = verb {
      parties = [one, other]
    } else if case .add(let record) = verb {
      parties = record.namedParties
    } else if case .end(_, let ended) = verb {
      parties = ended
    } else {
      parties = []
    }
    return parties.contains(actor) && others.contains(where: parties.contains)
  }
}
