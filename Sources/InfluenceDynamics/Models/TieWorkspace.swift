internal import LinearAlgebra

/// What tie coevolution carries from step to step, and the memory it reuses.
public struct TieWorkspace: Sendable {
  /// The constants of every member.
  let constants: [TieConstants]

  private var groups: [TieGroup]
  private let places: [(group: Int, lane: Int)?]
  private let firstPeriod: Int
  /// For every member, whether its third actors count alike whatever their sizes.
  private let takesAllAlike: [Bool]
  private var memory: TieMemory

  /// The workspace of a batch; members that are not usable are never stepped.
  init(
    _ problems: [MemberProblem], constants: [TieConstants], isUsable: [Bool], schedule: Schedule,
    seed: UInt64, path: KernelPath
  ) {
    self.constants = constants
    firstPeriod = schedule.firstPeriod
    takesAllAlike = problems.map(\.takesAllAlike)
    let usable = problems.indices.filter { isUsable[$0] }
    groups = TieWorkspace.division(
      usable.map { ($0, TieKind(constants[$0])) }, order: problems.first?.actorCount ?? 0,
      width: path.width
    ).map { members, isInterleaved in
      TieGroup(
        members, isInterleaved: isInterleaved, problems: problems, constants: constants,
        seed: seed, firstPeriod: schedule.firstPeriod, path: path)
    }
    var places = [(group: Int, lane: Int)?](repeating: nil, count: problems.count)
    for (index, group) in groups.enumerated() {
      for (lane, member) in group.members.enumerated() { places[member] = (index, lane) }
    }
    self.places = places
    memory = TieMemory(for: groups)
  }

  /// Integrates the active members over one step.
  mutating func advance(_ states: inout MatrixBatch, at step: Int, active: [Bool]) {
    for group in groups.indices {
      groups[group].advance(&states, over: firstPeriod + step, active: active, memory: &memory)
    }
  }

  /// Moves the set points or replaces the sizes of a member; a walk so far stays on top.
  mutating func apply(_ forcing: Forcing, to member: Int) {
    guard let place = places[member] else { return }
    if let sizes = forcing.sizes, !takesAllAlike[member] {
      groups[place.group].bundle.setSizes(sizes, ofLane: place.lane)
    }
    if let ties = forcing.ties {
      groups[place.group].bundle.setTies(constants[member].cleared(ties), ofLane: place.lane)
    }
  }

  /// Divides members into groups of one kind: side by side in small worlds, else one by one.
  ///
  /// Lanes that would be idle cost as much as others, so members lie side by side only where they
  /// fill more than half of a vector.
  private static func division(
    _ members: [(index: Int, kind: TieKind)], order: Int, width: Int
  ) -> [(members: [Int], isInterleaved: Bool)] {
    let kinds = members.map(\.kind).reduce(into: [TieKind]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return kinds.flatMap { kind -> [(members: [Int], isInterleaved: Bool)] in
      let alike = members.filter { $0.kind == kind }.map(\.index)
      guard order <= BalanceBundle.largestInterleavedOrder else {
        return alike.map { ([$0], false) }
      }
      return stride(from: 0, to: alike.count, by: width).flatMap { start in
        let part = Array(alike[start..<min(start + width, alike.count)])
        return 2 * part.count > width ? [(part, true)] : part.map { ([$0], false) }
      }
    }
  }
}

/// What members must have in common to be stepped together.
private struct TieKind: Equatable {
  let substeps: Int
  let hasFreeDiagonal: Bool
  let isNoisy: Bool
  let isDirected: Bool

  init(_ constants: TieConstants) {
    substeps = constants.substeps
    hasFreeDiagonal = constants.hasFreeDiagonal
    isNoisy = constants.sigma != 0
    isDirected = constants.correlation != 1
  }
}

extension [Double] {
  /// The square matrix with these numbers in every row.
  var asRows: Matrix { Matrix(rows: count, columns: count) { self[$1] } }
}
