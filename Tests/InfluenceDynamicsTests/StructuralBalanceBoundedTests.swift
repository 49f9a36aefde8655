import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams
import TestSupport
import Testing

struct StructuralBalanceBoundedTests {
  private let model = StructuralBalanceBounded()

  private func problem(
    _ ties: Matrix, _ values: (name: String, value: Double)...
  ) throws -> MemberProblem {
    MemberProblem(
      ties: ties, parameters: try ParameterValues(values, for: model.description.parameters))
  }

  @Test(arguments: [0.0, 1])
  func `four actors end at the limit in the factions of the model without bounds`(
    diagonal: Double
  ) throws {
    let (result, findings) = outcome(
      model, try problem(StructuralBalanceTests.four, ("R", 5), ("diagonal", diagonal)), steps: 200)
    #expect(result.termination.isSuccess)
    for row in 0..<4 {
      for column in 0..<4 where row != column || diagonal == 0 {
        let expected = (row < 2) == (column < 2) ? 5.0 : -5
        #expect(isClose(result.last[row, column], expected))
      }
    }
    #expect(findings.kind("balance") == "balanced")
    #expect(findings.groups("factions") == [[0, 1], [2, 3]])
    #expect(findings.number("unbalanced triads") == 0)
  }

  @Test func `one tie follows the solution of its equation`() throws {
    // One actor: dK/dt = (1 − (K/R)²)K², and with u = K/R: −1/u + artanh u grows by Rt.
    let (result, _) = outcome(
      model, try problem(Matrix([[0.4]]), ("R", 2), ("timeStep", 0.25)), steps: 12)
    func clock(_ tie: Double) -> Double {
      let share = tie / 2
      return -1 / share + 0.5 * Elementary.log((1 + share) / (1 - share))
    }
    for step in 0...12 {
      let passed = clock(result[step, 0, 0]) - clock(0.4)
      #expect(isClose(passed, 2 * 0.25 * Double(step), relative: 1e-10))
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `from these random ties all end in balance, and none beyond the limit`(seed: UInt64) throws {
    let luck = RandomStream(seed: seed, purpose: "test-bounded")
    let ties = Matrix(rows: 9, columns: 9) { luck.uniform(at: UInt64($0 * 9 + $1)) - 0.5 }
      .symmetricPart
    let (result, findings) = outcome(model, try problem(ties, ("R", 1)), steps: 2000)
    #expect(result.elements.allSatisfy { $0.magnitude <= 1 + 1e-9 })
    #expect(findings.kind("balance") == "balanced")
  }

  @Test func `a quarrel of three with nothing to choose between stays unbalanced`() throws {
    // Foes alike stay alike, and rise towards 0 as −1/t: at odds for ever, and never still.
    let foes = Matrix([[0, -1, -1], [-1, 0, -1], [-1, -1, 0]])
    let (result, findings) = outcome(model, try problem(foes, ("diagonal", 1)), steps: 50)
    #expect(findings.kind("balance") == "not balanced" && findings.groups("factions") == nil)
    #expect(findings.number("unbalanced triads") == 1)
    #expect(!result.termination.isSuccess)
    #expect((-0.18 ... -0.15).contains(result.last[0, 1]))
  }

  @Test(arguments: [0.01, 0.5])
  func `steps of any length follow one solution`(timeStep: Double) throws {
    // The equation has one solution, however it is cut: 1 unit of time in 100 steps, or in 2.
    let ties = Matrix([[0.5, 3, -2], [3, -1, 1.5], [-2, 1.5, 4]])
    let steps = Int((1 / timeStep).rounded())
    let whole = outcome(model, try problem(ties, ("R", 5), ("timeStep", 1)), steps: 1).trajectory
    let cut = outcome(model, try problem(ties, ("R", 5), ("timeStep", timeStep)), steps: steps)
      .trajectory
    #expect(isClose(cut.state(at: steps), whole.state(at: 1), relative: 1e-9, absolute: 1e-10))
  }

  @Test func `a first tie beyond the limit is refused`() throws {
    let (result, _) = outcome(model, try problem(Matrix([[0, 3], [3, 0]]), ("R", 2)), steps: 1)
    let reason = DivergenceReason.unusableParameter(name: "limit", value: 2)
    #expect(result.termination == .diverged(step: 0, reason: reason))
  }

  @Test func `a triad is judged by the means of both directions`() throws {
    // The third tie is friendly one way and less hostile the other: .25 on the mean.
    let mixed = Matrix([[0, 1, 1], [1, 0, 1], [-0.5, 1, 0]])
    let (_, findings) = outcome(
      model, try problem(mixed, ("R", 5), ("timeStep", 1e-4), ("diagonal", 1)), steps: 1)
    #expect(findings.number("unbalanced triads") == 0)
  }
}
