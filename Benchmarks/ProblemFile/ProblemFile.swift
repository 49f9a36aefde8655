import InfluenceDynamics
import LinearAlgebra

/// A batch of members as a file that any program can read; `peer_numpy.py` describes the format.
public enum ProblemFile {
  /// The file's bytes.
  ///
  /// - Parameters:
  ///   - members: the members, all of one size.
  ///   - schedule: how long they run.
  ///   - seed: the seed of the peer's own noise.
  ///   - poles: columns and weights of each pole; none when nothing is to be measured.
  /// - Returns: the bytes, ready to be written.
  public static func bytes(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64,
    poles: [[(column: Int, weight: Double)]] = []
  ) -> [UInt8] {
    let constants = members.map { TieConstants($0, substeps: schedule.substepsPerStep) }
    let actors = members[0].actorCount
    let count = members.count
    let weights = poles.map { pole in
      (0..<actors).map { column in pole.first { $0.column == column }?.weight ?? 0 }
    }
    let arrays: [(name: String, shape: [Int], numbers: [Double])] = [
      ("set_points", [count, actors, actors], members.flatMap(\.ties.elements)),
      ("start", [count, actors, actors], members.flatMap { ($0.start ?? $0.ties).elements }),
      ("sizes", [count, actors], members.flatMap(\.sizes)),
      ("alpha", [count], constants.map(\.alpha)), ("beta", [count], constants.map(\.beta)),
      ("ceiling", [count], constants.map(\.ceiling)), ("sigma", [count], constants.map(\.sigma)),
      ("offset", [count], constants.map(\.offset)),
      ("walk", [count], constants.map(\.setPointWalk)),
      ("poles", [poles.count, actors], weights.flatMap(\.self)),
    ]
    let listed = arrays.map { #"{"name": "\#($0.name)", "shape": \#($0.shape)}"# }
    let header = """
      {"actors": \(actors), "members": \(count), "steps": \(schedule.steps), \
      "substeps": \(schedule.substepsPerStep), "seed": \(seed), \
      "arrays": [\(listed.joined(separator: ", "))]}
      """
    var bytes = Array("MVPROB02".utf8)
    append(UInt64(header.utf8.count), to: &bytes)
    bytes += Array(header.utf8)
    for array in arrays { for number in array.numbers { append(number.bitPattern, to: &bytes) } }
    return bytes
  }

  private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }
}
