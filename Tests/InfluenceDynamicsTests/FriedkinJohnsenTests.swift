import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams
import TestSupport
import Testing

/// Issues that bear on each other; for single issues see `AveragingTests`.
struct FriedkinJohnsenTests {
  private static let weights = Matrix([
    [0.22, 0.12, 0.36, 0.3], [0.147, 0.215, 0.344, 0.294], [0, 0, 1, 0],
    [0.09, 0.178, 0.446, 0.286],
  ])

  private func parsegov(_ coupling: Matrix?) -> MemberProblem {
    MemberProblem(
      ties: Self.weights, positions: Matrix([[25, 25], [25, 15], [75, -50], [85, 5]]),
      susceptibility: (0..<4).map { 1 - Self.weights[$0, $0] },
      parameters: ParameterValues(FriedkinJohnsen().description.parameters), coupling: coupling)
  }

  @Test(arguments: [
    // Parsegov and others 2017, example 2 to 4, rounded as printed; two issues of four actors.
    (nil, [[60.0, -19.3], [60, -21.5], [75, -50], [75, -23.2]]),
    ([[0.8, 0.2], [0.3, 0.7]], [[39.2, 12], [38.9, 10.1], [75, -50], [56, 5.3]]),
    ([[0.8, -0.2], [-0.3, 0.7]], [[52.3, -30.9], [52.1, -33.3], [75, -50], [68.4, -33.2]]),
  ])
  func `coupled issues settle where Parsegov and others have them`(
    known: (coupling: [[Double]]?, limit: [[Double]])
  ) {
    let (result, findings) = outcome(
      FriedkinJohnsen(), parsegov(known.coupling.map { Matrix($0) }), steps: 400)
    #expect(result.termination.isSuccess)
    #expect(isClose(result.last, Matrix(known.limit), absolute: 0.051))
    #expect((findings.number("rate") ?? 2) < 1)
  }

  @Test(arguments: UInt64(0)..<20)
  func `the limit solves the Kronecker system`(seed: UInt64) throws {
    let luck = RandomStream(seed: seed, purpose: "test-coupling")
    let coupling = Matrix(rows: 2, columns: 2) { luck.uniform(at: UInt64(2 * $0 + $1)) - 0.5 }
    let problem = parsegov(coupling)
    let open = problem.susceptibility
    // Entry (actor, issue) stands at 2 · actor + issue.
    let system = Matrix(rows: 8, columns: 8) { row, column in
      let influence = open[row / 2] * problem.ties[row / 2, column / 2]
      return (row == column ? 1 : 0) - influence * coupling[row % 2, column % 2]
    }
    let right = Matrix(rows: 8, columns: 1) { row, _ in
      (1 - open[row / 2]) * problem.positions[row / 2, row % 2]
    }
    let limit = try #require(system.solve(right))
    let result = outcome(FriedkinJohnsen(), problem, steps: 2000).trajectory
    #expect(isClose(result.last.elements.reduce(0, +), limit.elements.reduce(0, +)))
    #expect(zip(result.last.elements, limit.elements).allSatisfy { isClose($0, $1) })
  }

  @Test func `coupling every issue to itself alone changes nothing`() {
    let plain = outcome(FriedkinJohnsen(), parsegov(nil), steps: 50).trajectory
    let coupled = outcome(FriedkinJohnsen(), parsegov(.identity(2)), steps: 50).trajectory
    #expect(isClose(plain.last, coupled.last))
  }

  @Test func `a coupling of another shape is refused`() {
    let result = outcome(FriedkinJohnsen(), parsegov(.identity(3)), steps: 1).trajectory
    #expect(result.termination == .diverged(step: 0, reason: .mismatchedShapes))
  }

  @Test func `too strong a coupling has a rate above 1 and does not settle`() throws {
    let strong = Matrix([[0, 4], [4, 0]])
    let (result, findings) = outcome(FriedkinJohnsen(), parsegov(strong), steps: 60)
    #expect(try #require(findings.number("rate")) > 1)
    #expect(!result.termination.isSuccess)
  }
}
