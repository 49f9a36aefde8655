import AllianceModel

/// The events that a scenario admits as evidence, with the ties that each touches.
///
/// It follows from the world, the selection and the as-of month alone, so that scenarios that
/// differ in changes or parameters share it.
struct AdmittedEvidence: Sendable {
  /// One event and what it touches.
  struct Entry: Sendable {
    let event: Event
    let touches: [Event.AffectedTie]
  }

  /// In the order of event identifiers.
  let entries: [Entry]

  /// Gathers what is admitted.
  init(_ scenario: Scenario, in world: World) {
    var accounts: [Event.Account] = []
    for document in world.evidence.documents {
      for record in document.records where scenario.evidence.admits(record, of: document.source) {
        accounts.append(Event.Account(record: record, source: document.source))
      }
    }
    entries = Self.entries(
      Event.gather(accounts, assumed: false), in: world, asOf: scenario.evidence.asOf)
  }

  /// What the changes of a scenario assume, in their order.
  static func assumed(by scenario: Scenario, in world: World) -> [Entry] {
    let events = scenario.changes.flatMap { change -> [Event] in
      guard case .add(let record) = change.verb else { return [] }
      let account = Event.Account(record: record, source: .assumption(of: scenario, change))
      return Event.gather([account], assumed: true)
    }
    return entries(events, in: world, asOf: scenario.evidence.asOf)
  }

  private static func entries(_ events: [Event], in world: World, asOf: Month) -> [Entry] {
    events.map { Entry(event: $0, touches: $0.touches(in: world, asOf: asOf)) }
  }
}
