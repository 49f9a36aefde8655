import InfluenceDynamics
import LinearAlgebra
import Parameters
import TestSupport
import Testing

struct StabilityTests {
  @Test(arguments: [3, 10])
  func `the published loss is at f = 1`(actors: Int) throws {
    // Rank one, free diagonal, b₀ = 0; a ceiling so high that the tangent is its argument.
    let parameters = try tieParameters(("b0", 0), ("diagonal", 1), ("ceiling", 1e5))
    let problem = MemberProblem(
      ties: Matrix(rows: actors, columns: actors, repeating: 0.5), parameters: parameters)
    let critical = try #require(TieCoevolution.criticalBalance(of: problem))
    #expect(isClose(critical, 1, absolute: 1e-6))
  }

  @Test func `rank one with two camps is lost at f = 1 as well`() throws {
    let side = [1.0, 1, 1, -1, -1]
    let parameters = try tieParameters(("b0", 0), ("diagonal", 1), ("ceiling", 1e5))
    let problem = MemberProblem(
      ties: Matrix(rows: 5, columns: 5) { 0.3 * side[$0] * side[$1] }, parameters: parameters)
    let critical = try #require(TieCoevolution.criticalBalance(of: problem))
    #expect(isClose(critical, 1, absolute: 1e-6))
  }

  @Test func `the gain of the published peace is 2Nαx/β`() throws {
    let parameters = try tieParameters(
      ("alpha", 0.03), ("L", 6e4), ("beta", 1), ("b0", 0), ("diagonal", 1))
    let problem = MemberProblem(
      ties: Matrix(rows: 10, columns: 10, repeating: 0.5), parameters: parameters)
    let stability = try #require(TieCoevolution.stability(of: problem))
    #expect(isClose(stability.fixedPoint[4, 7], 0.612_574_113_3))
    #expect(isClose(stability.gain, 2 * 10 * 0.03 * 0.612_574_113_3))
    #expect(isClose(stability.amplification, 1 / (1 - stability.gain)))
    #expect(isClose(stability.settlingTime, 2.995_732_273_554 / (1 - stability.gain)))
    // And so the findings of a run have it.
    let findings = outcome(TieCoevolution(), problem, steps: 1).findings
    let gain = try #require(findings.number("gain"))
    #expect(isClose(gain, 2 * 10 * 0.03 * 0.612_574_113_3))
    #expect(findings.number("settling time") == stability.settlingTime)
  }

  @Test(arguments: [(seed: UInt64(1), f: 0.4), (2, 0.8), (3, 0.95)])
  func `the gain is that of the dense operator`(world: (seed: UInt64, f: Double)) throws {
    // 22 actors: 462 ties. The operator is written out entry by entry.
    let problem = tieProblem(22, seed: world.seed, try tieParameters(("balance", world.f)))
    let stability = try #require(TieCoevolution.stability(of: problem))
    let dense = denseOperator(TieConstants(problem), problem.sizes, at: stability.fixedPoint)
    let abscissa = try #require(dense.eigenvalues()).map(\.real).max()
    #expect(isClose(stability.gain, try #require(abscissa) / 0.1, relative: 1e-8))
  }

  /// δ ↦ sech²((α/L)ZSZ) ∘ α(δSZ + ZSδ) written out entry by entry.
  private func denseOperator(
    _ constants: TieConstants, _ sizes: [Double], at state: Matrix
  ) -> Matrix {
    let order = state.rows
    let pairs = (0..<order).flatMap { row in (0..<order).filter { $0 != row }.map { (row, $0) } }
    func centred(_ row: Int, _ column: Int) -> Double {
      row == column ? 0 : state[row, column] - constants.offset
    }
    let products = Matrix(rows: order, columns: order) { row, column in
      (0..<order).reduce(0) { $0 + sizes[$1] * centred(row, $1) * centred($1, column) }
    }
    return Matrix(rows: pairs.count, columns: pairs.count) { output, input in
      let ((row, column), (from, to)) = (pairs[output], pairs[input])
      var share = 0.0
      if from == row { share += sizes[to] * centred(to, column) }
      if to == column { share += sizes[from] * centred(row, from) }
      guard share != 0 else { return 0 }
      let tangent = Elementary.tanh(constants.alpha / constants.ceiling * products[row, column])
      return constants.alpha * (1 - tangent * tangent) * share
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `a fixed point stays where it is`(seed: UInt64) throws {
    var problem = tieProblem(8, seed: seed, try tieParameters(("balance", 0.7), ("sigma", 0)))
    let rest = try #require(TieCoevolution.fixedPoint(of: problem))
    problem.start = rest
    #expect(isClose(follow(problem, steps: 12).last, rest, absolute: 1e-11))
  }

  @Test func `the fixed point is where the flow ends`() throws {
    let problem = tieProblem(8, try tieParameters(("balance", 0.7), ("sigma", 0)))
    let rest = try #require(TieCoevolution.fixedPoint(of: problem))
    #expect(isClose(follow(problem, steps: 3000).last, rest, absolute: 1e-9))
  }

  @Test(arguments: UInt64(0)..<3)
  func `the gain reaches 1 at the critical balance and not before`(seed: UInt64) throws {
    // Among friends, and measured from 0, balance feeds on itself until there is no middle state:
    // x = b + ax² in eight dimensions. Measured from the mean, as usual, such ties have no fold.
    let drawn = tieProblem(8, seed: seed, try tieParameters())
    var problem = MemberProblem(
      ties: Matrix(rows: 8, columns: 8) { $0 == $1 ? 0 : drawn.ties[$0, $1].magnitude },
      sizes: drawn.sizes, parameters: try tieParameters(("b0", 0), ("ceiling", 1e5)))
    let found = TieCoevolution.criticalBalance(of: problem)
    let critical = try #require(found)
    try problem.parameters.set("balance", to: critical * 0.9)
    let before = try #require(TieCoevolution.stability(of: problem)).gain
    try problem.parameters.set("balance", to: critical * 0.9999)
    let close = try #require(TieCoevolution.stability(of: problem)).gain
    // Near a fold 1 − gain falls like the root of the distance: √1e-4 against √0.1.
    #expect(before < close && close > 0.9 && close < 1)
  }

  @Test func `nothing to balance is never lost`() throws {
    let flat = Matrix(rows: 5, columns: 5) { $0 == $1 ? 0 : 0.3 }
    let problem = MemberProblem(ties: flat, parameters: try tieParameters())
    #expect(TieCoevolution.criticalBalance(of: problem) == nil)
    #expect(TieCoevolution.stability(of: problem)?.gain == 0)
  }
}
