import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams
import TestSupport
import Testing

struct AltafiniTests {
  private func problem(
    _ ties: Matrix, _ positions: [Double], timeStep: Double = 1
  ) throws -> MemberProblem {
    MemberProblem(
      ties: ties, positions: Matrix(rows: positions.count, columns: 1) { row, _ in positions[row] },
      parameters: try ParameterValues(
        [("timeStep", timeStep)], for: Altafini().description.parameters))
  }

  /// 4 actors in a ring 1-2-4-3-1.
  private func ring(_ first: Double, _ second: Double, _ third: Double, _ fourth: Double) -> Matrix
  {
    Matrix([
      [0, first, second, 0], [first, 0, 0, third], [second, 0, 0, fourth], [0, third, fourth, 0],
    ])
  }

  @Test func `a balanced ring ends in two opposed camps`() throws {
    let balanced = try problem(ring(1, -1, -1, 1), [4, 0, 2, -6])
    let (result, findings) = outcome(Altafini(), balanced, steps: 100)
    #expect(result.termination.isSuccess)
    #expect(isClose(result.last, Matrix([[2], [2], [-2], [-2]])))
    #expect(findings.kind("balance") == "balanced")
    #expect(findings.kind("consensus") == "bipartite consensus")
    #expect(findings.groups("camps") == [[0, 1], [2, 3]])
    #expect(isClose(try #require(findings.number("consensus size", issue: 0)), 2))
    // The spectrum is 0, 2, 2, 4.
    #expect(findings.number("smallest eigenvalue") == 0)
    #expect(isClose(try #require(findings.number("rate")), 2))
  }

  @Test func `one odd quarrel and everybody ends neutral`() throws {
    let unbalanced = try problem(ring(1, -1, 1, 1), [4, 0, 2, -6])
    let (result, findings) = outcome(Altafini(), unbalanced, steps: 100)
    #expect(result.termination.isSuccess)
    #expect(isClose(result.last, Matrix(rows: 4, columns: 1), absolute: 1e-11))
    #expect(findings.kind("balance") == "unbalanced")
    #expect(findings.kind("consensus") == "settles at zero")
    #expect(findings.groups("camps") == nil)
    // 2 − √2, twice in the spectrum.
    let smallest = try #require(findings.number("smallest eigenvalue"))
    #expect(isClose(smallest, 2 - 2.0.squareRoot()))
  }

  @Test func `friends alone reach their mean`() throws {
    let (result, findings) = outcome(
      Altafini(), try problem(ring(1, 2, 3, 4), [1, 2, 3, 6]), steps: 100)
    #expect(isClose(result.last, Matrix(rows: 4, columns: 1, repeating: 3)))
    #expect(findings.kind("consensus") == "consensus")
    #expect(findings.groups("camps") == [[0, 1, 2, 3]])
  }

