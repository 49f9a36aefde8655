import AllianceModel
import LinearAlgebra
import TestSupport
import Testing

@testable import ScenarioEngine

@Suite struct SetPointsTests {
  private let month = { (number: Int) in Month(year: 2020, month: number) }

  @Test func `a change over three months comes by thirds, to the pair that it names`() throws {
    var world = ChannelWorld(.security)
    world.changes = [
      Change(
        date: SmallWorld.date("2020-06"), verb: .set(.tie(DirectedPair("AAA", "CCC")), .add(0.3)),
        overMonths: 3)
    ]
    for (number, tie) in [(5, 0.0), (6, 0.1), (7, 0.2), (8, 0.3), (9, 0.3)] {
      let ties = try world.ties(at: month(number))
      #expect(isClose(ties[0, 2], tie) && ties[2, 0] == 0)
    }
  }

  @Test func `sizes are normalised once, so that who grows makes nobody smaller`() throws {
    var world = ChannelWorld(.security)
    world.weighing = [NamedValue("sizeExponent", 0.5)]
    world.changes = [
      Change(date: SmallWorld.date("2020-06"), verb: .set(.capability("CCC"), .scale(4)))
    ]
    let roots = [0.2, 0.1, 0.4, 0.05, 0.02].map { $0.squareRoot() }
    let mean = roots.reduce(0, +) / 5
    let compiled = try world.compiled()
    let before = try #require(compiled.setPoints(at: month(5))).sizes
    let after = try #require(compiled.setPoints(at: month(6))).sizes
    for actor in 0..<5 {
      #expect(isClose(before[actor], roots[actor] / mean))
      #expect(isClose(after[actor], (actor == 2 ? 2 : 1) * roots[actor] / mean))
    }
  }

  @Test func `a mixed composite is a geometric mean`() throws {
    // The net power of these actors is the square of their share: c = share^(1 − m) · share^(2m).
    var world = ChannelWorld(.security)
    world.weighing = [NamedValue("sizeExponent", 1), NamedValue("capability.composite", 0.5)]
    let powers = [0.2, 0.1, 0.4, 0.05, 0.02].map { $0 * $0.squareRoot() }
    let mean = powers.reduce(0, +) / 5
    let sizes = try #require(world.compiled().setPoints(at: month(5))).sizes
    for actor in 0..<5 { #expect(isClose(sizes[actor], powers[actor] / mean)) }
  }

  @Test func `trade of a table is that of both directions in its latest year`() throws {
    func row(
      _ from: ActorID, _ to: ActorID, _ year: String, _ value: Double
    )
      -> BackgroundTable.Row
    {
      .init(row: from, column: to, date: SmallWorld.date(year), value: value)
    }
    var world = ChannelWorld(.economic)
    world.tables = [
      ChannelWorld.table(
        "trade-volume", unit: "million USD/year",
        [
          row("AAA", "CCC", "2019", 1000), row("CCC", "AAA", "2019", 2000),
          row("AAA", "CCC", "2018", 50),
        ])
    ]
    world.attributes = ["AAA", "CCC"].map {
      Attribute(
        actor: $0, name: "total-trade", year: 2018, value: 10_000, unit: "million USD",
        source: "made up")
    }
    // Of totals of 9,000 and 13,000.
    let dependence = Elementary.power(3.0 / 9, 0.75) * Elementary.power(3.0 / 13, 0.25)
    #expect(isClose(try world.ties()[0, 2], dependence / (dependence + 0.1)))
  }

  @Test func `the parts of a sanction add up, on the one who is sanctioned`() throws {
    var world = ChannelWorld(.economic)
    world.records = [
      EvidenceRecord(
        id: "sanction", kind: "sanction", parties: .directed(from: ["BBB"], to: ["AAA"]),
        happened: SmallWorld.period("2019"), known: SmallWorld.date("2020-02"),
        breadth: [.trade, .finance, .travel], place: .assumption("made up"))
    ]
    #expect(isClose(try world.ties()[0, 1], -0.45))
  }

  @Test func `exposure weighs by its share, on the one exposed`() throws {
    var world = ChannelWorld(.economic)
    world.records = [
      SmallWorld.record(
        "exposure", "economic-exposure", .directed(from: ["CCC"], to: ["AAA"]),
        SmallWorld.period("2019"), value: Quantity(40, "percent"), certainty: 1)
    ]
    let ties = try world.ties()
    #expect(isClose(ties[0, 2], 0.15 * 0.4) && ties[2, 0] == 0)
  }
}
