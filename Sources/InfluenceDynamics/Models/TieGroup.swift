internal import LinearAlgebra

/// Members of a batch that are stepped together.
struct TieGroup: Sendable {
  /// The members, by lane.
  let members: [Int]
  var bundle: BalanceBundle
  private let noise: PairNoise?
  private let walkNoise: PairNoise?
  private var walkedTo: Int

  /// A group of members that are stepped in one way; `isInterleaved` when they lie side by side.
  init(
    _ members: [Int], isInterleaved: Bool, problems: [MemberProblem], constants: [TieConstants],
    seed: UInt64, firstPeriod: Int, path: KernelPath
  ) {
    self.members = members
    let shared = constants[members[0]]
    bundle = BalanceBundle(
      order: problems[members[0]].actorCount, isInterleaved: isInterleaved,
      substeps: shared.substeps, hasFreeDiagonal: shared.hasFreeDiagonal,
      isNoisy: shared.sigma != 0, path: path)
    // Idle lanes draw what the first member draws.
    let lanes = (0..<bundle.lanes).map { $0 < members.count ? members[$0] : members[0] }
    let (problemOfLane, constantsOfLane) = (lanes.map { problems[$0] }, lanes.map { constants[$0] })
    noise =
      shared.sigma == 0
      ? nil : PairNoise(problemOfLane, constantsOfLane, purpose: "tie-noise", seed: seed)
    let walks = members.contains { constants[$0].setPointWalk > 0 }
    walkNoise = walks ? PairNoise(walkOf: problemOfLane, constantsOfLane, seed: seed) : nil
    walkedTo = firstPeriod
    for (lane, member) in members.enumerated() {
      let own = constants[member]
      bundle.setConstants(
        own.field, offset: own.offset, noise: own.sigma, walk: own.setPointWalk, ofLane: lane)
      bundle.setSizes(problems[member].sizes, ofLane: lane)
      bundle.setTies(own.cleared(problems[member].ties), ofLane: lane)
    }
  }

  /// The space that a period's increments need.
  var bufferSize: Int { max(noise?.bufferSize ?? 0, walkNoise?.bufferSize ?? 0) }

  /// Integrates the group's active members over a period; set points walk between periods.
  mutating func advance(
    _ states: inout MatrixBatch, over period: Int, active: [Bool], memory: inout TieMemory
  ) {
    guard hasActiveMember(active) else { return }
    if let walkNoise, walkedTo < period {
      walkNoise.draw(period - 1, into: &memory.increments, reverse: &memory.reverse)
      bundle.walk(memory.increments)
      walkedTo = period
    }
    noise?.draw(period, into: &memory.increments, reverse: &memory.reverse)
    bundle.advance(
      &states, members: members, active: active, noise: memory.increments,
      reverse: noise?.isDirected == true ? memory.reverse : nil, stride: noise?.stride ?? 0,
      memory: &memory.numbers)
  }

  /// A loop over indices: over elements it allocates in a debug build.
  private func hasActiveMember(_ active: [Bool]) -> Bool {
    for lane in members.indices where active[members[lane]] { return true }
    return false
  }
}

/// The memory that groups are stepped in, one after the other.
struct TieMemory: Sendable {
  var numbers: BalanceMemory
  var increments: [Double]
  var reverse: [Double]

  init(for groups: [TieGroup]) {
    numbers = BalanceMemory(for: groups.map(\.bundle))
    increments = Array(repeating: 0, count: groups.map(\.bufferSize).max() ?? 0)
    reverse = increments
  }
}
