import AllianceModel
import Experiments
import ScenarioEngine
import Testing

/// Four states between two poles, with a little of every sort of evidence.
enum SmallWorld {
  static let actors: [ActorID] = ["AAA", "BBB", "CCC", "DDD"]

  static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }

  static let world = World(
    actors: zip(actors, ["Aland", "Bland", "Cland", "Dland"]).map {
      Actor(id: $0, kind: .state, name: $1)
    },
    evidence: EvidenceBase(documents: [coded, paper]))

  static let names = ActorNames(world)

  /// Public facts: a pact between Aland and Bland.
  private static let coded = EvidenceDocument(
    source: EvidenceSource(
      id: "coded", kind: .coded, title: "coded", published: Period(date("2020-01")),
      reliability: 1),
    records: [
      EvidenceRecord(
        id: "pact", kind: "treaty", parties: .mutual(["AAA", "BBB"]),
        happened: Period(date("2010-01")), known: date("2010-01"), obligations: [.defense],
        place: .citation("Treaty of Aland and Bland, 2010"))
    ])

  /// An article: a visit that was known in December, one known in January, and forecasts.
  private static let paper = EvidenceDocument(
    source: EvidenceSource(
      id: "001", kind: .article, title: "Aland turns south", outlet: "The Paper",
      published: Period(date("2020-01-05")), reliability: 0.8),
    records: [
      EvidenceRecord(
        id: "p1-visit", kind: "visit", parties: .mutual(["AAA", "CCC"]),
        happened: Period(date("2019-11")), known: date("2019-12"),
        place: .paragraph(1, hash: nil), note: "The president of Aland visits Cland."),
      EvidenceRecord(
        id: "p2-visit", kind: "visit", parties: .mutual(["AAA", "DDD"]),
        happened: Period(date("2020-01-03")), known: date("2020-01"), certainty: 0.5,
        place: .paragraph(2, hash: nil), note: "The president of Dland is said to have come."),
      EvidenceRecord(
        id: "p3-forecast", kind: "forecast", parties: .mutual(["AAA", "CCC"]),
        happened: Period(date("2020-12")), known: date("2020-01"), place: .paragraph(3, hash: nil),
        note: "With a push Aland comes closer to the south.",
        forecast: .claim(
          ForecastClaim(
            measure: "alignment", actor: "AAA", pole: "South", direction: .rises,
            condition: "southwards"))),
      EvidenceRecord(
        id: "p4-forecast", kind: "forecast", parties: .mutual(["AAA", "BBB"]),
        happened: Period(date("2020-12")), known: date("2020-01"), place: .paragraph(4, hash: nil),
        note: "After a war Aland leaves the north.",
        forecast: .claim(
          ForecastClaim(
            measure: "alignment", actor: "AAA", pole: "North", direction: .falls,
            condition: "war"))),
      EvidenceRecord(
        id: "p5-forecast", kind: "forecast", parties: .mutual(["AAA", "BBB"]),
        happened: Period(date("2020-12")), known: date("2020-01"), place: .paragraph(5, hash: nil),
        note: "Borders move.", forecast: .untestable("the model has no borders")),
    ])

  /// A scenario of six members with Aland in focus, in which nothing spreads from tie to tie.
  static func scenario(
    _ name: String, knownBy: String = "2020-01", _ changes: [Change] = []
  ) throws -> Scenario {
    let calendar = try #require(
      ScenarioCalendar(start: Month(year: 2020, month: 1), end: Month(year: 2020, month: 12)))
    return Scenario(
      name: name,
      evidence: EvidenceSelection(knownBy: date(knownBy), occurredBy: date(knownBy)),
      actors: actors, calendar: calendar,
      poles: [
        Pole(name: "North", members: [.init("BBB")]), Pole(name: "South", members: [.init("CCC")]),
      ],
      dynamics: DynamicsChoice(parameters: [NamedValue("balance", 0)]),
      uncertainty: Uncertainty(members: 6, seed: 3), changes: changes)
  }

  /// A change that moves a tie's set point.
  static func shift(_ row: ActorID, _ column: ActorID, _ amount: Double) -> Change {
    Change(
      date: date("2020-03"), verb: .set(.tie(DirectedPair(row, column)), .add(amount)),
      because: .init(note: "why not"))
  }

  static func compiled(_ scenario: Scenario) throws -> CompiledScenario {
    try CompiledScenario(scenario, in: world)
  }

  static func ensemble(_ scenario: Scenario) async throws -> Ensemble {
    try await Ensemble.run(compiled(scenario), workers: 2)
  }
}
