import InfluenceDynamics
import LinearAlgebra
import ParameterCatalogue
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
