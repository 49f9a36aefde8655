internal import LinearAlgebra
internal import RandomStreams

/// The noise of the ties of some members: one Brownian path per unordered pair of identities.
///
/// With a correlation other than 1 a pair has a second path. The direction whose affected actor has
/// the smaller identity takes the first one, so the order of the actors does not matter. The paths of
/// the members lie side by side: pairs (i, j), i < j, row after row, and then the diagonal if it is
/// free, each for one member after the other.
struct PairNoise: Sendable {
  private let first: BrownianPaths
  private let second: BrownianPaths?
  private let mixing: DirectionMixing?

  /// The noise of members that have one number of actors, of substeps and one kind of diagonal.
  init(
    _ problems: [MemberProblem], _ constants: [TieConstants], purpose: String, seed: UInt64
  ) {
    let correlations = constants.map(\.correlation)
    let isDirected = correlations.contains { $0 != 1 }
    first = PairNoise.paths(problems, constants, purpose, seed, constants[0].substeps)
    second =
      isDirected
      ? PairNoise.paths(problems, constants, purpose + "-own", seed, constants[0].substeps) : nil
    mixing = isDirected ? PairNoise.mixing(problems, correlations) : nil
  }

  /// The walk of the members' set points: the same for both directions and one draw a period.
  init(walkOf problems: [MemberProblem], _ constants: [TieConstants], seed: UInt64) {
    first = PairNoise.paths(problems, constants, "set-point-walk", seed, 1)
    (second, mixing) = (nil, nil)
  }

  /// The space that a period's increments need.
  var bufferSize: Int { first.bufferSize }

  /// The distance from one substep's increments to the next.
  var stride: Int { first.stride }

  /// Whether (i, j) and (j, i) have increments of their own.
  var isDirected: Bool { second != nil }

  /// Draws the increments of a period: of (i, j), and of (j, i) when these have their own.
  func draw(_ period: Int, into increments: inout [Double], reverse: inout [Double]) {
    first.increments(of: period, into: &increments)
    guard let second, let mixing else { return }
    second.increments(of: period, into: &reverse)
    for substep in 0..<first.substeps {
      mixing.mix(&increments, &reverse, from: substep * stride)
    }
  }

  private static func paths(
    _ problems: [MemberProblem], _ constants: [TieConstants], _ purpose: String, _ seed: UInt64,
    _ substeps: Int
  ) -> BrownianPaths {
    let identities = zip(problems, constants).map { problem, constants in
      let names = problem.identities
      let pairs = pairs(of: names.count).map { StableIdentity.ofPair(names[$0.0], names[$0.1]) }
      return pairs + (constants.hasFreeDiagonal ? names.map { StableIdentity.ofPair($0, $0) } : [])
    }
    return BrownianPaths(
      seed: seed, purpose: purpose, identities: identities, members: problems.map(\.member),
      substeps: substeps)
  }

  private static func mixing(
    _ problems: [MemberProblem], _ correlations: [Double]
  ) -> DirectionMixing {
    let pairs = pairs(of: problems[0].actorCount)
    let swapped = pairs.flatMap { row, column in
      problems.map { $0.identities[row] >= $0.identities[column] }
    }
    return DirectionMixing(
      correlations: pairs.flatMap { _ in correlations }, swapped: swapped)
  }

  private static func pairs(of count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { row in (row + 1..<max(count, row + 1)).map { (row, $0) } }
  }
}
