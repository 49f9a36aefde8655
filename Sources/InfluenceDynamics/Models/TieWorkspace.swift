internal import LinearAlgebra
internal import RandomStreams

/// What tie coevolution carries from step to step, and the memory it reuses.
public struct TieWorkspace: Sendable {
  var members: [TieMember]
  let firstPeriod: Int
  var memory: TieMemory

  /// Integrates one member over one step.
  mutating func advance(_ member: Int, of states: inout MatrixBatch, at step: Int) {
    states.load(member, into: &memory.ties)
    let period = firstPeriod + step
    if step > 0 { members[member].walk(over: period - 1, memory: &memory) }
    if members[member].constants.sigma == 0 {
      memory.integrateWithoutNoise(members[member])
    } else {
      memory.integrateWithNoise(members[member], period: period)
    }
    states.store(memory.ties, as: member)
  }
}

/// One member: its constants, what drives it and its luck.
struct TieMember: Sendable {
  let constants: TieConstants
  /// The sizes of the third actors, in every row.
  var sizes: Matrix
  var setPoints: Matrix
  let noise: PairNoise
  let walkNoise: PairNoise
  private let takesAllAlike: Bool
  private var walked: Matrix?
  private var ties: Matrix

  init(_ problem: MemberProblem, constants: TieConstants, schedule: Schedule, seed: UInt64) {
    self.constants = constants
    sizes = problem.sizes.asRows
    takesAllAlike = problem.takesAllAlike
    ties = constants.cleared(problem.ties)
    setPoints = ties
    noise = PairNoise(problem, purpose: "tie-noise", constants: constants, seed: seed)
    walkNoise = PairNoise(
      walkOf: problem, purpose: "set-point-walk", constants: constants, seed: seed)
    walked = constants.setPointWalk > 0 ? Matrix(rows: ties.rows, columns: ties.columns) : nil
  }

  /// New ties carry the walk so far with them.
  mutating func apply(_ forcing: Forcing) {
    if let sizes = forcing.sizes, !takesAllAlike { self.sizes = sizes.asRows }
    guard let changed = forcing.ties else { return }
    ties = constants.cleared(changed)
    if let walked {
      setPoints.advance(from: ties, by: 1, along: walked)
    } else {
      setPoints = ties
    }
  }

  /// Moves the set points by one period of their walk.
  mutating func walk(over period: Int, memory: inout TieMemory) {
    guard walked != nil else { return }
    walkNoise.draw(period, into: &memory.increments, second: &memory.secondIncrements)
    walkNoise.spread(
      memory.increments, memory.secondIncrements, substep: 0, scale: constants.setPointWalk,
      into: &memory.noise)
    walked?.add(1, times: memory.noise)
    // Always the ties plus the whole walk, so that a change to the same ties changes no bit.
    if let walked { setPoints.advance(from: ties, by: 1, along: walked) }
  }
}

extension [Double] {
  /// The square matrix with these numbers in every row.
  var asRows: Matrix { Matrix(rows: count, columns: count) { self[$1] } }
}

/// The noise of a member's ties: one Brownian path per unordered pair of identities.
///
/// With a correlation other than 1 a pair has a second path. The direction whose affected actor has
/// the smaller identity takes the first one, so the order of the actors does not matter.
struct PairNoise: Sendable {
  private let first: BrownianPaths
  private let second: BrownianPaths?
  private let swapped: [UInt8]
  private let correlation: Double
  private let hasDiagonal: Bool

  init(_ problem: MemberProblem, purpose: String, constants: TieConstants, seed: UInt64) {
    self.init(
      problem, purpose: purpose, correlation: constants.correlation, substeps: constants.substeps,
      hasDiagonal: constants.hasFreeDiagonal, seed: seed)
  }

  /// The same for both directions and one draw a period.
  init(walkOf problem: MemberProblem, purpose: String, constants: TieConstants, seed: UInt64) {
    self.init(
      problem, purpose: purpose, correlation: 1, substeps: 1,
      hasDiagonal: constants.hasFreeDiagonal, seed: seed)
  }

  private init(
    _ problem: MemberProblem, purpose: String, correlation: Double, substeps: Int,
    hasDiagonal: Bool, seed: UInt64
  ) {
    let (count, names) = (problem.actorCount, problem.identities)
    var (pairs, swapped): ([UInt64], [UInt8]) = ([], [])
    for row in 0..<count {
      for column in row + 1..<max(count, row + 1) {
        pairs.append(StableIdentity.ofPair(names[row], names[column]))
        swapped.append(names[row] < names[column] ? 0 : 1)
      }
    }
    if hasDiagonal { pairs += names.map { StableIdentity.ofPair($0, $0) } }
    func paths(_ purpose: String) -> BrownianPaths {
      BrownianPaths(
        seed: seed, purpose: purpose, identities: pairs, member: problem.member,
        substeps: substeps.nonzeroBitCount == 1 ? substeps : 1)
    }
    first = paths(purpose)
    second = correlation == 1 ? nil : paths(purpose + "-own")
    self.swapped = swapped
    self.correlation = correlation
    self.hasDiagonal = hasDiagonal
  }

  /// The room a period's increments need.
  var bufferSize: Int { first.bufferSize }

  /// Draws the increments of a period.
  func draw(_ period: Int, into increments: inout [Double], second own: inout [Double]) {
    first.increments(of: period, into: &increments)
    second?.increments(of: period, into: &own)
  }

  /// Spreads one substep's increments over a matrix of ties.
  func spread(
    _ increments: [Double], _ own: [Double], substep: Int, scale: Double, into noise: inout Matrix
  ) {
    let start = substep * first.stride
    if second == nil {
      noise.spread(increments, from: start, scale: scale, diagonal: hasDiagonal)
    } else {
      noise.spread(
        increments, mixedWith: own, correlation: correlation, swapped: swapped, from: start,
        scale: scale, diagonal: hasDiagonal)
    }
  }
}
