import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams
import TestSupport
import Testing

struct StructuralBalanceTests {
  static let four = Matrix([
    [0, 1, -0.5, -0.2], [1, 0, -0.3, -0.6], [-0.5, -0.3, 0, 0.8], [-0.2, -0.6, 0.8, 0],
  ])

  private func problem(
    _ ties: Matrix, _ values: (name: String, value: Double)...
  ) throws -> MemberProblem {
    MemberProblem(
      ties: ties,
      parameters: try ParameterValues(values, for: StructuralBalance().description.parameters))
  }

  @Test func `four actors blow up in two factions at the known time`() throws {
    let (result, findings) = outcome(
      StructuralBalance(), try problem(Self.four), steps: 100)
    // Computed from the closed form in 30 decimal digits (mpmath): 1/λ₁ = 0.585525659610, λ₁ the
    // largest eigenvalue, 1.70786708249, and X(0)(I − tX(0))⁻¹ at t = 0.1 and 0.3.
    let time = try #require(findings.number("blow-up time"))
    #expect(isClose(time, 0.585_525_659_6, relative: 1e-9))
    #expect(findings.groups("factions") == [[0, 1], [2, 3]])
    #expect(findings.kind("start") == "generic" && findings.kind("outcome") == "two factions")
    #expect(isClose(result[1, 0, 1], 1.049_482, absolute: 6e-7))
    #expect(isClose(result[3, 0, 1], 1.380_486, absolute: 6e-7))
    #expect(result.termination == .blewUp(step: 5, after: 1 / (1 / time) / 0.1))
    #expect(result.termination.isSuccess && result.lastStep == 5)
  }

  @Test func `before the end it is a run like others`() throws {
    let (result, findings) = outcome(StructuralBalance(), try problem(Self.four), steps: 5)
    #expect(result.termination == .completed && result.lastStep == 5)
    #expect(findings.groups("factions") == [[0, 1], [2, 3]])
  }

  @Test(arguments: UInt64(0)..<30)
  func `every step is X(0)(I − tX(0))⁻¹`(seed: UInt64) throws {
    let ties = random(7, seed)
    let (result, findings) = outcome(
      StructuralBalance(), try problem(ties, ("timeStep", 0.02)), steps: 60)
    for step in 0...result.lastStep {
      let time = 0.02 * Double(step)
      let system = Matrix(rows: 7, columns: 7) { ($0 == $1 ? 1 : 0) - time * ties[$0, $1] }
      let solution = try #require(system.solve(ties))
      // Near the blow-up both lose digits to 1 − tλ₁.
      #expect(isClose(result.state(at: step), solution, relative: 1e-8, absolute: 1e-9))
    }
    #expect(result.state(at: 0) == ties)
    // Just before the end the signs are those of the factions.
    let factions = try #require(findings.groups("factions"))
    let time = try #require(findings.number("blow-up time"))
    let near = outcome(
      StructuralBalance(), try problem(ties, ("timeStep", time * (1 - 1e-7))), steps: 1)
    for (row, column) in [(0, 1), (2, 5), (6, 3)] {
      let together = factions.contains { $0.contains(row) && $0.contains(column) }
      #expect((near.trajectory.last[row, column] > 0) == together)
    }
  }

  @Test func `the closed form is where Runge and Kutta's method leads`() throws {
    var state = Self.four
    let step = 0.3 / 4096
    for _ in 0..<4096 {
      let first = state.multiplied(by: state)
      func slope(_ from: Matrix, _ reach: Double) -> Matrix {
        var at = state
        at.add(reach, times: from)
        return at.multiplied(by: at)
      }
      let second = slope(first, step / 2)
      let third = slope(second, step / 2)
      let fourth = slope(third, step)
      for (part, weight) in [(first, 1.0), (second, 2), (third, 2), (fourth, 1)] {
        state.add(step * weight / 6, times: part)
      }
    }
    let result = outcome(StructuralBalance(), try problem(Self.four), steps: 3).trajectory
    #expect(isClose(result.last, state, relative: 1e-10))
  }

  @Test func `a triad at odds is reported, not guessed`() throws {
    let triad = Matrix([[0, 1, 1], [1, 0, -1], [1, -1, 0]])
    let (result, findings) = outcome(StructuralBalance(), try problem(triad), steps: 100)
    #expect(findings.kind("start") == "repeated leading eigenvalue")
    #expect(findings.kind("outcome") == "undetermined" && findings.groups("factions") == nil)
    #expect(isClose(try #require(findings.number("largest eigenvalue")), 1))
    // The time is certain all the same.
    guard case .blewUp(let step, let after) = result.termination else {
      Issue.record("it ended as \(result.termination)")
      return
    }
    #expect(isClose(after, 10) && (9...10).contains(step))
  }

  @Test func `without a positive eigenvalue ties fade`() throws {
    let hostile = Matrix([[-1, 0.2], [0.2, -1]])
    let (result, findings) = outcome(StructuralBalance(), try problem(hostile), steps: 1000)
    #expect(result.termination == .completed && result.lastStep == 1000)
    #expect(result.last.elements.allSatisfy { $0.magnitude < 0.011 })
    #expect(findings.kind("start") == "no positive eigenvalue")
    #expect(findings.kind("outcome") == "ties fade" && findings.number("blow-up time") == nil)
  }

  @Test func `an actor without ties is undecided`() throws {
    let apart = Matrix([[0, -1, 0], [-1, 0, 0], [0, 0, 0]])
    let (_, findings) = outcome(StructuralBalance(), try problem(apart), steps: 5)
    #expect(findings.kind("start") == "zero in the leading eigenvector")
    #expect(findings.kind("outcome") == "undetermined")
    #expect(findings.groups("factions") == [[0], [1]])
    #expect(findings.groups("undecided") == [[2]])
  }

  @Test func `friends are all friends`() throws {
    let (_, findings) = outcome(
      StructuralBalance(), try problem(Matrix(rows: 3, columns: 3, repeating: 0.5)), steps: 5)
    #expect(findings.kind("outcome") == "all friends")
    #expect(findings.groups("factions") == [[0, 1, 2]])
  }

  @Test func `ties that differ by direction and changes on the way are refused`() throws {
    var odd = try problem(Self.four)
    odd.ties[0, 1] = 0.9
    var forced = try problem(Self.four)
    forced.forcing = [Forcing(step: 1, ties: Self.four)]
    let results = run(
      StructuralBalance(), members: [odd, forced, try problem(Self.four)],
      schedule: Schedule(steps: 2), seed: 1)
    #expect(results[0].termination == .diverged(step: 0, reason: .notSymmetric))
    let unused = DivergenceReason.unusedInput(name: "forcing")
    #expect(results[1].termination == .diverged(step: 0, reason: unused))
    #expect(results[2].termination == .completed)
  }

  private func random(_ count: Int, _ seed: UInt64) -> Matrix {
    let luck = RandomStream(seed: seed, purpose: "test-balance")
    return Matrix(rows: count, columns: count) { luck.normal(at: UInt64($0 * count + $1)) }
      .symmetricPart
  }
}
