import InfluenceDynamics
import LinearAlgebra
import Parameters
import TestSupport
import Testing

struct HysteresisTests {
  /// Equal set points 0.5, the published form; ℓ = L/β.
  private func published(_ ceiling: Double, actors: Int = 6) throws -> MemberProblem {
    MemberProblem(
      ties: Matrix(rows: actors, columns: actors, repeating: 0.5),
      parameters: try tieParameters(("form", 1), ("ceiling", ceiling)))
  }

  /// The thresholds of one equation, x = μ + ℓ tanh(f x²/(4μℓ)): the f at which x rests is
  /// 4μℓ artanh((x − μ)/ℓ)/x², and stability changes at its extremes.
  private func scalar(_ ceiling: Double) -> (peace: Double, war: Double) {
    let places = (1..<200_000).map { Double($0) / 200_000 }
    let balances = places.map { share in
      let tie = 0.5 + ceiling * share
      return 2 * ceiling * 0.5 * Elementary.log((1 + share) / (1 - share)) / (tie * tie)
    }
    // It rises to the loss of peace, falls to the loss of war, and rises to infinity.
    let peace = balances.indices.dropFirst().first { balances[$0] < balances[$0 - 1] } ?? 0
    let war = balances[peace...].min() ?? 0
    return (balances[peace - 1], war)
  }

  @Test(arguments: [2.0, 6, 20])
  func `both thresholds are those of the equation of equal actors`(ceiling: Double) throws {
    let found = try #require(TieCoevolution.hysteresis(of: try published(ceiling)))
    let expected = scalar(ceiling)
    #expect(isClose(found.peaceLost, expected.peace, absolute: 1e-6))
    #expect(isClose(found.warLost, expected.war, absolute: 1e-6))
    #expect(found.isBistable && found.warLost < found.peaceLost)
  }

  @Test func `the published thresholds hold where the tangent is its argument or 1`() throws {
    // Peace at f = 1 for a high ceiling; war at 4μℓ/(ℓ + μ)², where the flat branch meets the
    // parabola. The tangent rounds that corner, by up to 1.72, the least of artanh(y)/y².
    let found = try #require(TieCoevolution.hysteresis(of: try published(200)))
    #expect(isClose(found.peaceLost, 1, absolute: 0.005))
    let corner = 4 * 0.5 * 200 / (200.5 * 200.5)
    #expect((1.7...1.73).contains(found.warLost / corner))
  }

  @Test func `between the thresholds the start decides, outside it does not`() throws {
    let found = try #require(TieCoevolution.hysteresis(of: try published(6)))
    let middle = (found.peaceLost + found.warLost) / 2
    for (balance, isDecisive) in [
      (middle, true), (found.peaceLost * 1.02, false), (found.warLost * 0.98, false),
    ] {
      var problem = try published(6)
      try problem.parameters.set("balance", to: balance)
      let war = Matrix(rows: 6, columns: 6, repeating: 6.5)
      let low = try #require(TieCoevolution.fixedPoint(of: problem))
      let high = try #require(TieCoevolution.fixedPoint(of: problem, from: war))
      #expect((high[0, 1] - low[0, 1] > 0.5) == isDecisive)
    }
  }

  @Test func `a low ceiling bends ties into camps and back the same way`() throws {
    // Camps of different set points under a ceiling below half of β: no jump, no history.
    let found = TieCoevolution.hysteresis(of: try published(0.3), upTo: 40)
    #expect(found == nil || found?.isBistable == false)
  }

  @Test func `the published form is its parts`() throws {
    var whole = try published(6)
    whole.ties = setPoints(6)
    try whole.parameters.set("substeps", to: 16)
    var parts = whole
    parts.parameters = try tieParameters(
      ("b0", 0), ("diagonal", 1), ("sigma", 0), ("setPointWalk", 0), ("ceiling", 6),
      ("substeps", 16))
    #expect(follow(whole, steps: 24).elements == follow(parts, steps: 24).elements)
    // Sizes, noise and offset that are there are left out, unless they are given.
    var sized = whole
    sized.sizes = [1, 2, 3, 4, 5, 6]
    #expect(follow(sized, steps: 24).elements == follow(whole, steps: 24).elements)
    try sized.parameters.set("gamma", to: 1)
    #expect(follow(sized, steps: 24).elements != follow(whole, steps: 24).elements)
    var noisy = whole
    try noisy.parameters.set("sigma", to: 0.01)
    #expect(follow(noisy, steps: 24).elements != follow(whole, steps: 24).elements)
  }

  @Test func `runs without noise are told their thresholds`() throws {
    let (_, quiet) = outcome(TieCoevolution(), try published(6), steps: 3)
    #expect(quiet.kind("hysteresis") == "bistable")
    let lost = try #require(quiet.number("peace lost at"))
    #expect(isClose(lost, scalar(6).peace, absolute: 1e-6))
    #expect(try #require(quiet.number("war lost at")) < lost)
    #expect(try #require(quiet.number("gain")) < 1 && quiet.number("settling time") != nil)
    var noisy = try published(6)
    try noisy.parameters.set("sigma", to: 0.01)
    let (_, findings) = outcome(TieCoevolution(), noisy, steps: 3)
    #expect(findings.kind("hysteresis") == nil && findings.number("gain") != nil)
  }
}
