import InfluenceDynamics
import LinearAlgebra
import Parameters
import TestSupport
import Testing

/// Known answers from published sources.
struct GoldenModels {
  @Test func `two agents of DeGroot meet in the middle`() throws {
    // A test of the Seldon opinion-dynamics engine.
    let model = DeGroot()
    var parameters = ParameterValues(model.description.parameters)
    try parameters.set("tolerance", to: 1e-6)
    let problem = MemberProblem(
      ties: Matrix([[0.8, 0.2], [0.2, 0.8]]), positions: Matrix([[0], [1]]), parameters: parameters)
    let result = run(model, members: [problem], schedule: Schedule(steps: 100), seed: 1)[0]
    // 25 iterations is the count of the anchor at this tolerance.
    #expect(result.termination == .converged(step: 25))
    #expect(isClose(result.last, Matrix([[0.5], [0.5]]), absolute: 1e-5))
  }

  @Test func `Parsegov's four actors settle where published`() {
    let weights = Matrix([
      [0.22, 0.12, 0.36, 0.3], [0.147, 0.215, 0.344, 0.294], [0, 0, 1, 0],
      [0.09, 0.178, 0.446, 0.286],
    ])
    let model = FriedkinJohnsen()
    let problem = MemberProblem(
      ties: weights, positions: Matrix([[25], [25], [75], [85]]),
      susceptibility: (0..<4).map { 1 - weights[$0, $0] },
      parameters: ParameterValues(model.description.parameters))
    let result = run(model, members: [problem], schedule: Schedule(steps: 100), seed: 1)[0]
    #expect(result.termination.isSuccess)
    // Printed to six decimals.
    let limit = Matrix([[60.020849], [59.983966], [75], [74.986205]])
    #expect(isClose(result.last, limit, absolute: 6e-7))
  }

  /// Where Morrison, Kutz and Gabbay's equation settles from a start.
  ///
  /// Their fixed points x_P (peace) and x_W (war) take the hyperbolic tangent as its argument
  /// below the ceiling and as 1 above. They are exact in those two limits.
  private func published(_ alpha: Double, ceiling: Double, start: Double) throws -> Double {
    let parameters = try tieParameters(
      ("alpha", alpha), ("L", ceiling), ("beta", 1), ("sigma", 0), ("b0", 0), ("diagonal", 1))
    let problem = MemberProblem(
      ties: Matrix(rows: 10, columns: 10, repeating: 0.5),
      start: Matrix(rows: 10, columns: 10, repeating: start), parameters: parameters)
    let result = follow(problem, steps: 100, substeps: 16)
    #expect(result.termination == .completed)
    let last = result.last
    #expect(last.elements.allSatisfy { isClose($0, last[0, 0]) })
    return last[0, 0]
  }

  @Test func `peace is where Morrison, Kutz and Gabbay put it`() throws {
    // With the tangent's argument below 1e-5 the tangent is its argument.
    let limit = try published(0.03, ceiling: 6e4, start: 0.5)
    #expect(isClose(limit, 0.612_574_113_3, relative: 1e-9))
    // At their ceiling of 6 the argument is 0.0188: the tangent is smaller by 1 in 8,500, and the
    // tie by that share of its pull of 0.113, amplified 1.58 times.
    let tie = try published(0.03, ceiling: 6, start: 0.5)
    #expect(isClose(tie, 0.612_574_113_3, relative: 5e-5))
  }

  @Test func `war is where Morrison, Kutz and Gabbay put it`() throws {
    // Deep in saturation the tangent is 1.
    #expect(isClose(try published(1, ceiling: 6, start: 5), 6.5))
    // At their α it is tanh 1.96 = 0.961: the tie solves x = 0.5 + 6 tanh(0.05 x²).
    let tie = try published(0.03, ceiling: 6, start: 5)
    #expect(isClose(tie, 0.5 + 6 * Elementary.tanh(0.05 * tie * tie), relative: 1e-10))
    #expect(tie > 6.2 && tie < 6.5)
  }

  @Test func `peace is lost when 4Nαμ exceeds β`() throws {
    // N = 10, α = 0.03, μ = 0.5: the threshold is β = 0.6, at any high ceiling.
    for (beta, isLost) in [(0.605, false), (0.595, true)] {
      let parameters = try tieParameters(
        ("alpha", 0.03), ("L", 6e4), ("beta", beta), ("sigma", 0), ("b0", 0), ("diagonal", 1))
      let problem = MemberProblem(
        ties: Matrix(rows: 10, columns: 10, repeating: 0.5), parameters: parameters)
      // The middle state is at most 2μ = 1; once it is lost nothing holds the ties below 10.
      let last = follow(problem, steps: 400).last[0, 0]
      #expect((last > 10) == isLost)
    }
  }
}
