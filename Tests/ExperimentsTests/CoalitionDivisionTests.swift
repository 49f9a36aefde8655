import TestSupport
import Testing

@testable import Experiments

/// Divisions of worths whose parts are known.
@Suite struct CoalitionDivisionTests {
  /// Each cause adds its number to the first pole, and pairs of neighbours add one to the second.
  private struct Neighbours: CoalitionGame {
    let causes: Int

    func readings(of coalitions: [[Bool]]) -> [PoleReading] {
      coalitions.map { kept in
        let sum = kept.indices.reduce(0.0) { $0 + (kept[$1] ? Double($1) : 0) }
        let pairs = kept.indices.dropLast().count { kept[$0] && kept[$0 + 1] }
        return PoleReading(alignments: [sum, Double(pairs)], partner: "")
      }
    }

    func divided(orders: Int) async throws -> CoalitionDivision {
      let ends = readings(of: [none, all])
      return try await CoalitionDivision.of(
        self, none: ends[0], whole: ends[1], orders: orders, workers: 2, progress: { _ in })
    }
  }

  @Test func `neighbours share what they make together`() async throws {
    let division = try await Neighbours(causes: 4).divided(orders: 2)
    #expect(division.standardErrors == nil)
    let expected = [0.5, 1, 1, 0.5]
    for cause in 0..<4 {
      #expect(isClose(division.parts[cause][0], Double(cause), absolute: 1e-12))
      #expect(isClose(division.parts[cause][1], expected[cause]))
      #expect(isClose(division.parts[cause][2], Double(cause) - expected[cause]))
    }
  }

  /// An order and its reverse take every pair once each way, so that pairs are shared exactly.
  @Test func `what pairs make is exact with any orders, as each comes with its reverse`()
    async throws
  {
    let division = try await Neighbours(causes: 14).divided(orders: 3)
    let errors = try #require(division.standardErrors)
    for cause in 0..<14 {
      #expect(isClose(division.parts[cause][0], Double(cause), absolute: 1e-12))
      #expect(isClose(division.parts[cause][1], cause == 0 || cause == 13 ? 0.5 : 1))
      #expect(errors[cause].allSatisfy { $0 < 1e-12 })
    }
  }

  @Test func `runs are counted before they are made`() {
    #expect(CoalitionDivision.runs(causes: 5, orders: 16) == 32)
    #expect(CoalitionDivision.runs(causes: 101, orders: 16) == 3200)
    #expect(CoalitionDivision.runs(causes: 0, orders: 16) == 1)
  }
}
