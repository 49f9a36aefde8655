import AllianceModel
import LinearAlgebra
import TestSupport
import Testing

@testable import ScenarioEngine

/// What pacts and arms come to in the security channel, by hand.
@Suite struct PactTests {
  private func world(_ records: [EvidenceRecord]) -> ChannelWorld {
    var world = ChannelWorld(.security)
    world.records = records
    return world
  }

  private func pact(
    _ from: String, _ parties: [ActorID] = ["AAA", "BBB"], _ obligations: [Obligation] = [.defense]
  ) -> EvidenceRecord {
    SmallWorld.record(
      "pact-\(from)", "treaty", .mutual(parties), SmallWorld.period(from), known: from,
      certainty: 1, obligations: obligations)
  }

  /// A war of AAA's, fought in May and June 2010.
  private func war(with other: ActorID) -> EvidenceRecord {
    SmallWorld.record(
      "war", "armed-conflict", .mutual(["AAA", other]), SmallWorld.period("2010-05", "2010-06"),
      known: "2010-07", certainty: 1)
  }

  @Test func `a pledge not to attack binds two, and among many nobody`() throws {
    #expect(isClose(try world([pact("2005", ["AAA", "BBB"], [.nonaggression])]).ties()[0, 1], 0.3))
    let many: [ActorID] = ["AAA", "BBB", "CCC"]
    #expect(try world([pact("2005", many, [.nonaggression])]).ties()[0, 1] == 0)
    let more = try world([pact("2005", many, [.nonaggression, .neutrality])]).ties()
    #expect(isClose(more[0, 1], 0.3) && isClose(more[2, 1], 0.3))
  }

  @Test func `war voids the pacts before it and not those after`() throws {
    #expect(try world([pact("2005"), war(with: "BBB")]).ties()[0, 1] == 0)
    #expect(isClose(try world([pact("2015"), war(with: "BBB")]).ties()[0, 1], 0.8))
    #expect(isClose(try world([pact("2005"), war(with: "CCC")]).ties()[0, 1], 0.8))
  }

  @Test(arguments: [("2008", 0.0), ("2012", 0.8)])
  func `who joined after a war is bound since joining`(joined: String, tie: Double) throws {
    var world = world([war(with: "CCC")])
    world.organisations = [
      Organisation(
        id: "ORG", name: "The bloc", citation: "made up",
        obligations: [
          DatedObligations(period: SmallWorld.period("2005"), obligations: [.defense])
        ],
        memberships: [("AAA", joined), ("CCC", "2005")].map {
          Membership(actor: ActorID($0), period: SmallWorld.period($1))
        })
    ]
    #expect(isClose(try world.ties()[0, 2], tie))
  }

  private func delivery(
    _ id: String, _ supplier: ActorID, _ volume: Double, _ month: String = "2019-06"
  ) -> EvidenceRecord {
    SmallWorld.record(
      id, "arms-transfer", .directed(from: [supplier], to: ["AAA"]), Period(SmallWorld.date(month)),
      value: Quantity(volume, "million TIV"), certainty: 1)
  }

  @Test func `arms weigh by the supplier's share and their own volume`() throws {
    let ties = try world([
      delivery("one", "BBB", 40), delivery("two", "BBB", 20), delivery("three", "CCC", 40),
    ]).ties()
    // BBB supplies .6: .35 · .6 · .4 and .35 · .6 · .2; CCC the other .4.
    let pieces = [0.35 * 0.6 * 0.4, 0.35 * 0.6 * 0.2]
    #expect(isClose(ties[0, 1], 1 - (1 - pieces[0]) * (1 - pieces[1])))
    #expect(isClose(ties[0, 2], 0.35 * 0.4 * 0.4))
    // Beyond 100 million a sole supplier has all its weight.
    #expect(isClose(try world([delivery("large", "BBB", 250)]).ties()[0, 1], 0.35))
  }

  @Test func `arms count for 60 months`() throws {
    let last = try world([delivery("old", "BBB", 100, "2015-04")]).ties()[0, 1]
    #expect(isClose(last, 0.35))
    #expect(try world([delivery("old", "BBB", 100, "2015-03")]).ties()[0, 1] == 0)
  }

  private func standing(
    _ kind: String, _ since: String = "2015", _ until: String? = nil, certainty: Double = 1
  ) -> EvidenceRecord {
    SmallWorld.record(
      kind, kind, .mutual(["AAA", "BBB"]), SmallWorld.period(since, until), certainty: certainty)
  }

