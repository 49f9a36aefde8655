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
    world.weighing = [NamedValue("sizes.exponent", 0.5)]
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
}