  @Test(arguments: [1e-3, 1, 1e6])
  func `positions of any size come to rest`(size: Double) throws {
    let start = [4.0, 0.7, 2, -6].map { $0 * size }
    let result = outcome(Altafini(), try problem(ring(1, -0.4, -1, 1.3), start), steps: 400)
    #expect(result.trajectory.termination.isSuccess)
    let end = (4.0 + 0.7 - 2 + 6) / 4 * size
    #expect(
      isClose(result.trajectory.last, Matrix([[end], [end], [-end], [-end]]), absolute: 1e-11))
  }

  @Test func `the length of a step changes nothing`() throws {
    let (ties, start) = (ring(1, -1, 0.3, 1), [4.0, 0, 2, -6])
    let whole = outcome(Altafini(), try problem(ties, start), steps: 3).trajectory
    let fine = outcome(Altafini(), try problem(ties, start, timeStep: 0.125), steps: 24).trajectory
    for step in 0...3 { #expect(isClose(whole.state(at: step), fine.state(at: 8 * step))) }
  }

  @Test func `every step is the solution of the equation`() throws {
    // Two foes: x₁ + x₂ falls as e^(−2at), x₁ − x₂ stays.
    let foes = try problem(Matrix([[0, -0.3], [-0.3, 0]]), [1, 0])
    let result = outcome(Altafini(), foes, steps: 5).trajectory
    for step in 0...5 {
      let sum = Elementary.exp(-0.6 * Double(step))
      #expect(isClose(result.state(at: step), Matrix([[(sum + 1) / 2], [(sum - 1) / 2]])))
    }
  }

  @Test func `leaders nobody influences carry the rest with them`() throws {
    // 0 leads; 1 is its friend, 2 the foe of 1.
    let chain = Matrix([[0, 0, 0], [1, 0, 0], [0, -2, 0]])
    let (result, findings) = outcome(Altafini(), try problem(chain, [3, 0, 0]), steps: 200)
    #expect(isClose(result.last, Matrix([[3], [3], [-3]]), absolute: 1e-9))
    #expect(findings.kind("consensus") == "bipartite consensus")
    #expect(isClose(try #require(findings.number("consensus size", issue: 0)), 3))
  }

  @Test func `two leaders, or one in a quarrel, leave no common size`() throws {
    let two = Matrix([[0, 0, 0], [0, 0, 0], [1, 1, 0]])
    let (result, findings) = outcome(Altafini(), try problem(two, [3, 1, 0]), steps: 200)
    #expect(isClose(result.last, Matrix([[3], [1], [2]]), absolute: 1e-9))
    #expect(findings.kind("consensus") == "no common size")
    #expect(findings.number("consensus size", issue: 0) == nil)
    // 1 and 2 like 0 and quarrel about whether they like each other.
    let torn = Matrix([[0, 0, 0], [1, 0, 1], [1, -1, 0]])
    let odd = outcome(Altafini(), try problem(torn, [3, 0, 0]), steps: 200)
    #expect(odd.findings.kind("consensus") == "no common size")
    #expect(odd.findings.kind("balance") == "unbalanced")
  }

  @Test(arguments: UInt64(0)..<40)
  func `balanced directed networks reach the size that is told, others zero`(seed: UInt64) throws {
    let luck = RandomStream(seed: seed, purpose: "test-altafini")
    let side = (0..<6).map { luck.bernoulli(0.5, at: UInt64($0)) ? 1.0 : -1 }
    var ties = Matrix(rows: 6, columns: 6) { row, column in
      let place = UInt64(100 + 6 * row + column)
      guard row != column, luck.bernoulli(0.5, at: place) || column == (row + 1) % 6 else {
        return 0
      }
      return side[row] * side[column] * (0.2 + luck.uniform(at: place))
    }
    let start = (0..<6).map { luck.normal(at: UInt64($0)) }
    let balanced = outcome(Altafini(), try problem(ties, start), steps: 3000)
    let size = try #require(balanced.findings.number("consensus size", issue: 0))
    #expect(balanced.trajectory.last.elements.allSatisfy { isClose($0.magnitude, size) })
    #expect(balanced.trajectory.last.elements.allSatisfy { $0 * side[0] * size != 0 })
    ties[2, 3] = -ties[2, 3]
    ties[2, 4] = side[2] * side[4]
    ties[4, 3] = side[4] * side[3]
    let odd = outcome(Altafini(), try problem(ties, start), steps: 20_000)
    #expect(odd.findings.kind("consensus") == "settles at zero")
    #expect(isClose(odd.trajectory.last, Matrix(rows: 6, columns: 1), absolute: 1e-8))
  }

  @Test func `out of balance the slowest to fade is the smallest eigenvalue`() throws {
    // L = [[3, −1, −2], [−1, 4, 3], [−2, 3, 5]], whose eigenvalues differ.
    let odd = Matrix([[0, 1, 2], [1, 0, -3], [2, -3, 0]])
    let findings = outcome(Altafini(), try problem(odd, [1, 0, 0]), steps: 1).findings
    let smallest = try #require(findings.number("smallest eigenvalue"))
    #expect(smallest > 0.1 && findings.number("rate") == smallest)
  }

  @Test func `changed ties flow for as long as a step takes`() throws {
    var late = try problem(Matrix(rows: 2, columns: 2), [1, -1], timeStep: 0.5)
    late.forcing = [Forcing(step: 1, ties: Matrix([[0, 1], [1, 0]]))]
    let result = outcome(Altafini(), late, steps: 2).trajectory
    // The difference of two friends fades as e^(−2t).
    #expect(result[1, 0, 0] == 1)
    #expect(isClose(result[2, 0, 0], Elementary.exp(-1)))
  }
}
