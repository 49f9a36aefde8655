import AllianceModel

extension Scenario {
  /// The first change that finds nothing to change.
  ///
  /// Leaving what one does not belong to, joining what one belongs to, ending what is not on
  /// record: running it would show «no effect» and mean nothing.
  func idleChange(in world: World) -> CompileProblem? {
    for change in changes {
      guard let reason = idleness(of: change, in: world) else { continue }
      return .idleChange(at: change.origin, reason: reason)
    }
    return nil
  }

  private func idleness(of change: Change, in world: World) -> CompileProblem.IdleReason? {
    let month = change.date.firstMonth
    switch change.verb {
    case .leave(let actor, let organisation):
      return mayBelong(actor, organisation, true, before: change, in: world)
        ? nil : .notAMember(actor, of: organisation, in: month)
    case .join(let actor, let organisation):
      return mayBelong(actor, organisation, false, before: change, in: world)
        ? nil : .alreadyAMember(actor, of: organisation, in: month)
    case .end(let kind, let parties):
      return isOnRecord(kind, parties, before: change, in: world)
        ? nil : .nothingToEnd(kind: kind, parties: parties)
    case .set, .add, .amend: return nil
    }
  }

  /// Whether an actor may belong, or may not, when a change comes: by record and by the changes
  /// before it, of which those with a condition come or do not.
  private func mayBelong(
    _ actor: ActorID, _ organisation: ActorID, _ belongs: Bool, before change: Change,
    in world: World
  ) -> Bool {
    let asOf = min(evidence.asOf, change.date.firstMonth)
    let isMember = world.organisation(organisation)?.members(in: asOf).contains(actor) ?? false
    var possible = [isMember]
    for earlier in changes where mayCome(earlier, before: change) {
      let after: Bool
      switch earlier.verb {
      case .join(actor, organisation): after = true
      case .leave(actor, organisation): after = false
      default: continue
      }
      let isCertain = earlier.condition == nil && earlier.date.firstMonth < change.date.firstMonth
      possible = isCertain ? [after] : possible + [after]
    }
    return possible.contains(belongs)
  }

  /// Whether a change may be in force before another comes.
  private func mayCome(_ earlier: Change, before change: Change) -> Bool {
    guard earlier != change else { return false }
    let latest = change.condition == nil ? change.date.firstMonth : calendar.end
    return earlier.date.firstMonth < latest
  }

  /// Whether a level of a kind between the parties is on record, or was added by a change before.
  private func isOnRecord(
    _ kind: String, _ parties: [ActorID], before change: Change, in world: World
  ) -> Bool {
    let accounts = world.evidence.documents.flatMap { document in
      document.records.filter { $0.kind == kind && evidence.admits($0, of: document.source) }
        .map { Event.Account(record: $0, source: document.source) }
    }
    let added = changes.compactMap { earlier -> Event.Account? in
      guard case .add(let record) = earlier.verb, record.kind == kind,
        earlier.date.firstMonth <= change.date.firstMonth || change.condition != nil
      else { return nil }
      return Event.Account(record: record, source: .assumption(of: self, earlier))
    }
    return Event.gather(accounts + added, assumed: false).contains { event in
      event.touches(in: world, asOf: evidence.asOf).contains {
        parties.contains($0.pair.row) && parties.contains($0.pair.column)
      }
    }
  }
}