  @Test func `a treaty is as strong as its strongest obligation`() throws {
    let whole = try world([pact("2005", ["AAA", "BBB"], [.consultation, .defense])]).ties()
    #expect(isClose(whole[0, 1], 0.8))
  }

  @Test func `foes add up as friends do, and no parameter scales a rivalry`() throws {
    var world = world([standing("rivalry"), standing("occupation")])
    world.weighing = [NamedValue("demand", 0)]
    #expect(isClose(try world.ties()[0, 1], -(1 - 0.5 * 0.4)))
    world.records = [standing("arms-coproduction"), standing("rivalry")]
    world.weighing += [NamedValue("levels.scale", 0.5)]
    #expect(isClose(try world.ties()[0, 1], 0.125 - 0.5))
  }

  @Test func `no record makes more than the cap, friendly or hostile`() throws {
    var world = world([standing("armed-conflict", "2019")])
    world.weighing = [NamedValue("recordCap", 0.5), NamedValue("demand", 0)]
    #expect(isClose(try world.ties()[0, 1], -0.5))
    world.records = [pact("2005")]
    #expect(isClose(try world.ties()[0, 1], 0.5))
  }

  @Test func `a doubtful war and a rivalry that is over void nothing`() throws {
    let doubtful = SmallWorld.record(
      "war", "armed-conflict", .mutual(["AAA", "BBB"]), SmallWorld.period("2010-05", "2010-06"),
      certainty: 0.4)
    #expect(isClose(try world([pact("2005"), doubtful]).ties()[0, 1], 0.8))
    let over = standing("rivalry", "2000", "2010")
    #expect(isClose(try world([pact("2005"), over]).ties()[0, 1], 0.8))
  }

  @Test func `a stock ends by as much of its end as is in force`() throws {
    var world = world([standing("arms-coproduction")])
    world.changes = [
      Change(
        date: SmallWorld.date("2020-06"),
        verb: .end(kind: "arms-coproduction", parties: ["AAA", "BBB"]), overMonths: 4)
    ]
    for (month, part) in [(5, 1.0), (6, 0.75), (7, 0.5), (8, 0.25), (9, 0)] {
      let ties = try world.ties(at: Month(year: 2020, month: month))
      #expect(isClose(ties[0, 1], 0.25 * part))
    }
  }

  /// An end in the month of the evidence is one; a later one was not known then.
  @Test(arguments: [("2020-03", 0.0), ("2020-04", 0.25)])
  func `a stock holds until its end is known`(until: String, tie: Double) throws {
    #expect(try world([standing("arms-coproduction", "2015", until)]).ties()[0, 1] == tie)
  }

  @Test func `arms of unknown volume have four sevenths of their weight`() throws {
    let delivery = SmallWorld.record(
      "some", "arms-transfer", .directed(from: ["BBB"], to: ["AAA"]),
      Period(SmallWorld.date("2019-06")), certainty: 1)
    #expect(isClose(try world([delivery]).ties()[0, 1], 0.35 * 4 / 7))
  }

  @Test func `what members owe is amended, not added to`() throws {
    var world = world([])
    world.organisations = [
      Organisation(
        id: "ORG", name: "The bloc", citation: "made up",
        obligations: [
          DatedObligations(period: SmallWorld.period("2005"), obligations: [.consultation])
        ],
        memberships: ["AAA", "CCC"].map {
          Membership(actor: $0, period: SmallWorld.period("2005"))
        })
    ]
    world.changes = [
      Change(
        date: SmallWorld.date("2020-06"), verb: .amend(organisation: "ORG", obligations: [.defense])
      )
    ]
    #expect(isClose(try world.ties()[0, 2], 0.3))
    #expect(isClose(try world.ties(at: Month(year: 2020, month: 6))[0, 2], 0.8))
  }

  @Test func `a stock of an organisation's is of its members now`() throws {
    var world = world([
      SmallWorld.record(
        "licence", "arms-coproduction", .mutual(["ORG", "BBB"]), SmallWorld.period("2010"),
        certainty: 1)
    ])
    world.organisations = [
      Organisation(
        id: "ORG", name: "The bloc", citation: "made up",
        memberships: [
          Membership(actor: "AAA", period: SmallWorld.period("2015")),
          Membership(actor: "CCC", period: SmallWorld.period("2005", "2015")),
        ])
    ]
    let ties = try world.ties()
    #expect(isClose(ties[0, 1], 0.25) && ties[2, 1] == 0)
  }
}
