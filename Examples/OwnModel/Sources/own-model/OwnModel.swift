import MultivectorKit

/// Runs the shipped baseline under a model and a measure of its own, and varies it.
///
///     swift run --package-path Examples/OwnModel own-model Scenarios/baseline.yaml
@main
enum OwnModel {
  static func main() async throws {
    let path = CommandLine.arguments.dropFirst().first ?? "Scenarios/baseline.yaml"
    var reader = ScenarioReader(vocabulary: .catalogues())
    guard case .world(var scenario, let world) = try reader.read(path).content else {
      return print("\(path) has no actors with evidence")
    }
    scenario.uncertainty.members = 50
    // The draws of the baseline are of parameters that this model does not have.
    scenario.dynamics.parameters = []
    scenario.uncertainty.parameters.removeAll { $0.path.group == .dynamics }
    let compiled = try CompiledScenario(
      scenario, in: world.world, model: HalfWay(), measures: [FriendsMeasure()])
    try await tell(compiled, as: "usual")
    let varied = try compiled.varying(holding: [
      HeldParameter(.weighing("levels.scale"), at: 0.5), HeldParameter(.dynamics("share"), at: 0.1),
    ])
    try await tell(varied, as: "levels halved")
  }

  private static func tell(_ compiled: CompiledScenario, as name: String) async throws {
    let ensemble = try await Ensemble.run(compiled, workers: 2)
    let focus = compiled.scenario.focus
    guard let friends = ensemble.table("friends"),
      let subject = friends.subjects.firstIndex(where: { $0.actor == focus })
    else { return print("nobody was counted") }
    let counts = friends.values(subject: subject, state: friends.states - 1)
    let mean = counts.reduce(0, +) / Double(max(1, counts.count))
    print("\(name): \(focus) is friendly with \(mean) others at the end, in the mean of members")
  }
}
