private import CKernels
public import LinearAlgebra

/// Members of one order that are stepped together: their constants, sizes and set points.
///
/// Small worlds lie side by side, one member in each lane of a vector; a large world, or a member on
/// its own, fills vectors by itself. Every layout and ``KernelPath`` gives a member the bits that
/// plain loops with a fused multiply-add would give it.
public struct BalanceBundle: Sendable {
  /// The order up to which members gain by lying side by side, as measured: beyond it a world no
  /// longer stays in the first cache, and the edges of its rows no longer count.
  public static let largestInterleavedOrder = 32

  /// The number of actors.
  public let order: Int

  /// How many members there is a place for: the path's width, or 1.
  public var lanes: Int { ties.layout.members }

  /// The length of the memory that a step needs.
  var memoryRoom: Int { ties.layout.memory }

  private let path: KernelPath
  private var ties: KernelTies
  private var drive: [Double]
  private var walkScales: [Double]
  private var hasSymmetricDrive = true

  /// An empty bundle.
  ///
  /// - Parameters:
  ///   - order: the number of actors.
  ///   - isInterleaved: whether members lie side by side; else there is a place for one.
  ///   - substeps: the integrator's substeps in a period.
  ///   - hasFreeDiagonal: whether the diagonal is followed like other ties, instead of kept at 0.
  ///   - isNoisy: whether steps take noise (Heun's method) or none (Runge and Kutta's).
  ///   - path: the instructions to use; the processor must have them.
  public init(
    order: Int, isInterleaved: Bool, substeps: Int, hasFreeDiagonal: Bool, isNoisy: Bool,
    path: KernelPath = .best
  ) {
    precondition(path.isAvailable, "The processor does not have this path.")
    let layout = kernel_ties_layout(path.cPath, order, isInterleaved ? path.width : 1)
    (self.order, self.path) = (order, path)
    ties = KernelTies(
      layout: layout, substeps: substeps, stride: 0, symmetric: 0,
      free_diagonal: hasFreeDiagonal ? 1 : 0, noisy: isNoisy ? 1 : 0)
    drive = Array(repeating: 0, count: layout.drive)
    walkScales = Array(repeating: 0, count: layout.members)
  }

  /// Sets the constants of a member: its field, the offset b₀ that ties are centred on, the size of
  /// the noise and of the walk of its set points.
  public mutating func setConstants(
    _ field: BalanceField, offset: Double, noise: Double, walk: Double, ofLane lane: Int
  ) {
    precondition(lane < lanes, "The bundle has no such lane.")
    let values = [field.ceiling, field.gain, field.rate, offset, noise]
    for (index, value) in values.enumerated() {
      for place in lanes == 1 ? 0..<8 : lane..<lane + 1 { drive[8 * index + place] = value }
    }
    walkScales[lane] = walk
  }

  /// Sets the third actors' sizes of a member.
  ///
  /// Each of the product's two factors takes a root of them, so that the product of symmetric ties is
  /// symmetric to the last bit.
  public mutating func setSizes(_ sizes: [Double], ofLane lane: Int) {
    precondition(lane < lanes && sizes.count == order, "The sizes do not fit.")
    for (actor, size) in sizes.enumerated() {
      let root = size.magnitude.squareRoot()
      drive[ties.layout.left + actor * lanes + lane] = size < 0 ? -root : root
      drive[ties.layout.right + actor * lanes + lane] = root
    }
  }

  /// Sets the ties that a member returns to; a walk so far stays on top of them.
  public mutating func setTies(_ matrix: Matrix, ofLane lane: Int) {
    precondition(
      lane < lanes && matrix.rows == order && matrix.columns == order, "The ties do not fit.")
    let layout = ties.layout
    for row in 0..<order {
      for column in 0..<order {
        let place = row * layout.row + column * lanes + lane
        drive[layout.base + place] = matrix[row, column]
        drive[layout.set_points + place] = matrix[row, column] + drive[layout.walked + place]
      }
    }
    let verdict = unsafe kernel_ties_drive_is_symmetric(path.cPath, &ties, drive)
    hasSymmetricDrive = verdict != 0
  }

  /// Moves the set points by one period of their walk, whose increments are laid out like noise.
  public mutating func walk(_ increments: [Double]) {
    precondition(increments.count >= pathCount, "Paths are missing.")
    unsafe kernel_ties_walk(&ties, increments, walkScales, &drive)
  }

  /// Moves members by one period, those in lanes whose member is active.
  ///
  /// A bundle of symmetric ties and set points whose noise is shared by both directions computes its
  /// upper half alone; that is looked up, exactly, before every period, and changes no bit.
  ///
  /// - Parameters:
  ///   - states: the states of the batch; other members are left alone.
  ///   - members: the member in each lane from the first on.
  ///   - active: for each member of the batch, whether it is to be moved.
  ///   - noise: increments, substep after substep, `stride` apart: for each pair (i, j), i < j, and
  ///     then for each actor if the diagonal is free, one number a lane.
  ///   - reverse: the increments of (j, i), laid out alike; nil when they are those of (i, j).
  ///   - stride: the distance from one substep's increments to the next.
  ///   - memory: memory made for this bundle.
  public mutating func advance(
    _ states: inout MatrixBatch, members: [Int], active: [Bool], noise: [Double],
    reverse: [Double]?, stride: Int, memory: inout BalanceMemory
  ) {
    let isFed =
      ties.noisy == 0 || noise.count >= (Int(ties.substeps) - 1) * stride + pathCount
    precondition(isFed && (reverse?.count ?? noise.count) >= noise.count, "Paths are missing.")
    precondition(
      states.rows == order && states.columns == order && memory.numbers.count >= memoryRoom,
      "The shapes differ.")
    for lane in 0..<lanes {
      // Idle lanes follow the first member and are not kept.
      let member = lane < members.count ? members[lane] : members[0]
      memory.places[lane] = states.range(of: member).lowerBound
      memory.kept[lane] = lane < members.count && active[member] ? 1 : 0
    }
    unsafe kernel_ties_take(
      path.cPath, &ties, states.elements, memory.places, &memory.numbers)
    let isSymmetric =
      unsafe hasSymmetricDrive && reverse == nil
      && kernel_ties_are_symmetric(path.cPath, &ties, memory.numbers) != 0
    ties.symmetric = isSymmetric ? 1 : 0
    ties.stride = stride
    unsafe noise.withUnsafeBufferPointer { upper in
      unsafe (reverse ?? noise).withUnsafeBufferPointer { lower in
        unsafe kernel_ties_period(
          path.cPath, &ties, drive, upper.baseAddress, lower.baseAddress, &memory.numbers)
      }
    }
    unsafe kernel_ties_give(
      path.cPath, &ties, memory.numbers, memory.places, memory.kept, &states.storage)
  }

  /// Increments of one substep.
  private var pathCount: Int {
    (order * (order - 1) / 2 + (ties.free_diagonal != 0 ? order : 0)) * lanes
  }
}

/// The memory that bundles of members are stepped in, one after the other.
public struct BalanceMemory: Sendable {
  var numbers: [Double]
  var places: [Int]
  var kept: [UInt8]

  /// Memory that suits every one of some bundles.
  public init(for bundles: some Sequence<BalanceBundle>) {
    numbers = Array(repeating: 0, count: bundles.map(\.memoryRoom).max() ?? 0)
    places = Array(repeating: 0, count: 8)
    kept = Array(repeating: 0, count: 8)
  }
}
