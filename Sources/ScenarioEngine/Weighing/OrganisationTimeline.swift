import AllianceModel

/// An organisation's members and obligations along a timeline, with a scenario's changes to them.
struct OrganisationTimeline {
  let organisation: Organisation
  let changes: [Change]

  init(_ organisation: Organisation, scenario: Scenario) {
    self.organisation = organisation
    changes = scenario.changes.filter { change in
      switch change.verb {
      case .join(_, organisation.id), .leave(_, organisation.id), .amend(organisation.id, _): true
      default: false
      }
    }
  }

  /// How far an actor belongs, from 0 to 1.
  func membership(of actor: ActorID, _ evidence: Month, _ calendar: Month?) -> Double {
    let belongs = organisation.memberships.contains {
      $0.actor == actor && holds($0.period, evidence)
    }
    var share = belongs ? 1.0 : 0
    guard let calendar else { return share }
    for change in changes {
      let force = change.force(in: calendar)
      switch change.verb {
      case .join(actor, _): share += force * (1 - share)
      case .leave(actor, _): share *= 1 - force
      default: break
      }
    }
    return share
  }

  /// Each set of obligations that was ever in force, with how far it is in force.
  func obligations(
    _ evidence: Month, _ calendar: Month?
  ) -> [(key: String, obligations: [Obligation], force: Double)] {
    let amendments = changes.enumerated().compactMap {
      index, change -> (Int, Double, [Obligation])? in
      guard case .amend(_, let obligations) = change.verb, let calendar else { return nil }
      return (index, change.force(in: calendar), obligations)
    }
    let kept = amendments.reduce(1) { $0 * (1 - $1.1) }
    let original = organisation.obligations.enumerated().map { index, dated in
      ("\(index)", dated.obligations, holds(dated.period, evidence) ? kept : 0)
    }
    return original + amendments.map { ("amended-\($0.0)", $0.2, $0.1) }
  }

  /// Every set of obligations that the timeline can meet, by key.
  var obligationSets: [(key: String, obligations: [Obligation])] {
    organisation.obligations.enumerated().map { ("\($0.offset)", $0.element.obligations) }
      + changes.enumerated().compactMap { index, change in
        guard case .amend(_, let obligations) = change.verb else { return nil }
        return ("amended-\(index)", obligations)
      }
  }

  /// A spell that is known to end only after the month at which evidence stands has not ended.
  private func holds(_ period: Period, _ evidence: Month) -> Bool { period.contains(evidence) }
}
