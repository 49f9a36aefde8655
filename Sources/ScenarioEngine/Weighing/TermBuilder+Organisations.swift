import AllianceModel

extension TermBuilder {
  /// Adds what members of organisations owe each other, their economic unions, and the share of
  /// organisations that each pair has in common.
  mutating func appendOrganisations(_ hostilities: Hostilities) {
    let timelines = world.organisations.map { OrganisationTimeline($0, scenario: scenario) }
    for timeline in timelines { appendTies(of: timeline, hostilities) }
    if !scenario.evidence.exclude.kinds.contains("shared-organisations") {
      appendSharedOrganisations(timelines)
    }
  }

  private mutating func appendTies(
    of organisation: OrganisationTimeline, _ hostilities: Hostilities
  ) {
    for (key, obligations) in organisation.obligationSets where !obligations.isEmpty {
      appendPairs(
        of: organisation, id: "\(organisation.organisation.id):obligations-\(key)", kind: "treaty",
        channel: .security, strength: .treaty(ObligationSet(obligations), isMultilateral: true)
      ) { pair, evidence, calendar in
        let signed = organisation.bound(pair, by: key, evidence)
        if hostilities.void(signed, pair, evidence, calendar) { return 0 }
        return organisation.obligations(evidence, calendar).first { $0.key == key }?.force ?? 0
      }
    }
    if organisation.organisation.isEconomicUnion {
      appendPairs(
        of: organisation, id: "\(organisation.organisation.id):union", kind: "economic-union",
        channel: .economic, strength: .level(0.30)
      ) { _, _, _ in 1 }
    }
  }

  private mutating func appendPairs(
    of organisation: OrganisationTimeline, id: String, kind: String, channel: Channel,
    strength: TieTerm.Strength, force: (DirectedPair, Month, Month?) -> Double
  ) {
    guard let kind = KindCatalogue.kind(kind), !scenario.evidence.exclude.kinds.contains(kind.id)
    else { return }
    let index = register(.founding(organisation.organisation, id: id, kind: kind))
    for row in scenario.actors {
      for column in scenario.actors where row != column {
        let pair = DirectedPair(row, column)
        let presence = timeline.values { evidence, calendar in
          let both =
            organisation.membership(of: row, evidence, calendar)
            * organisation.membership(of: column, evidence, calendar)
          return both > 0 ? both * force(pair, evidence, calendar) : 0
        }
        guard let tie = tie(pair) else { continue }
        append(strength, on: tie, channel, happening: index, presence: presence)
      }
    }
  }

  private mutating func appendSharedOrganisations(_ organisations: [OrganisationTimeline]) {
    guard let kind = KindCatalogue.kind("shared-organisations"), !organisations.isEmpty else {
      return
    }
    let index = register(.sharedOrganisations(kind))
    for row in scenario.actors {
      for column in scenario.actors where row != column {
        let shares = timeline.values { evidence, calendar in
          var both = 0.0
          var either = 0.0
          for organisation in organisations {
            let mine = organisation.membership(of: row, evidence, calendar)
            let theirs = organisation.membership(of: column, evidence, calendar)
            both += mine * theirs
            either += mine + theirs - mine * theirs
          }
          return either > 0 ? both / either : 0
        }
        guard let tie = tie(DirectedPair(row, column)), shares.contains(where: { $0 > 0 }) else {
          continue
        }
        append(
          .sharedOrganisations(keep(shares)), on: tie, .diplomatic, happening: index,
          presence: timeline.always)
      }
    }
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

extension Happening {
  /// The standing fact that an organisation's founding texts bind its members.
  fileprivate static func founding(
    _ organisation: Organisation, id: String, kind: EvidenceKind
  ) -> Happening {
    background(
      id: id, kind: kind, source: organisation.id.text, title: organisation.name,
      sourceKind: .organisation, citation: organisation.citation,
      note: "What members of \(organisation.name) owe and grant each other.")
  }

  fileprivate static func sharedOrganisations(_ kind: EvidenceKind) -> Happening {
    background(
      id: "shared-organisations", kind: kind, source: "organisations",
      title: "Membership in organisations", sourceKind: .organisation,
      citation: "dated memberships, coded from the organisations' founding and accession texts",
      note: "Share of the organisations of either to which both belong.")
  }

  /// A happening of the background, certain and always known.
  static func background(
    id: String, kind: EvidenceKind, source: String, title: String,
    sourceKind: EvidenceSource.Kind, citation: String, note: String
  ) -> Happening {
    guard let longAgo = CalendarDate(year: 1900) else { preconditionFailure("1900 is a year") }
    let record = EvidenceRecord(
      id: id, kind: kind.id, parties: .mutual([]), happened: Period(longAgo), known: longAgo,
      place: .citation(citation), note: note)
    let source = EvidenceSource(
      id: source, kind: sourceKind, title: title, published: Period(longAgo), reliability: 1)
    return Happening(
      id: id, kind: kind, accounts: [Account(record: record, source: source)], isAssumed: false)
  }
}
