import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams
import TestSupport
import Testing

struct BoundedConfidenceTests {
  private func problem(
    _ positions: [Double], _ values: (name: String, value: Double)..., ties: Matrix? = nil
  ) throws -> MemberProblem {
    let count = positions.count
    return MemberProblem(
      ties: ties ?? Matrix(rows: count, columns: count),
      positions: Matrix(rows: count, columns: 1) { row, _ in positions[row] },
      parameters: try ParameterValues(values, for: BoundedConfidence().description.parameters))
  }

  private func evenly(_ count: Int) -> [Double] {
    (0..<count).map { Double($0) / Double(count - 1) }
  }

  /// Camps and steps were computed by iterating xᵢ(t+1) = mean of {xⱼ : |xᵢ − xⱼ| ≤ ε} in exact
  /// fractions (Python's `fractions`), in which a gap of just ε is no matter of rounding.
  @Test(arguments: [
    (count: 50, bound: 0.15, clusters: [0.229_307, 0.5, 0.770_693], steps: 7.0),
    (101, 0.1, [0.151_16, 0.5, 0.848_84], 21),
  ])
  func `evenly spread positions end in the known camps`(
    known: (count: Int, bound: Double, clusters: [Double], steps: Double)
  ) throws {
    let problem = try problem(evenly(known.count), ("epsilon", known.bound))
    let (result, findings) = outcome(BoundedConfidence(), problem, steps: 100)
    #expect(result.termination == .converged(step: Int(known.steps) + 1))
    #expect(findings.number("moving steps") == known.steps)
    #expect(findings.number("clusters", issue: 0) == Double(known.clusters.count))
    for (item, place) in known.clusters.enumerated() {
      let found = try #require(findings.number("cluster position", issue: 0, item: item))
      #expect(isClose(found, place, absolute: 6e-6))
    }
    let members = try #require(findings.groups("cluster members", issue: 0))
    #expect(members.flatMap(\.self) == Array(0..<known.count))
  }

  @Test func `without slack rounding decides who is heard`() throws {
    // In doubles 0.4 − 0.3 is a little more than 0.1, and 0.3 − 0.2 a little less.
    let exact = try problem([0.2, 0.3, 0.4], ("epsilon", 0.1), ("slack", 0))
    let stated = try problem([0.2, 0.3, 0.4], ("epsilon", 0.1))
    let rounded = outcome(BoundedConfidence(), exact, steps: 1).trajectory.last
    #expect(isClose(rounded, Matrix([[0.25], [0.25], [0.4]])))
    let after = outcome(BoundedConfidence(), stated, steps: 1).trajectory.last
    #expect(isClose(after, Matrix([[0.25], [0.3], [0.35]])))
  }

  /// With a tie between every two all pairs are compared; without ties neighbours among the sorted.
  @Test func `a tie with everybody is as no ties at all`() throws {
    let stream = RandomStream(seed: 11, purpose: "test", identity: 0, member: 0)
    let positions = (0..<60).map { place in
      // Some in one place.
      (stream.uniform(at: UInt64(place)) * 40).rounded() / 40
    }
    let everybody = Matrix(rows: 60, columns: 60) { $0 == $1 ? 0 : 1 }
    for (below, above) in [(0.1, 0.1), (0.05, 0.3), (0.3, 0), (2, 2)] {
      let bounds = [("confidenceBelow", below), ("confidenceAbove", above)]
      let alone = try problem(positions, bounds[0], bounds[1])
      let tied = try problem(positions, bounds[0], bounds[1], ties: everybody)
      for steps in [1, 3, 10] {
        let found = outcome(BoundedConfidence(), alone, steps: steps).trajectory.last
        let expected = outcome(BoundedConfidence(), tied, steps: steps).trajectory.last
        #expect(isClose(found, expected, absolute: 1e-13))
      }
    }
  }

  @Test func `evenly spread positions agree at 0.25 and not at 0.15`() throws {
    for (bound, isConsensus) in [(0.15, false), (0.25, true), (0.3, true)] {
      let (_, findings) = outcome(
        BoundedConfidence(), try problem(evenly(201), ("epsilon", bound)), steps: 2000)
      #expect((findings.number("clusters", issue: 0) == 1) == isConsensus)
    }
  }

