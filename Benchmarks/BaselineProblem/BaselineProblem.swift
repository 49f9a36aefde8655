import Foundation
import InfluenceDynamics
import ProblemFile
import ScenarioEngine
import ScenarioFiles

/// Writes the members of a scenario, evidence sampled and weighed, as a problem file for peers.
///
///     baseline-problem Scenarios/baseline.yaml baseline.problem
@main struct BaselineProblem {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("usage: baseline-problem SCENARIO FILE")
      exit(64)
    }
    var reader = ScenarioReader(
      vocabulary: ScenarioVocabulary(
        models: ModelCatalogue.all.map {
          .init(id: $0.description.id, parameters: $0.description.parameters)
        }, measures: MeasureCatalogue.all.map(\.description.id)))
    guard case .world(let scenario, let world) = try reader.read(arguments[1]).content else {
      print("\(arguments[1]) is given in numbers")
      exit(65)
    }
    let compiled = try CompiledScenario(scenario, in: world.world)
    let members = (0..<scenario.uncertainty.members).map {
      compiled.problem(for: compiled.member(UInt32($0)))
    }
    guard members.allSatisfy(\.forcing.isEmpty) else {
      print("the scenario changes over time; the peer runs constant set points only")
      exit(65)
    }
    let poles = scenario.poles.map { pole in
      pole.members.compactMap { member in
        scenario.actors.firstIndex(of: member.actor).map { ($0, member.weight) }
      }
    }
    let bytes = ProblemFile.bytes(
      members, schedule: compiled.schedule, seed: scenario.uncertainty.seed, poles: poles)
    try Data(bytes).write(to: URL(fileURLWithPath: arguments[2]), options: .atomic)
  }
}
