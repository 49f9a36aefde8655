import AllianceModel
import Experiments
import InfluenceDynamics
import ScenarioEngine
import ScenarioFiles

/// The world and scenarios of this repository, read once.
enum Shipped {
  static let root = #filePath.components(before: "/Tests/ShippedWorldTests")

  static let names = [
    "baseline.yaml", "russia-defeated.yaml", "shusha-type-declaration.yaml",
    "turkey-kazakhstan-trade-10-billion.yaml", "russia-prevails.yaml",
    "turkic-military-alliance.yaml", "northern-kazakhstan-claims.yaml",
    "secondary-sanctions.yaml", "trans-caspian-corridor.yaml", "january-2022.yaml",
    "january-2022-ankara-asked.yaml", "kazakh-troops-meet-turkish-arms.yaml",
    "china-freezes-investment.yaml", "kazakhstan-leaves-csto.yaml",
  ]

  /// All of them, read once: a reader keeps the world that they share.
  private static let loaded = Result {
    var reader = ScenarioReader(
      vocabulary: ScenarioVocabulary(
        models: ModelCatalogue.all.map {
          .init(id: $0.description.id, parameters: $0.description.parameters)
        }, measures: MeasureCatalogue.all.map(\.description.id),
        shapes: MeasureCatalogue.shapes))
    return try names.map { try reader.read(root + "/Scenarios/" + $0) }
  }

  /// The baseline's point evidence, compiled once.
  static let point = Result { try baseline() }

  /// A scenario of `Scenarios/`, with another number of members.
  static func scenario(_ name: String, members: Int = 1) throws -> (Scenario, World) {
    let scenarios = try loaded.get()
    guard let index = names.firstIndex(of: name),
      case .world(var scenario, let world) = scenarios[index].content
    else { preconditionFailure("\(name) is no shipped scenario of states") }
    scenario.uncertainty.members = members
    return (scenario, world.world)
  }

  static func baseline(members: Int = 1) throws -> CompiledScenario {
    let (scenario, world) = try scenario("baseline.yaml", members: members)
    return try CompiledScenario(scenario, in: world)
  }
}

extension String {
  fileprivate func components(before part: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound])
  }
}
