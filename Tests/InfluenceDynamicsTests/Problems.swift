import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams

/// Parameters of tie coevolution by name.
func tieParameters(_ values: (name: String, value: Double)...) throws -> ParameterValues {
  try ParameterValues(values, for: TieCoevolution().description.parameters)
}

/// Made-up directed set points: normal with mean 0.15 and spread 0.3, zero diagonal.
func setPoints(_ actors: Int, seed: UInt64 = 1) -> Matrix {
  Matrix(rows: actors, columns: actors) { row, column in
    let luck = RandomStream(seed: seed, purpose: "test-ties", identity: UInt64(row))
    return row == column ? 0 : 0.15 + 0.3 * luck.normal(at: UInt64(column))
  }
}

/// A made-up problem of ties with unequal sizes.
func tieProblem(
  _ actors: Int, seed: UInt64 = 1, member: UInt32 = 0, _ parameters: ParameterValues
) -> MemberProblem {
  let luck = RandomStream(seed: seed, purpose: "test-sizes")
  return MemberProblem(
    ties: setPoints(actors, seed: seed),
    sizes: (0..<actors).map { 0.5 + luck.uniform(at: UInt64($0)) },
    identities: (0..<actors).map { StableIdentity.of("actor-\($0)") }, parameters: parameters,
    member: member)
}

/// One member's trajectory of tie coevolution.
func follow(
  _ problem: MemberProblem, steps: Int, firstPeriod: Int = 24_300, substeps: Int = 4,
  seed: UInt64 = 7
) -> Trajectory {
  let schedule = Schedule(steps: steps, firstPeriod: firstPeriod, substepsPerStep: substeps)
  return run(TieCoevolution(), members: [problem], schedule: schedule, seed: seed)[0]
}

/// One member's trajectory through a model, and what it came to.
func outcome(
  _ model: some InterpretedModel, _ problem: MemberProblem, steps: Int, seed: UInt64 = 7
) -> (trajectory: Trajectory, findings: [ModelFinding]) {
  let result = run(model, members: [problem], schedule: Schedule(steps: steps), seed: seed)[0]
  return (result, model.findings(of: problem, along: result, seed: seed))
}

extension [ModelFinding] {
  /// The number of a name, nil when there is none.
  func number(_ name: String, issue: Int? = nil, item: Int? = nil) -> Double? {
    guard case .number(let number) = value(name, issue, item) else { return nil }
    return number
  }

  /// The kind of a name, nil when there is none.
  func kind(_ name: String, issue: Int? = nil) -> String? {
    guard case .kind(let words) = value(name, issue, nil) else { return nil }
    return words
  }

  /// The groups of a name, nil when there are none.
  func groups(_ name: String, issue: Int? = nil, item: Int? = nil) -> [[Int]]? {
    guard case .groups(let groups) = value(name, issue, item) else { return nil }
    return groups
  }

  private func value(_ name: String, _ issue: Int?, _ item: Int?) -> ModelFinding.Value? {
    first { $0.name == name && $0.issue == issue && $0.item == item }?.value
  }
}
