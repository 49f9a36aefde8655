import InfluenceDynamics
import LinearAlgebra
import TestSupport
import Testing

/// Every layout and path against the equations in plain loops, bit for bit.
struct BalanceBundleTests {
  /// A case: how many actors, and what kind of members.
  struct Case: CustomTestStringConvertible {
    var order: Int
    var isSymmetric = false
    var isNoisy = false
    var hasFreeDiagonal = false
    var hasOneWayNoise = false

    var testDescription: String {
      "\(order) actors\(isSymmetric ? ", symmetric" : "")\(isNoisy ? ", noisy" : "")"
        + "\(hasFreeDiagonal ? ", free diagonal" : "")\(hasOneWayNoise ? ", one-way noise" : "")"
    }
  }

  /// Orders with every kind of remainder by 2, 3, 4, 6 and 8.
  static let orders = [0, 1, 2, 3, 5, 8, 9, 12, 22, 31]

  static let cases: [Case] = orders.flatMap { order in
    [
      Case(order: order), Case(order: order, isNoisy: true),
      Case(order: order, isSymmetric: true, isNoisy: true),
      Case(order: order, isSymmetric: true, hasFreeDiagonal: true),
      Case(order: order, isNoisy: true, hasFreeDiagonal: true, hasOneWayNoise: true),
      Case(order: order, isSymmetric: true, isNoisy: true, hasOneWayNoise: true),
    ]
  }

  @Test(arguments: cases)
  func `every layout and path has the bits of plain loops`(kind: Case) {
    let members = 8
    let worlds = (0..<members).map { PlainWorld(kind, member: $0) }
    let expected = worlds.map { $0.afterOnePeriod().elements }
    for path in KernelPath.allCases where path.isAvailable {
      for isInterleaved in [true, false] {
        let moved = step(worlds, kind, isInterleaved: isInterleaved, path: path)
        #expect(moved == expected, "\(path), \(isInterleaved ? "side by side" : "one by one")")
      }
    }
  }

  @Test(arguments: [false, true])
  func `long sums are cut without changing a bit`(isSymmetric: Bool) {
    // A member on its own takes at most 224 third actors at a time; side by side all of them.
    let kind = Case(order: 227, isSymmetric: isSymmetric, isNoisy: true)
    var world = PlainWorld(kind, member: 0)
    world.substeps = 1
    let whole = step([world], kind, isInterleaved: true, path: .best)
    #expect(step([world], kind, isInterleaved: false, path: .best).elementsEqual(whole, by: ==))
  }

  @Test func `sizes below zero are minded`() {
    var world = PlainWorld(Case(order: 6, isSymmetric: true), member: 1)
    world.sizes[2] = -0.7
    let moved = step([world], world.kind, isInterleaved: false, path: .best)
    #expect(moved == [world.afterOnePeriod().elements])
    // Against the sum as the equation has it, to rounding.
    var exact = 0.0
    let state = world.state
    for actor in 0..<6 where actor != 0 && actor != 1 {
      exact += world.sizes[actor] * (state[0, actor] - 0.1) * (state[actor, 1] - 0.1)
    }
    #expect(isClose(world.product(at: state, 0, 1), exact, relative: 1e-13))
  }

  @Test func `a member that is not active is left alone`() {
    let kind = Case(order: 5, isNoisy: true)
    let worlds = (0..<3).map { PlainWorld(kind, member: $0) }
    let moved = step(
      worlds, kind, isInterleaved: true, path: .best, active: [true, false, true])
    #expect(moved[1] == worlds[1].state.elements)
    #expect(moved[2] == worlds[2].afterOnePeriod().elements)
  }

  /// The states of worlds after one period in bundles.
  private func step(
    _ worlds: [PlainWorld], _ kind: Case, isInterleaved: Bool, path: KernelPath,
    active: [Bool]? = nil
  ) -> [[Double]] {
    let lanes = isInterleaved ? path.width : 1
    var states = MatrixBatch(worlds.map(\.state), rows: kind.order, columns: kind.order)
    for start in stride(from: 0, to: worlds.count, by: lanes) {
      let members = Array(start..<min(start + lanes, worlds.count))
      let padded = (0..<lanes).map { worlds[$0 < members.count ? members[$0] : start] }
      var bundle = BalanceBundle(
        order: kind.order, isInterleaved: isInterleaved, substeps: worlds[0].substeps,
        hasFreeDiagonal: kind.hasFreeDiagonal, isNoisy: kind.isNoisy, path: path)
      for (lane, member) in members.enumerated() { worlds[member].fill(&bundle, lane) }
      var memory = BalanceMemory(for: [bundle])
      let paths = worlds[0].forward.first?.count ?? 0
      func laid(_ increments: KeyPath<PlainWorld, [[Double]]>) -> [Double] {
        (0..<worlds[0].substeps).flatMap { substep in
          (0..<paths).flatMap { path in padded.map { $0[keyPath: increments][substep][path] } }
        }
      }
      bundle.advance(
        &states, members: members, active: active ?? worlds.map { _ in true },
        noise: laid(\.forward), reverse: kind.hasOneWayNoise ? laid(\.backward) : nil,
        stride: paths * lanes, memory: &memory)
    }
    return worlds.indices.map { states[$0].elements }
  }
}
