import AllianceModel
import Experiments
import InfluenceDynamics
import ScenarioEngine
import ScenarioFiles

/// The world and scenarios of this repository, read once.
enum Shipped {
  static let root = #filePath.components(before: "/Tests/ShippedWorldTests")

  static let world = Result<LoadedWorld, FileProblems> { () throws(FileProblems) in
    try WorldReader.read(root + "/seeds")
  }

  /// A scenario of `Scenarios/`, with another number of members.
  static func scenario(_ name: String, members: Int = 1) throws -> (Scenario, World) {
    var reader = ScenarioReader(
      vocabulary: ScenarioVocabulary(
        models: ModelCatalogue.all.map {
          .init(id: $0.description.id, parameters: $0.description.parameters)
        }, measures: MeasureCatalogue.all.map(\.description.id)))
    let loaded = try reader.read(root + "/Scenarios/" + name)
    guard case .world(var scenario, let world) = loaded.content else {
      preconditionFailure("\(name) is given in numbers")
    }
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
