import AllianceModel

extension TermBuilder {
  /// Adds what members of organisations owe each other, their economic unions, and the share of
  /// organisations that each pair has in common.
  mutating func appendOrganisations(_ hostilities: Hostilities) {
    let rosters = world.organisations.map { organisation in
      Roster(OrganisationTimeline(organisation, scenario: scenario), scenario.actors, timeline)
    }
    for roster in rosters { appendTies(of: roster, hostilities) }
    if !scenario.evidence.exclude.kinds.contains(EvidenceKind.sharedOrganisations.id) {
      appendSharedOrganisations(rosters)
    }
  }

  /// An organisation with how far each actor belongs to it, worked out once for all pairs.
  private struct Roster {
    let organisation: OrganisationTimeline
    /// From 0 to 1, rows × entries of the timeline.
    let shares: [[Double]]

    init(_ organisation: OrganisationTimeline, _ actors: [ActorID], _ timeline: Timeline) {
      self.organisation = organisation
      shares = actors.map { actor in
        timeline.values { organisation.membership(of: actor, $0, $1) }
      }
    }
  }

  private mutating func appendTies(of roster: Roster, _ hostilities: Hostilities) {
    let organisation = roster.organisation
    for (key, obligations) in organisation.obligationSets where !obligations.isEmpty {
      appendPairs(
        of: roster, id: "\(organisation.organisation.id):obligations-\(key)", kind: .treaty,
        channel: .security, strength: .treaty(ObligationSet(obligations), isMultilateral: true)
      ) { pair, evidence, calendar in
        let signed = organisation.bound(pair, by: key, evidence)
        if hostilities.void(signed, pair, evidence, calendar) { return 0 }
        return organisation.obligations(evidence, calendar).first { $0.key == key }?.force ?? 0
      }
    }
    if organisation.organisation.isEconomicUnion {
      appendPairs(
        of: roster, id: "\(organisation.organisation.id):union", kind: .economicUnion,
        channel: .economic, strength: .level(0.30)
      ) { _, _, _ in 1 }
    }
  }

  private mutating func appendPairs(
    of roster: Roster, id: String, kind: EvidenceKind, channel: Channel,
    strength: TieTerm.Strength, force: (DirectedPair, Month, Month?) -> Double
  ) {
    if scenario.evidence.exclude.kinds.contains(kind.id) { return }
    let index = register(.founding(roster.organisation.organisation, id: id, kind: kind))
    for (row, actor) in scenario.actors.enumerated() {
      for (column, other) in scenario.actors.enumerated() where row != column {
        let pair = DirectedPair(actor, other)
        let presence = (0..<timeline.count).map { entry in
          let both = roster.shares[row][entry] * roster.shares[column][entry]
          guard both > 0 else { return 0.0 }
          return both * force(pair, timeline.evidenceClock(entry), timeline.calendar(entry))
        }
        guard let tie = tie(pair) else { continue }
        append(strength, on: tie, channel, event: index, presence: presence)
      }
    }
  }

  private mutating func appendSharedOrganisations(_ rosters: [Roster]) {
    guard !rosters.isEmpty else { return }
    let index = register(.sharedOrganisations())
    for (row, actor) in scenario.actors.enumerated() {
      for (column, other) in scenario.actors.enumerated() where row != column {
        let shares = sharedParts(row, column, rosters)
        guard let tie = tie(DirectedPair(actor, other)), shares.contains(where: { $0 > 0 }) else {
          continue
        }
        append(
          .sharedOrganisations(keep(shares)), on: tie, .diplomatic, event: index,
          presence: timeline.always)
      }
    }
  }

  /// The share of the organisations of either to which both belong, entry by entry.
  private func sharedParts(_ row: Int, _ column: Int, _ rosters: [Roster]) -> [Double] {
    var both = Array(repeating: 0.0, count: timeline.count)
    var either = both
    for roster in rosters {
      for entry in both.indices {
        let (mine, theirs) = (roster.shares[row][entry], roster.shares[column][entry])
        both[entry] += mine * theirs
        either[entry] += mine + theirs - mine * theirs
      }
    }
    return zip(both, either).map { $1 > 0 ? $0 / $1 : 0 }
  }
}

extension OrganisationTimeline {
  /// The month since which a pair is bound by a set of obligations, as seen from a month: when both
  /// belonged and the obligations had begun.
  fileprivate func bound(_ pair: DirectedPair, by key: String, _ evidence: Month) -> Month {
    func joined(_ actor: ActorID) -> Month? {
      organisation.memberships.filter { $0.actor == actor && $0.period.contains(evidence) }
        .map(\.period.from.firstMonth).max()
    }
    let begun = Int(key).map { organisation.obligations[$0].period.from.firstMonth }
    return [joined(pair.row), joined(pair.column), begun].compactMap(\.self).max() ?? evidence
  }
}

extension Event {
  /// The standing fact that an organisation's founding texts bind its members.
  fileprivate static func founding(
    _ organisation: Organisation, id: String, kind: EvidenceKind
  ) -> Event {
    background(
      id: id, kind: kind, source: organisation.id.text, title: organisation.name,
      sourceKind: .organisation, citation: organisation.citation,
      note: "What members of \(organisation.name) owe and grant each other.")
  }

  fileprivate static func sharedOrganisations() -> Event {
    background(
      id: EvidenceKind.sharedOrganisations.id, kind: .sharedOrganisations, source: "organisations",
      title: "Membership in organisations", sourceKind: .organisation,
      citation: "dated memberships, coded from the organisations' founding and accession texts",
      note: "Share of the organisations of either to which both belong.")
  }

  /// An event of the background, certain and always known.
  static func background(
    id: String, kind: EvidenceKind, source: String, title: String,
    sourceKind: EvidenceSource.Kind, citation: String, note: String
  ) -> Event {
    guard let longAgo = CalendarDate(year: 1900) else { preconditionFailure("1900 is a year") }
    let record = EvidenceRecord(
      id: id, kind: kind.id, parties: .mutual([]), happened: Period(longAgo), known: longAgo,
      place: .citation(citation), note: note)
    let source = EvidenceSource(
      id: source, kind: sourceKind, title: title, published: Period(longAgo), reliability: 1)
    return Event(
      id: id, kind: kind, accounts: [Account(record: record, source: source)], isAssumed: false)
  }
}
