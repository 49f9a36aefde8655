import InfluenceDynamics
import LinearAlgebra
import Parameters
import TestSupport
import Testing

/// Who leads to what agreement, by the weights alone.
struct DeGrootTests {
  private func findings(
    _ weights: Matrix, _ positions: [Double], steps: Int = 5
  ) -> [ModelFinding] {
    let problem = MemberProblem(
      ties: weights, positions: Matrix(positions.map { [$0] }),
      parameters: ParameterValues(DeGroot().description.parameters))
    return outcome(DeGroot(), problem, steps: steps).findings
  }

  private func influence(_ findings: [ModelFinding]) -> [Double] {
    findings.compactMap { finding in
      guard finding.name == "influence", case .number(let weight) = finding.value else {
        return nil
      }
      return weight
    }
  }

  @Test func `two agents meet at the mean weighted by their influence`() {
    // π W = π with W = [[1 − a, a], [b, 1 − b]] is (b, a)/(a + b); the other eigenvalue is 1 − a − b.
    let found = findings(Matrix([[0.8, 0.2], [0.3, 0.7]]), [0, 1])
    #expect(found.kind("consensus") == "consensus" && found.groups("leaders") == [[0, 1]])
    #expect(isClose(influence(found)[0], 0.6) && isClose(influence(found)[1], 0.4))
    #expect(isClose(found.number("consensus position", issue: 0) ?? 0, 0.4))
    #expect(isClose(found.number("rate") ?? 0, 0.5))
  }

  @Test func `who is not listened to has no influence`() {
    // The first two lead, alike; the third only listens.
    let found = findings(Matrix([[0.5, 0.5, 0], [0.5, 0.5, 0], [0.2, 0.2, 0.6]]), [1, 3, 100])
    #expect(found.groups("leaders") == [[0, 1]] && influence(found)[2] == 0)
    #expect(isClose(found.number("consensus position", issue: 0) ?? 0, 2))
    #expect(isClose(found.number("rate") ?? 0, 0.6))
  }

  @Test func `two groups that listen to nobody outside agree on nothing`() {
    let found = findings(
      Matrix([[1, 0, 0], [0, 1, 0], [0.25, 0.25, 0.5]]), [0, 1, 5])
    #expect(found.kind("consensus") == "no consensus")
    #expect(found.groups("leaders") == [[0], [1]] && influence(found).isEmpty)
    #expect(isClose(found.number("rate") ?? 0, 0.5))
  }

  @Test(arguments: 2...5)
  func `a ring in which everybody takes over the next one's position goes round`(length: Int) {
    let ring = Matrix(rows: length, columns: length) { $1 == ($0 + 1) % length ? 1 : 0 }
    let found = findings(ring, (0..<length).map(Double.init))
    #expect(found.kind("consensus") == "alternates" && isClose(found.number("rate") ?? 0, 1))
    // One who holds on to some of his own breaks the cycle.
    var broken = ring
    (broken[0, 0], broken[0, 1]) = (0.5, 0.5)
    #expect(findings(broken, (0..<length).map(Double.init)).kind("consensus") == "consensus")
  }

  @Test func `cycles of two and of three have no common period`() {
    // 0 to 1 and back, and 0 to 1 to 2 and back: lengths 2 and 3.
    let both = Matrix([[0, 1, 0], [0.5, 0, 0.5], [1, 0, 0]])
    #expect(findings(both, [0, 1, 2]).kind("consensus") == "consensus")
    // Two of length 4 and 2 alternate.
    let even = Matrix([[0, 1, 0, 0], [0.5, 0, 0.5, 0], [0, 0, 0, 1], [1, 0, 0, 0]])
    #expect(findings(even, [0, 1, 2, 3]).kind("consensus") == "alternates")
  }

  @Test func `the agreement foretold is where positions end`() throws {
    let weights = Matrix([[0.1, 0.6, 0.3], [0.4, 0.4, 0.2], [0.25, 0.5, 0.25]])
    let problem = MemberProblem(
      ties: weights, start: Matrix([[3], [-1], [2]]), positions: Matrix([[0], [0], [0]]),
      parameters: ParameterValues(DeGroot().description.parameters))
    let (result, found) = outcome(DeGroot(), problem, steps: 200)
    let foretold = try #require(found.number("consensus position", issue: 0))
    #expect((0..<3).allSatisfy { isClose(result.last[$0, 0], foretold, relative: 1e-10) })
  }
}
