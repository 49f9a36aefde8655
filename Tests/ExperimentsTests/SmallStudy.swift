import AllianceModel
import Experiments
import ScenarioEngine

/// A world of four states in which one stands between two poles: the least that a study needs.
enum SmallStudy {
  static let actors: [ActorID] = ["AAA", "BBB", "CCC", "DDD"]

  static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }

  private static func record(
    _ id: String, _ kind: String, _ partner: ActorID, _ day: String, certainty: Double
  ) -> EvidenceRecord {
    EvidenceRecord(
      id: id, kind: kind, parties: .mutual(["AAA", partner]), happened: Period(date(day)),
      known: date(day), certainty: certainty, place: .assumption("made up"))
  }

  /// Two visits that may not have been, two agreements that were, and votes.
  static let world = World(
    actors: actors.map { Actor(id: $0, kind: .state, name: $0.text) },
    attributes: AttributeTable(
      zip(actors, [0.2, 0.3, 0.4, 0.1]).flatMap { actor, share in
        ["capability-gdp-population", "capability-net-power"].map {
          Attribute(
            actor: actor, name: $0, year: 2018, value: share, unit: "share", source: "made up")
        }
      }),
    evidence: EvidenceBase(
      documents: [
        EvidenceDocument(
          source: EvidenceSource(
            id: "paper", kind: .article, title: "paper", published: Period(date("2020-01")),
            reliability: 0.7),
          records: [
            record("visit-b", "visit", "BBB", "2019-11", certainty: 0.6),
            record("visit-c", "visit", "CCC", "2019-10", certainty: 0.8),
          ]),
        EvidenceDocument(
          source: EvidenceSource(
            id: "coded", kind: .coded, title: "coded", published: Period(date("2020-01")),
            reliability: 1),
          records: [
            record("exercise-b", "joint-exercise", "BBB", "2019-06", certainty: 1),
            record("agreement-c", "economic-agreement", "CCC", "2019-05", certainty: 1),
          ]),
      ],
      tables: [
        BackgroundTable(
          id: "votes", kind: "vote-position", title: "votes", citation: "made up",
          licence: "none", unit: "ideal point", lagInMonths: 0,
          rows: zip(actors, [0, 0.2, -0.9, 1.5]).map {
            BackgroundTable.Row(row: $0, column: nil, date: date("2019"), value: $1)
          })
      ]))

  /// The same world with visits of Wolf's in November and December 2019, and, `retold`, a second
  /// source that tells of the first visit two months later.
  static func world(visits: Int, retold: Bool = false) -> World {
    var world = world
    let extra = (0..<visits).map {
      record("extra-\($0)", "visit", "BBB", "2019-12", certainty: 0.9)
    }
    let again = EvidenceRecord(
      id: "visit-b-again", event: "visit-b", kind: "visit", parties: .mutual(["AAA", "BBB"]),
      happened: Period(date("2019-11")), known: date("2020-01"), certainty: 0.9,
      place: .assumption("made up"))
    world.evidence.documents.append(
      EvidenceDocument(
        source: EvidenceSource(
          id: "weekly", kind: .article, title: "weekly", published: Period(date("2020-01")),
          reliability: 0.8), records: extra + (retold ? [again] : [])))
    return world
  }

  /// From March 2020 to May 2021, with claims drawn and one parameter varied.
  static func scenario(
    members: Int = 20, seed: UInt64 = 7, changes: [Change] = []
  ) -> Scenario {
    guard
      let calendar = ScenarioCalendar(
        start: Month(year: 2020, month: 3), end: Month(year: 2021, month: 5))
    else { preconditionFailure("the calendar runs forward") }
    return Scenario(
      name: "small",
      evidence: EvidenceSelection(knownBy: date("2020-03"), occurredBy: date("2020-03")),
      actors: actors, focus: "AAA", calendar: calendar,
      poles: [
        Pole(name: "Bear", members: [.init("CCC")]), Pole(name: "Wolf", members: [.init("BBB")]),
        Pole(name: "Far", members: [.init("DDD")]),
      ],
      uncertainty: Uncertainty(
        members: members, seed: seed,
        parameters: [
          UncertainParameter(path: .weighing("events.ceiling"), distribution: .uniform(0.2, 0.8))
        ], evidence: .sampled), changes: changes)
  }

  /// A tie of the focus set anew from September 2020 on.
  static func shift(_ partner: ActorID = "CCC", by amount: Double = 0.2) -> Change {
    Change(
      date: date("2020-09"), verb: .set(.tie(DirectedPair("AAA", partner)), .add(amount)))
  }

  static func ensemble(_ scenario: Scenario) async throws -> Ensemble {
    try await Ensemble.run(CompiledScenario(scenario, in: world), workers: 2)
  }
}
