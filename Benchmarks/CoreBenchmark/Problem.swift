import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams

/// One case of the benchmark: made-up members, the size of a real problem or larger.
struct BenchmarkProblem {
  var actors: Int
  var members: Int
  var steps: Int
  var isSymmetric: Bool
  var isNoisy: Bool
  var substeps = 4
  var seed: UInt64 = 2024

  let model = TieCoevolution()

  /// The case of arguments such as `22 128 12 directed noise`; nil when they are not one.
  init?(_ arguments: some Collection<String>) {
    let words = Array(arguments)
    guard words.count == 5, let actors = Int(words[0]), let members = Int(words[1]),
      let steps = Int(words[2]), ["symmetric", "directed"].contains(words[3]),
      ["noise", "quiet"].contains(words[4])
    else { return nil }
    (self.actors, self.members, self.steps) = (actors, members, steps)
    (isSymmetric, isNoisy) = (words[3] == "symmetric", words[4] == "noise")
  }

  var schedule: Schedule {
    Schedule(steps: steps, firstPeriod: 2026 * 12, substepsPerStep: substeps)
  }

  /// Members that differ in their ties, sizes, rate of return and balance.
  func makeMembers() throws -> [MemberProblem] {
    let raw = Matrix(rows: actors, columns: actors) { row, column in
      let luck = RandomStream(seed: seed, purpose: "benchmark-ties", identity: UInt64(row))
      return row == column ? 0 : 0.2 + 0.3 * luck.normal(at: UInt64(column))
    }
    let base = isSymmetric ? raw.symmetricPart : raw
    return try (0..<members).map { member in
      let luck = RandomStream(seed: seed, purpose: "benchmark-member", member: UInt32(member))
      let shift = 0.02 * luck.normal(at: 0)
      let ties = Matrix(rows: actors, columns: actors) { row, column in
        row == column ? 0 : base[row, column] + shift
      }
      let parameters = try ParameterValues(
        [
          ("beta", 0.05 + 0.15 * luck.uniform(at: 1)), ("balance", luck.uniform(at: 2)),
          ("offset", 0.2), ("sigma", isNoisy ? 0.015 : 0),
        ], for: model.description.parameters)
      return MemberProblem(
        ties: ties, sizes: (0..<actors).map { 0.5 + luck.uniform(at: 3 + UInt64($0)) },
        parameters: parameters, member: UInt32(member))
    }
  }
}
