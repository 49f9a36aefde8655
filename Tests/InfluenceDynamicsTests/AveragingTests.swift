import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams
import TestSupport
import Testing

struct AveragingTests {
  private func problem(_ model: any DynamicsModel, seed: UInt64, actors: Int = 6) -> MemberProblem {
    let luck = RandomStream(seed: seed, purpose: "test-averaging")
    let raw = Matrix(rows: actors, columns: actors) { luck.uniform(at: UInt64($0 * actors + $1)) }
    let weights = Matrix(rows: actors, columns: actors) { row, column in
      raw[row, column] / (0..<actors).reduce(0) { $0 + raw[row, $1] }
    }
    return MemberProblem(
      ties: weights,
      positions: Matrix(rows: actors, columns: 2) { luck.normal(at: UInt64(2 * $0 + $1)) },
      susceptibility: (0..<actors).map { luck.uniform(at: 1000 + UInt64($0)) },
      parameters: ParameterValues(model.description.parameters))
  }

  private func follow(
    _ model: some DynamicsModel, _ problem: MemberProblem, steps: Int = 2000
  )
    -> Trajectory
  {
    run(model, members: [problem], schedule: Schedule(steps: steps), seed: 1)[0]
  }

  @Test(arguments: UInt64(0)..<200)
  func `positions stay in the range of the first ones`(seed: UInt64) {
    let problem = problem(FriedkinJohnsen(), seed: seed)
    let result = follow(FriedkinJohnsen(), problem, steps: 50)
    for issue in 0..<2 {
      let first = (0..<6).map { problem.positions[$0, issue] }
      let (low, high) = (first.min() ?? 0, first.max() ?? 0)
      // Rounding: weights add up to 1 within a few units in the last place at every step.
      let inside = (low - 1e-13)...(high + 1e-13)
      let all = (0...50).flatMap { step in (0..<6).map { result[step, $0, issue] } }
      #expect(all.allSatisfy { inside.contains($0) })
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `the limit is the one of the theorem`(seed: UInt64) throws {
    let problem = problem(FriedkinJohnsen(), seed: seed)
    let open = problem.susceptibility
    let system = Matrix(rows: 6, columns: 6) {
      ($0 == $1 ? 1 : 0) - open[$0] * problem.ties[$0, $1]
    }
    let right = Matrix(rows: 6, columns: 2) { (1 - open[$0]) * problem.positions[$0, $1] }
    let result = follow(FriedkinJohnsen(), problem)
    #expect(result.termination.isSuccess)
    #expect(isClose(result.last, try #require(system.solve(right)), relative: 1e-8, absolute: 1e-9))
  }

  @Test func `a stubborn actor never moves`() {
    var stubborn = problem(FriedkinJohnsen(), seed: 3)
    stubborn.susceptibility[2] = 0
    #expect(follow(FriedkinJohnsen(), stubborn).last[2, 1] == stubborn.positions[2, 1])
  }

  @Test func `without stubbornness the two models agree`() {
    var problem = problem(FriedkinJohnsen(), seed: 4)
    problem.susceptibility = Array(repeating: 1, count: 6)
    #expect(follow(FriedkinJohnsen(), problem).elements == follow(DeGroot(), problem).elements)
  }

  @Test func `a cycle that never settles says so`() {
    let problem = MemberProblem(
      ties: Matrix([[0, 1], [1, 0]]), positions: Matrix([[0], [1]]),
      parameters: ParameterValues(DeGroot().description.parameters))
    #expect(follow(DeGroot(), problem, steps: 99).termination == .notConverged(change: 1))
  }

  @Test func `a settled member waits for a forcing still to come`() {
    var problem = problem(DeGroot(), seed: 5, actors: 3)
    problem.ties = .identity(3)
    problem.forcing = [Forcing(step: 10, ties: Matrix(rows: 3, columns: 3, repeating: 1.0 / 3))]
    let result = follow(DeGroot(), problem, steps: 40)
    #expect(result.termination == .converged(step: 12))
    #expect(result.state(at: 10) == problem.positions && result.lastStep == 40)
  }

  @Test func `positions of another shape are refused`() {
    var odd = problem(DeGroot(), seed: 6)
    odd.positions = Matrix(rows: 2, columns: 2)
    let termination = follow(DeGroot(), odd).termination
    #expect(termination == .diverged(step: 0, reason: .mismatchedShapes))
  }
}
