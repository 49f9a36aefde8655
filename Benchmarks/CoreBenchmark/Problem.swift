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

  /// The problem file's bytes; `peer_numpy.py` describes the format.
  func file(_ members: [MemberProblem]) -> [UInt8] {
    let constants = members.map { TieConstants($0) }
    let header = """
      {"actors": \(actors), "members": \(self.members), "steps": \(steps), "substeps": \(substeps), \
      "seed": \(seed), "noise_size": \(constants[0].sigma), "offset": \(constants[0].offset), \
      "arrays": [{"name": "set_points", "shape": [\(self.members), \(actors), \(actors)]}, \
      {"name": "start", "shape": [\(self.members), \(actors), \(actors)]}, \
      {"name": "sizes", "shape": [\(self.members), \(actors)]}, \
      {"name": "alpha", "shape": [\(self.members)]}, {"name": "beta", "shape": [\(self.members)]}, \
      {"name": "ceiling", "shape": [\(self.members)]}]}
      """
    var bytes = Array("MVPROB01".utf8)
    append(UInt64(header.utf8.count), to: &bytes)
    bytes += Array(header.utf8)
    let numbers =
      members.flatMap(\.ties.elements) + members.flatMap { ($0.start ?? $0.ties).elements }
      + members.flatMap(\.sizes) + constants.map(\.alpha) + constants.map(\.beta)
      + constants.map(\.ceiling)
    for number in numbers { append(number.bitPattern, to: &bytes) }
    return bytes
  }

  private func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }
}
