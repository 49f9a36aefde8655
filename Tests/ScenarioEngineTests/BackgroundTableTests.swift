import AllianceModel
import LinearAlgebra
import TestSupport
import Testing

@testable import ScenarioEngine

/// Ties of the tables that give every pair a figure, by hand.
@Suite struct BackgroundTableTests {
  @Test func `votes make ties of .4 at most, either way, by the latest ideal points`() throws {
    func rows(_ year: String, _ points: [Double]) -> [BackgroundTable.Row] {
      zip(SmallWorld.actors, points).map {
        .init(row: $0, column: nil, date: SmallWorld.date(year), value: $1)
      }
    }
    // Earlier ones would say otherwise, wherever they stand in the table.
    var world = ChannelWorld(.diplomatic)
    world.tables = [
      ChannelWorld.table(
        "vote-position",
        rows("2017", [9, 0, 0, 0, 0]) + rows("2019", [0, 0, 0.625, -1.25, 5])
          + rows("2018", [7, 0, 0, 0, 0]))
    ]
    let ties = try world.ties()
    let expected = [0, 0.4, 0.2, 0, -0.4]
    for column in 1..<5 {
      #expect(isClose(ties[0, column], expected[column]))
      #expect(ties[0, column] == ties[column, 0])
    }
  }

  @Test func `event flow is the mean of the last twelve months, oldest forgotten`() throws {
    func row(_ month: String, _ net: Double) -> BackgroundTable.Row {
      .init(row: "AAA", column: "BBB", date: SmallWorld.date(month), value: net)
    }
    var world = ChannelWorld(.diplomatic)
    world.tables = [
      ChannelWorld.table(
        "event-flow", [row("2020-02", 30), row("2019-03", 18), row("2019-02", 500)])
    ]
    let expected = 0.5 * Elementary.tanh(Elementary.asinh(48.0 / 12) / 4)
    let ties = try world.ties()
    #expect(isClose(ties[0, 1], expected) && isClose(ties[1, 0], expected) && ties[0, 2] == 0)
    world.weighing = [NamedValue("eventFlow.window", 1)]
    #expect(isClose(try world.ties()[0, 1], 0.5 * Elementary.tanh(Elementary.asinh(30) / 4)))
  }

  @Test func `organisations are shared by how many of either's both belong to`() throws {
    func organisation(_ id: ActorID, _ members: [ActorID]) -> Organisation {
      Organisation(
        id: id, name: id.text, citation: "made up",
        memberships: members.map { Membership(actor: $0, period: SmallWorld.period("2005")) })
    }
    var world = ChannelWorld(.diplomatic)
    world.organisations = [
      organisation("ONE", ["AAA", "BBB", "DDD"]), organisation("TWO", ["AAA", "CCC", "DDD"]),
    ]
    let ties = try world.ties()
    // AAA and BBB share one of two, AAA and DDD both, BBB and CCC none.
    #expect(isClose(ties[0, 1], 0.15 / 2) && isClose(ties[1, 0], 0.15 / 2))
    #expect(isClose(ties[0, 3], 0.15) && ties[1, 2] == 0 && ties[0, 4] == 0)
  }
}
