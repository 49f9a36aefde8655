import AllianceModel
import LinearAlgebra
import Testing

@testable import ScenarioEngine

/// Each rule against numbers worked by hand.
@Suite struct WeighingRuleTests {
  @Test func `trade of a tenth on both sides makes a tie of one half`() {
    let strength = TradeStrength.strength(
      volume: 10, baseVolume: 10, own: 100, other: 100,
      parameters: TradeParameters(symmetry: 0.5, halfSaturation: 0.1))
    #expect(abs(strength - 0.5) < 1e-14)
  }

  @Test func `trade weighs one's own dependence more than the other's`() {
    // D = .16 and .01: g = .16^.75 · .01^.25 = .08, so .08/.18.
    let strength = TradeStrength.strength(
      volume: 16, baseVolume: 16, own: 100, other: 1600,
      parameters: TradeParameters(symmetry: 0.5, halfSaturation: 0.1))
    #expect(abs(strength - 0.08 / 0.18) < 1e-14)
  }

  @Test func `trade that is added is added to both totals`() {
    // 20 more: D = 30/120 and 30/80.
    let strength = TradeStrength.strength(
      volume: 30, baseVolume: 10, own: 100, other: 60,
      parameters: TradeParameters(symmetry: 0.5, halfSaturation: 0.1))
    let dependence = Elementary.power(0.25, 0.75) * Elementary.power(0.375, 0.25)
    #expect(abs(strength - dependence / (dependence + 0.1)) < 1e-14)
  }

  @Test func `nobody depends on a trade by more than all of it`() {
    // More than the other's whole trade: D = 50/100 and 1.
    let strength = TradeStrength.strength(
      volume: 50, baseVolume: 50, own: 100, other: 40,
      parameters: TradeParameters(symmetry: 0.5, halfSaturation: 0.1))
    let dependence = Elementary.power(0.5, 0.75)
    #expect(abs(strength - dependence / (dependence + 0.1)) < 1e-14)
  }

  @Test func `accounts of one event are weighed by credibility, the most credible first`() throws {
    // (.9 · 1 − .3 · .5)/1.2.
    let accounts = [("a", -0.5, 0.3), ("b", 1, 0.9)].map { id, sign, certainty in
      Event.Account(
        record: SmallWorld.record(
          id, "statement", .mutual(["AAA", "BBB"]), SmallWorld.period("2019", "2019"), sign: sign,
          certainty: certainty, event: "one"),
        source: SmallWorld.source(id, .article, reliability: 1))
    }
    let event = try #require(Event.gather(accounts, assumed: false).first)
    #expect(event.leading.record.id == "b")
    let touches = event.touches(in: SmallWorld.world(), asOf: Month(year: 2020, month: 3))
    #expect(touches.count == 2 && touches.allSatisfy { abs($0.sign - 0.625) < 1e-14 })
  }

  @Test func `figures that contradict each other are weighed by credibility`() {
    // (.9 · 10 + .3 · 20)/1.2.
    let entry = TradeBook.Entry(
      pair: DirectedPair("AAA", "BBB"), year: 2019, unit: "million USD",
      figures: [
        .init(value: 10, credibility: 0.9, origin: "one"),
        .init(value: 20, credibility: 0.3, origin: "two"),
      ], totals: (100, 100), row: 0, event: 0, adjustments: [])
    #expect(abs(entry.reconciled - 12.5) < 1e-12)
  }

  @Test func `three independent sources of one half make seven eighths`() {
    let accounts = ["a", "b", "c"].map { source in
      Event.Account(
        record: SmallWorld.record(
          source, "visit", .mutual(["AAA", "BBB"]), SmallWorld.period("2019", "2019"),
          certainty: 1, event: "one"), source: SmallWorld.source(source, .article, reliability: 0.5)
      )
    }
    let gathered = Event.gather(accounts, assumed: false)
    #expect(gathered.count == 1)
    #expect(gathered[0].credibility == 0.875)
  }

  @Test func `two records of one document count once`() {
    let source = SmallWorld.source("a", .article, reliability: 0.5)
    let accounts = ["x", "y"].map { id in
      Event.Account(
        record: SmallWorld.record(
          id, "visit", .mutual(["AAA", "BBB"]), SmallWorld.period("2019", "2019"), certainty: 1,
          event: "one"), source: source)
    }
    #expect(Event.gather(accounts, assumed: false)[0].credibility == 0.5)
  }

  @Test func `Shapley values of two pieces share their overlap equally`() {
    // 1 − (1 − .6)(1 − .5) = .8; each alone .6 and .5, so .45 and .35.
    let values = ShapleyCombination.values([0.6, 0.5])
    #expect(abs(values[0] - 0.45) < 1e-14)
    #expect(abs(values[1] - 0.35) < 1e-14)
  }

  @Test(arguments: 1..<40) func `Shapley values add up to the whole`(count: Int) {
    let pieces = (0..<count).map { Double(($0 * 37 + 11) % 90) / 100 }
    let whole = 1 - pieces.reduce(1) { $0 * (1 - $1) }
    #expect(abs(ShapleyCombination.values(pieces).reduce(0, +) - whole) < 1e-12)
  }

  @Test func `Shapley values agree with averaging over all orders`() {
    let pieces = [0.9, 0.3, 0.5, 0.1]
    var sums = [0.0, 0, 0, 0]
    var orders = 0
    func visit(_ order: [Int]) {
      guard order.count < pieces.count else {
        var gap = 1.0
        for index in order {
          sums[index] += gap * pieces[index]
          gap *= 1 - pieces[index]
        }
        orders += 1
        return
      }
      for next in pieces.indices where !order.contains(next) { visit(order + [next]) }
    }
    visit([])
    for (value, sum) in zip(ShapleyCombination.values(pieces), sums) {
      #expect(abs(value - sum / Double(orders)) < 1e-14)
    }
  }

  @Test func `an equal split is wholly multi-vector and one partner not at all`() {
    func index(_ alignments: [Double]) -> Double {
      MultiVectorIndexMeasure.index(
        alignments.reduce(0, +), squares: alignments.reduce(0) { $0 + $1 * $1 },
        of: alignments.count)
    }
    #expect(abs(index([0.4, 0.4, 0.4, 0.4]) - 1) < 1e-14)
    #expect(index([0.8, 0, 0, 0]) == 0)
    // Half and half of four: 2 effective partners, (2 − 1)/3.
    #expect(abs(index([0.5, 0.5, 0, 0]) - 1.0 / 3) < 1e-14)
    // Below an engagement of .1 nobody is multi-vector.
    #expect(index([0.1, 0.1, 0.1, 0.05]) == 0)
  }

  @Test func `a shift needs three months in a row and a clear lead`() {
    let none = 9
    #expect(
      ShiftMeasure.lastingPartners([0, 1, 1, 0, 1, 1, 1, 1], none: none) == [
        0, 0, 0, 0, 0, 0, 1, 1,
      ])
    #expect(
      ShiftMeasure.lastingPartners([0, none, none, none, none], none: none) == [0, 0, 0, 0, 0])
  }
}
