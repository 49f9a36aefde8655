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

  /// The cube of how many causes there are: what one adds depends on how many came before.
  private struct Cube: CoalitionGame {
    let causes: Int

    func readings(of coalitions: [[Bool]]) -> [PoleReading] {
      coalitions.map { kept in
        let count = Double(kept.count { $0 })
        return PoleReading(alignments: [count * count * count, 0], partner: "")
      }
    }
  }

  @Test func `an error is that of the mean over pairs of orders, by n − 1`() async throws {
    let game = Cube(causes: 12)
    let ends = game.readings(of: [game.none, game.all])
    let division = try await CoalitionDivision.of(
      game, none: ends[0], whole: ends[1], orders: 3, workers: 2, progress: { _ in })
    let errors = try #require(division.standardErrors)
    let orders = (0..<3).map { Shapley.order(of: 12, number: $0, seed: 1) }
    func gain(_ before: Int) -> Double { Double(3 * before * before + 3 * before + 1) }
    for cause in 0..<12 {
      // Who comes after p others in an order comes after 11 − p in its reverse.
      let gains = orders.compactMap { $0.firstIndex(of: cause) }.map {
        (gain($0) + gain(11 - $0)) / 2
      }
      let mean = gains.reduce(0, +) / 3
      let variance = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2
      #expect(isClose(division.parts[cause][0], mean))
      #expect(isClose(errors[cause][0], (variance / 3).squareRoot(), absolute: 1e-9))
    }
    #expect(errors.contains { $0[0] > 1 })
  }

  @Test func `runs are counted before they are made`() {
    #expect(CoalitionDivision.runs(causes: 5, orders: 16) == 32)
    #expect(CoalitionDivision.runs(causes: 101, orders: 16) == 3200)
    #expect(CoalitionDivision.runs(causes: 0, orders: 16) == 1)
  }
}
