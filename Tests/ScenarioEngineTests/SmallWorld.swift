import AllianceModel
import InfluenceDynamics
import ScenarioEngine

/// A world of five states made for tests: a bloc, an outsider, and evidence of every form.
enum SmallWorld {
  static let actors: [ActorID] = ["AAA", "BBB", "CCC", "DDD", "EEE"]

  static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }

  static func period(_ from: String, _ to: String? = nil) -> Period {
    guard let period = Period(from: date(from), to: to.map(date)) else {
      preconditionFailure("\(from) to \(to ?? "now") is no period")
    }
    return period
  }

  static func source(
    _ id: String, _ kind: EvidenceSource.Kind, reliability: Double = 0.8
  )
    -> EvidenceSource
  {
    EvidenceSource(
      id: id, kind: kind, title: id, published: period("2020-01", "2020-01"),
      reliability: reliability)
  }

  static func record(
    _ id: String, _ kind: String, _ parties: EvidenceRecord.Parties, _ happened: Period,
    known: String = "2020-02", value: Quantity? = nil, sign: Double = 1, certainty: Double = 0.9,
    obligations: [Obligation] = [], event: String? = nil
  ) -> EvidenceRecord {
    EvidenceRecord(
      id: id, event: event, kind: kind, parties: parties, happened: happened, known: date(known),
      value: value, sign: sign, certainty: certainty, obligations: obligations,
      place: .paragraph(1, hash: nil))
  }

  static let article = EvidenceDocument(
    source: source("article", .article),
    records: [
      record("visit", "visit", .mutual(["AAA", "BBB"]), period("2019-11", "2019-11")),
      record(
        "claim", "territorial-claim", .directed(from: ["CCC"], to: ["AAA"]),
        period("2019-12", "2019-12"), certainty: 0.5),
      record(
        "trade", "trade-volume", .mutual(["AAA", "CCC"]), period("2019", "2019"),
        value: Quantity(3, "billion USD/year")),
      record("kin", "kinship", .mutual(["AAA", "BBB"]), period("1991")),
      record("licence", "arms-coproduction", .mutual(["AAA", "BBB"]), period("2019-06")),
    ])

  static let coded = EvidenceDocument(
    source: source("treaties", .coded, reliability: 1),
    records: [
      record(
        "pact", "treaty", .mutual(["AAA", "CCC"]), period("2010"), known: "2010-02",
        certainty: 1, obligations: [.defense]),
      record(
        "rivals", "rivalry", .mutual(["BBB", "DDD"]), period("2000"), known: "2000-02",
        certainty: 1),
    ])

  static let votes = BackgroundTable(
    id: "votes", kind: "vote-position", title: "votes", citation: "made up", licence: "none",
    unit: "1", lagInMonths: 0,
    rows: zip(actors, [0.1, 0.5, -0.4, 1.2, 2.0]).map {
      .init(row: $0, column: nil, date: date("2019"), value: $1)
    })

  static let organisation = Organisation(
    id: "ORG", name: "The bloc", citation: "made up",
    obligations: [
      DatedObligations(period: period("2005"), obligations: [.defense, .consultation])
    ], isEconomicUnion: true,
    memberships: ["AAA", "CCC", "DDD"].map { Membership(actor: $0, period: period("2005")) })

  static func world(
    documents: [EvidenceDocument] = [article, coded], organisations: [Organisation] = [organisation]
  ) -> World {
    World(
      actors: actors.map { Actor(id: $0, kind: .state, name: $0.text) },
      organisations: organisations,
      attributes: AttributeTable(
        zip(actors, [0.2, 0.1, 0.4, 0.05, 0.02]).flatMap { actor, share in
          [
            Attribute(
              actor: actor, name: "capability-gdp-population", year: 2018, value: share,
              unit: "share", source: "made up"),
            Attribute(
              actor: actor, name: "capability-net-power", year: 2018, value: share * share,
              unit: "share", source: "made up"),
            Attribute(
              actor: actor, name: "total-trade", year: 2019, value: 20_000 * share + 5_000,
              unit: "million USD", source: "made up"),
          ]
        }), evidence: EvidenceBase(documents: documents, tables: [votes]))
  }

  static func scenario(
    actors: [ActorID] = actors, members: Int = 20, evidence: EvidenceUncertainty = .sampled,
    changes: [Change] = [], parameters: [NamedValue] = [], future: Future = .hold
  ) -> Scenario {
    guard
      let calendar = ScenarioCalendar(
        start: Month(year: 2020, month: 3), end: Month(year: 2021, month: 6))
    else { preconditionFailure("the calendar runs forward") }
    return Scenario(
      name: "small",
      evidence: EvidenceSelection(knownBy: date("2020-03"), occurredBy: date("2020-03")),
      actors: actors, focus: "AAA", calendar: calendar, future: future,
      poles: [
        Pole(name: "Bear", members: [.init("CCC")]), Pole(name: "Wolf", members: [.init("BBB")]),
        Pole(name: "West", members: [.init("DDD"), .init("EEE")]),
      ], dynamics: DynamicsChoice(parameters: parameters),
      uncertainty: Uncertainty(
        members: members, seed: 7,
        parameters: [
          UncertainParameter(path: .dynamics("balance"), distribution: .uniform(0, 1)),
          UncertainParameter(path: .weighing("events.ceiling"), distribution: .uniform(0.2, 0.8)),
        ], evidence: evidence), changes: changes)
  }

  static func trajectories(
    _ scenario: Scenario, in world: World = world()
  ) throws
    -> [[Double]]
  {
    let compiled = try CompiledScenario(scenario, in: world)
    let draws = (0..<scenario.uncertainty.members).map { compiled.member(UInt32($0)) }
    return compiled.run(draws).map(\.elements)
  }
}
