import AllianceModel
import LinearAlgebra
import ScenarioEngine
import Testing

/// The actors of `SmallWorld` with nothing on record but what a test gives, and one channel alone
/// to count (ω = 1), so that a set point is one channel's tie and can be worked by hand.
struct ChannelWorld {
  let channel: Channel
  var records: [EvidenceRecord] = []
  var tables: [BackgroundTable] = []
  var attributes: [Attribute] = []
  var organisations: [Organisation] = []
  var changes: [Change] = []
  var future = Future.hold
  var weighing: [NamedValue] = []

  init(_ channel: Channel) { self.channel = channel }

  /// The world as known in March 2020, compiled.
  func compiled() throws -> CompiledScenario {
    var world = SmallWorld.world(
      documents: [
        EvidenceDocument(
          source: SmallWorld.source("given", .coded, reliability: 1), records: records)
      ], organisations: organisations)
    world.evidence.tables = tables
    world.attributes = AttributeTable(world.attributes.all + attributes)
    var scenario = SmallWorld.scenario(changes: changes, future: future)
    scenario.weighing =
      Channel.allCases.map { NamedValue("channel.\($0.rawValue)", $0 == channel ? 1 : 0) }
      + weighing
    return try CompiledScenario(scenario, in: world)
  }

  /// The set points of the point run, actors × actors.
  func ties(at month: Month = Month(year: 2020, month: 3)) throws -> Matrix {
    try #require(compiled().setPoints(at: month)).ties
  }

  /// A table with one figure a row, known at once.
  static func table(
    _ kind: String, unit: String = "1", _ rows: [BackgroundTable.Row]
  ) -> BackgroundTable {
    BackgroundTable(
      id: kind, kind: kind, title: kind, citation: "made up", licence: "none", unit: unit,
      lagInMonths: 0, rows: rows)
  }
}