  @Test func `whoever hears everybody agrees at once, and further than ε nobody moves`() throws {
    let all = outcome(BoundedConfidence(), try problem([0, 0.4, 0.5], ("epsilon", 0.5)), steps: 9)
    #expect(isClose(all.trajectory.state(at: 1), Matrix([[0.3], [0.3], [0.3]])))
    let none = outcome(
      BoundedConfidence(), try problem([0, 0.4, 0.8], ("epsilon", 0.39)), steps: 9)
    #expect(none.trajectory.termination == .converged(step: 1))
    #expect(none.findings.number("clusters", issue: 0) == 3)
    #expect(none.findings.number("moving steps") == 0)
  }

  @Test func `asymmetric confidence moves everybody towards the side that is heard`() throws {
    // Up by 0.3 and down by 0.1: the lower hears the upper, not the other way round.
    let problem = try problem(
      [0, 0.2], ("confidenceBelow", 0.1), ("confidenceAbove", 0.3), ("epsilon", 0.01))
    let result = outcome(BoundedConfidence(), problem, steps: 1).trajectory
    #expect(isClose(result.last, Matrix([[0.1], [0.2]])))
  }

  @Test func `only those an actor has a tie with are heard`() throws {
    let ties = Matrix([[0, 1, 0], [0, 0, 0], [0, 0, 0]])
    let problem = try problem([0, 0.1, 0.2], ("epsilon", 1), ties: ties)
    let result = outcome(BoundedConfidence(), problem, steps: 1).trajectory
    #expect(isClose(result.last, Matrix([[0.05], [0.1], [0.2]])))
  }

  @Test(arguments: UInt64(0)..<40)
  func `positions keep their order and their range, and freeze in camps further apart than ε`(
    seed: UInt64
  ) throws {
    let luck = RandomStream(seed: seed, purpose: "test-confidence")
    let first = luck.uniforms(count: 30).sorted()
    let problem = try problem(first, ("epsilon", 0.05 + 0.2 * luck.uniform(at: 99)))
    let bound = try #require(problem.parameters["confidence"])
    let (result, findings) = outcome(BoundedConfidence(), problem, steps: 500)
    #expect(result.termination.isSuccess)
    for step in 0...result.lastStep {
      let now = result.state(at: step).elements
      #expect(zip(now, now.dropFirst()).allSatisfy { $1 - $0 >= -1e-14 })
      #expect(now[0] >= first[0] - 1e-14 && now[29] <= first[29] + 1e-14)
    }
    let camps = Int(try #require(findings.number("clusters", issue: 0)))
    let places = (0..<camps).compactMap { findings.number("cluster position", issue: 0, item: $0) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 > bound })
  }

  @Test func `renumbering the actors renumbers the positions`() throws {
    let first = RandomStream(seed: 5, purpose: "test-confidence").uniforms(count: 12)
    let order = (0..<12).map { ($0 * 5 + 3) % 12 }
    let plain = outcome(BoundedConfidence(), try problem(first), steps: 60).trajectory
    let other = outcome(BoundedConfidence(), try problem(order.map { first[$0] }), steps: 60)
      .trajectory
    let expected = Matrix(rows: 12, columns: 1) { row, _ in plain.last[order[row], 0] }
    #expect(isClose(other.last, expected))
  }

  @Test func `who is heard changes when ties do`() throws {
    var problem = try problem([0, 0.1, 0.4], ("epsilon", 1), ties: Matrix(rows: 3, columns: 3))
    problem.ties = Matrix([[0, 1, 0], [0, 0, 0], [0, 0, 0]])
    problem.forcing = [Forcing(step: 1, ties: Matrix([[0, 0, 1], [0, 0, 0], [0, 0, 0]]))]
    let result = outcome(BoundedConfidence(), problem, steps: 2).trajectory
    #expect(isClose(result[1, 0, 0], 0.05) && isClose(result[2, 0, 0], 0.225))
  }

  @Test func `places closer than 1e-9 are one camp`() throws {
    let apart = try problem([0, 5e-10, 0.5], ("epsilon", 1e-11))
    let findings = outcome(BoundedConfidence(), apart, steps: 2).findings
    #expect(findings.groups("cluster members", issue: 0) == [[0, 1], [2]])
  }
}
