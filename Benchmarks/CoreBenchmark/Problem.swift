import InfluenceDynamics
import LinearAlgebra
import ParameterCatalogue
import RandomStreams

/// The benchmark's problem: made up, the size of a real one.
struct BenchmarkProblem {
  var actors = 22
  var members = 1000
  var steps = 60
  var substeps = 4
  var seed: UInt64 = 2024

  let model = TieCoevolution()

  var schedule: Schedule {
    Schedule(steps: steps, firstPeriod: 2026 * 12, substepsPerStep: substeps)
  }

  /// Members that differ in their ties, sizes, rate of return and balance.
  func makeMembers() throws -> [MemberProblem] {
    let base = Matrix(rows: actors, columns: actors) { row, column in
      let luck = RandomStream(seed: seed, purpose: "benchmark-ties", identity: UInt64(row))
      return row == column ? 0 : 0.2 + 0.3 * luck.normal(at: UInt64(column))
    }.symmetricPart
    return try (0..<members).map { member in
      let luck = RandomStream(seed: seed, purpose: "benchmark-member", member: UInt32(member))
      let shift = 0.02 * luck.normal(at: 0)
      let ties = Matrix(rows: actors, columns: actors) { row, column in
        row == column ? 0 : base[row, column] + shift
      }
      let parameters = try ParameterValues(
        [
          ("beta", 0.05 + 0.15 * luck.uniform(at: 1)), ("balance", luck.uniform(at: 2)),
          ("offset", 0.2),
        ], for: model.description.parameters)
      return MemberProblem(
        ties: ties, sizes: (0..<actors).map { 0.5 + luck.uniform(at: 3 + UInt64($0)) },
        parameters: parameters, member: UInt32(member))
    }
  }
}
