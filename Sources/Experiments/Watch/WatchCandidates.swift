import AllianceModel
import ScenarioEngine

/// Every event that is tried for a scenario.
struct WatchCandidates {
  private let scenario: Scenario
  private let world: World
  private let date: CalendarDate

  /// The events of one month.
  init(_ compiled: CompiledScenario, in date: CalendarDate) {
    scenario = compiled.scenario
    world = compiled.world
    self.date = date
  }

  /// All of them, in an order that does not depend on that of the actors.
  var all: [WatchedEvent] {
    var events: [WatchedEvent] = []
    for pair in pairs {
      events += added(WatchTable.events, pair, .amongEvents)
      events += added(WatchTable.stocks, pair, .amongStocks)
      events += added(WatchTable.hostilities, pair, .alone)
      events += trade(pair)
      events += ends(pair)
    }
    return events + memberships
  }

  /// The focus with every other actor, and the members of poles among themselves.
  private var pairs: [(ActorID, ActorID)] {
    let others = scenario.actors.filter { $0 != scenario.focus }.sorted()
    var pairs = others.map { (scenario.focus, $0) }
    let members = poleMembers
    for (place, one) in members.enumerated() {
      for other in members[(place + 1)...] { pairs.append((one, other)) }
    }
    return pairs
  }

  /// The members of poles that are rows, except the focus.
  private var poleMembers: [ActorID] {
    let all = Set(scenario.poles.flatMap(\.members).map(\.actor))
    return all.filter { $0 != scenario.focus && scenario.actors.contains($0) }.sorted()
  }

  private func added(
    _ entries: [WatchTable.Entry], _ pair: (ActorID, ActorID),
    _ compilation: WatchedEvent.Compilation
  ) -> [WatchedEvent] {
    entries.flatMap { entry -> [WatchedEvent] in
      let orders = entry.kind.dependsOnSides ? [pair, (pair.1, pair.0)] : [pair]
      return orders.map { event(entry, $0, compilation) }
    }
  }

  private func event(
    _ entry: WatchTable.Entry, _ pair: (ActorID, ActorID),
    _ compilation: WatchedEvent.Compilation
  ) -> WatchedEvent {
    let isDirected = entry.kind.dependsOnSides
    let record = EvidenceRecord(
      id: "watched", kind: entry.kind.id,
      parties: isDirected
        ? .directed(from: [pair.0], to: [pair.1]) : .mutual([pair.0, pair.1]),
      happened: Period(date), known: date, value: entry.event.value,
      obligations: entry.event.obligations,
      breadth: entry.event.breadth, place: .assumption("what to watch"))
    return WatchedEvent(
      words: entry.event.words, kind: entry.kind.id, parties: [pair.0, pair.1],
      isDirected: isDirected,
      reason: entry.event.reason, verb: .add(record), compilation: compilation)
  }

  private func trade(_ pair: (ActorID, ActorID)) -> [WatchedEvent] {
    WatchTable.trade.map { entry in
      WatchedEvent(
        words: entry.words, kind: EvidenceKind.tradeVolume.id, parties: [pair.0, pair.1],
        isDirected: false,
        reason: entry.reason, verb: .set(.trade(pair.0, pair.1), .scale(entry.factor)),
        compilation: .alone)
    }
  }

  /// The ends of levels; those that are not on record are passed over when they are compiled.
  private func ends(_ pair: (ActorID, ActorID)) -> [WatchedEvent] {
    KindCatalogue.all.compactMap { kind in
      // What nobody observes to begin, nobody observes to end.
      guard case .level = kind.form, kind.watch.reasonLeftOut == nil else { return nil }
      return WatchedEvent(
        words: kind.id.split(separator: "-").joined(separator: " ") + " ends", kind: "end",
        parties: [pair.0, pair.1], isDirected: false,
        reason: "all of the kind on record between the two",
        verb: .end(kind: kind.id, parties: [pair.0, pair.1]), compilation: .alone)
    }
  }

  /// The focus leaving or joining any organisation, and pole members those of the focus.
  private var memberships: [WatchedEvent] {
    let asOf = min(scenario.evidence.asOf, date.firstMonth)
    return world.organisations.sorted { $0.id < $1.id }.flatMap { organisation in
      let members = organisation.members(in: asOf)
      let others = members.contains(scenario.focus) ? poleMembers : []
      return ([scenario.focus] + others).map { actor in
        let leaves = members.contains(actor)
        return WatchedEvent(
          words: "\(leaves ? "leaves" : "joins") \(organisation.id)",
          kind: leaves ? "leave" : "join", parties: [actor], isDirected: false,
          reason: "membership is whole or none",
          verb: leaves
            ? .leave(actor: actor, organisation: organisation.id)
            : .join(actor: actor, organisation: organisation.id), compilation: .alone)
      }
    }
  }
}
