import AllianceModel

/// One event that may be observed, as the change that it would be.
struct WatchedEvent: Sendable {
  /// What happens, in words.
  let words: String
  /// The kind of evidence, or the verb of the change.
  let kind: String
  /// Who takes part: the one who acts first, where it matters.
  let parties: [ActorID]
  /// Whether the first of the parties acts on the second.
  let isDirected: Bool
  /// The magnitude's reason.
  let reason: String
  /// What it does to the scenario.
  let verb: Change.Verb

  /// How a scenario with the event is compiled.
  let compilation: Compilation

  /// Whether several events can stand in one compiled scenario, switched on one at a time.
  enum Compilation: Sendable {
    /// It fades: set points move in every month after it.
    case amongEvents
    /// It holds: set points move in its month.
    case amongStocks
    /// It changes more than terms of its own, so that it is compiled alone.
    case alone
  }

  /// Names the event alike in every order of actors.
  var id: String {
    "\(kind):\(parties.map(\.text).joined(separator: isDirected ? ">" : "-")):\(words)"
  }

  /// Whether it can happen again and add to itself.
  var isRepeatable: Bool {
    KindCatalogue.kind(kind)?.addsUp == true
  }

  /// The record that the event adds; `nil` when it does something else.
  var record: EvidenceRecord? {
    if case .add(let record) = verb { record } else { nil }
  }

  /// The change of the event in a month, its record under a name of its own.
  func change(in date: CalendarDate, recordID: String = "watched") -> Change {
    guard let record else { return Change(date: date, verb: verb) }
    let isStock = compilation != .amongEvents
    let happened = isStock ? Period(from: date) ?? Period(date) : Period(date)
    return Change(
      date: date,
      verb: .add(
        EvidenceRecord(
          id: recordID, kind: record.kind, parties: record.parties, happened: happened,
          known: date, value: record.value, obligations: record.obligations,
          breadth: record.breadth, place: record.place, note: words)))
  }
}
