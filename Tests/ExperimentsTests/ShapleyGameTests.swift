import TestSupport
import Testing

@testable import Experiments

/// Divided worths against published ones, closed forms and the laws of the value.
@Suite struct ShapleyGameTests {
  /// The glove market of Shapley and Shubik: one left glove, two right ones.
  @Test func `the glove market is divided as published`() {
    let parts = ShapleyGame.exact(players: 3).divided { coalition in
      [coalition[0] && (coalition[1] || coalition[2]) ? 1 : 0]
    }
    #expect(isClose(parts.values[0][0], 2.0 / 3))
    #expect(isClose(parts.values[1][0], 1.0 / 6))
    #expect(isClose(parts.values[2][0], 1.0 / 6))
    #expect(parts.standardErrors(of: 0) == nil)
  }

  @Test(arguments: UInt64(0)..<20)
  func `parts add up to the whole and idle players get nothing`(seed: UInt64) {
    let players = 1 + Int(seed % 6)
    // Player 0 is idle: the worth ignores it.
    func worth(_ coalition: [Bool]) -> [Double] {
      let bits = coalition.dropFirst().reduce(UInt64(0)) { $0 << 1 | ($1 ? 1 : 0) }
      return [Double((bits &* 2_654_435_761 &+ seed) % 1000) / 7]
    }
    let game = ShapleyGame.exact(players: players)
    let parts = game.divided(worth).values.map { $0[0] }
    let whole = worth(game.all)[0] - worth(game.none)[0]
    #expect(isClose(parts.reduce(0, +), whole, relative: 1e-12, absolute: 1e-12))
    #expect(parts[0] == 0)
  }

  /// Each player adds its number to the first component, and pairs of neighbours add one to the
  /// second.
  private func neighbours(_ coalition: [Bool]) -> [Double] {
    let sum = coalition.indices.reduce(0.0) { $0 + (coalition[$1] ? Double($1) : 0) }
    let pairs = coalition.indices.dropLast().count { coalition[$0] && coalition[$0 + 1] }
    return [sum, Double(pairs)]
  }

  @Test func `neighbours share what they make together`() {
    let parts = ShapleyGame.exact(players: 4).divided(neighbours)
    let expected = [0.5, 1, 1, 0.5]
    for player in 0..<4 {
      #expect(isClose(parts.values[player][0], Double(player), absolute: 1e-12))
      #expect(isClose(parts.values[player][1], expected[player]))
    }
  }

  /// An order and its reverse take every pair once each way, so that pairs are shared exactly.
  @Test func `what pairs make is exact with any orders, as each comes with its reverse`() throws {
    let game = ShapleyGame.sampled(players: 14, samples: 3, isAntithetic: true, seed: 1)
    let parts = game.divided(neighbours)
    for player in 0..<14 {
      #expect(isClose(parts.values[player][0], Double(player), absolute: 1e-12))
      #expect(isClose(parts.values[player][1], player == 0 || player == 13 ? 0.5 : 1))
      #expect(try #require(parts.standardErrors(of: player)).allSatisfy { $0 < 1e-12 })
    }
  }

  /// The cube of how many players there are: what one adds depends on how many came before.
  private func cube(_ coalition: [Bool]) -> [Double] {
    let count = Double(coalition.count { $0 })
    return [count * count * count, 0]
  }

  @Test func `an error is that of the mean over pairs of orders, by n − 1`() throws {
    let game = ShapleyGame.sampled(players: 12, samples: 3, isAntithetic: true, seed: 1)
    let parts = game.divided(cube)
    let orders = (0..<3).map { ShapleyGame.order(of: 12, number: $0, seed: 1) }
    func gain(_ before: Int) -> Double { Double(3 * before * before + 3 * before + 1) }
    var errors: [Double] = []
    for player in 0..<12 {
      // Who comes after p others in an order comes after 11 − p in its reverse.
      let gains = orders.compactMap { $0.firstIndex(of: player) }.map {
        (gain($0) + gain(11 - $0)) / 2
      }
      let mean = gains.reduce(0, +) / 3
      let variance = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2
      let error = try #require(parts.standardErrors(of: player))[0]
      #expect(isClose(parts.values[player][0], mean))
      #expect(isClose(error, (variance / 3).squareRoot(), absolute: 1e-9))
      errors.append(error)
    }
    #expect(errors.contains { $0 > 1 })
  }

  @Test func `errors of a sum over components are those of the sum`() throws {
    let game = ShapleyGame.sampled(players: 12, samples: 4, isAntithetic: false, seed: 1)
    // Two members: one has the cube, the other nothing, so that the mean has half of it.
    let parts = game.divided(cube)
    let orders = (0..<4).map { ShapleyGame.order(of: 12, number: $0, seed: 1) }
    for player in 0..<12 {
      let gains = orders.compactMap { $0.firstIndex(of: player) }.map {
        Double(3 * $0 * $0 + 3 * $0 + 1)
      }
      let mean = gains.reduce(0, +) / 4
      let variance = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3
      let error = try #require(
        parts.standardErrors(of: player) { [($0[0] + $0[1]) / 2] })
      #expect(isClose(parts.values[player][0], mean) && parts.values[player][1] == 0)
      #expect(isClose(error[0], 0.5 * (variance / 4).squareRoot()))
    }
  }

  @Test func `every coalition is asked for once, nobody and everybody among them`() {
    let exact = ShapleyGame.exact(players: 3)
    #expect(exact.coalitions.count == 8)
    let sampled = ShapleyGame.sampled(players: 12, samples: 4, isAntithetic: true, seed: 1)
    for game in [exact, sampled] {
      #expect(Set(game.coalitions).count == game.coalitions.count)
      #expect(game.coalitions.contains(game.none) && game.coalitions.contains(game.all))
    }
    // Eight orders of eleven coalitions between nobody and everybody, less those that agree.
    #expect((80...90).contains(sampled.coalitions.count))
    #expect(ShapleyGame.exact(players: 0).coalitions == [[]])
  }

  @Test func `up to the limit every coalition is tried, beyond it orders are drawn`() {
    func samples(_ players: Int) -> Int? {
      ShapleyGame.played(by: players, samples: 5, isAntithetic: true, seed: 1).samples
    }
    #expect(samples(10) == nil && samples(11) == 5)
  }

  @Test func `orders hold every player once and differ by number`() {
    let orders = (0..<5).map { ShapleyGame.order(of: 12, number: $0, seed: 3) }
    #expect(orders.allSatisfy { $0.sorted() == Array(0..<12) })
    #expect(Set(orders).count == 5)
    #expect(orders[2] == ShapleyGame.order(of: 12, number: 2, seed: 3))
  }
}
