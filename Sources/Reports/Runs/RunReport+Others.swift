import Experiments

extension RunReport {
  /// Who comes first for everybody else.
  var otherActors: Section {
    var table = Table([
      .init("Other actors"), .init("primary partner \(start)"), .init("primary partner \(end)"),
      .init("turned", .right),
    ])
    for actor in others {
      guard let partners = result.partners(of: actor) else { continue }
      let turned = result.turns.filter { $0.actor == actor }.reduce(0) { $0 + $1.share.share }
      table.add([
        name(actor), Self.leader(partners, \.first), Self.leader(partners, \.last),
        Numerals.percent(turned),
      ])
    }
    return Section(nil, table.blocks(caption: Self.othersCaption))
  }

  private static let othersCaption =
    "These ties rest on background evidence alone (2016 trade, votes, treaties, memberships, reported "
    + "events): a check of the background, not a finding. Turned: share of members in which the actor "
    + "turned to another pole, which had to lead by .05 or more for three months in a row. Actors "
    + "that carry half of a pole's weight or more are left out."

  /// The partner that most members have, with its share.
  private static func leader(
    _ partners: [Series.PartnerPath], _ step: ([Double]) -> Double?
  ) -> String {
    let ranked = partners.map { (name: $0.partner.name, share: step($0.shares) ?? 0) }
      .sorted { ($1.share, $0.name) < ($0.share, $1.name) }
    return ranked.first.map { "\($0.name) \(Numerals.percent($0.share))" } ?? ""
  }
}
