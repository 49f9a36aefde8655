import AllianceModel
import ScenarioEngine
import TestSupport
import Testing

@testable import Experiments

@Suite struct ComparisonTests {
  @Test func `a scenario does not differ from itself at all`() async throws {
    let first = try await SmallStudy.ensemble(SmallStudy.scenario())
    let second = try await SmallStudy.ensemble(SmallStudy.scenario())
    let comparison = try #require(Comparison(first, second, focus: "AAA"))
    #expect(comparison.members == 20)
    #expect(!comparison.differences.isEmpty && !comparison.categories.isEmpty)
    for difference in comparison.differences {
      #expect(difference.base == difference.other)
      #expect([difference.delta, difference.low, difference.high] == [0, 0, 0])
      #expect(difference.signHolds == 0)
    }
    for category in comparison.categories {
      #expect(category.base == category.other)
      #expect([category.delta, category.low, category.high] == [0, 0, 0])
    }
  }

  @Test func `only ensembles of the same members and seed are compared`() async throws {
    let usual = try await SmallStudy.ensemble(SmallStudy.scenario(members: 4))
    let fewer = try await SmallStudy.ensemble(SmallStudy.scenario(members: 3))
    let luckier = try await SmallStudy.ensemble(SmallStudy.scenario(members: 4, seed: 8))
    #expect(Comparison(usual, fewer, focus: "AAA") == nil)
    #expect(Comparison(usual, luckier, focus: "AAA") == nil)
  }

  @Test func `the same member meets the same luck in both scenarios`() async throws {
    let base = try await SmallStudy.ensemble(SmallStudy.scenario())
    let other = try await SmallStudy.ensemble(
      SmallStudy.scenario(changes: [SmallStudy.shift()]))
    let left = try #require(base.table("alignment"))
    let right = try #require(other.table("alignment"))
    let subject = try #require(left.index(of: MeasureSubject("AAA", pole: "Bear")))
    // The change comes in the seventh state; until then members agree to the bit.
    for state in 0..<7 {
      let agree =
        Array(left.raw(subject: subject, state: state))
        == Array(right.raw(subject: subject, state: state))
      #expect(agree)
    }
    let last = left.states - 1
    let before = left.values(subject: subject, state: last)
    let after = right.values(subject: subject, state: last)
    #expect(Set(before).count == before.count, "members differ among themselves")
    // Paired, the luck of members cancels: the interval is far narrower than that of either mean.
    let paired = MeanInterval(zip(before, after).map { $1 - $0 })
    let alone = MeanInterval(before)
    #expect(paired.mean > 0.01)
    #expect(paired.high - paired.low < (alone.high - alone.low) / 3)
  }

  @Test func `differences are means of members, the other minus the base`() async throws {
    let base = try await SmallStudy.ensemble(SmallStudy.scenario())
    let other = try await SmallStudy.ensemble(
      SmallStudy.scenario(changes: [SmallStudy.shift()]))
    let comparison = try #require(Comparison(base, other, focus: "AAA"))
    let bear = try #require(
      comparison.differences.first { $0.measure == "alignment" && $0.pole == "Bear" })
    #expect(bear.delta > 0 && bear.signHolds == 1)
    #expect(bear.low <= bear.delta && bear.delta <= bear.high)
    let subject = MeasureSubject("AAA", pole: "Bear")
    let tables = [base, other].compactMap { $0.table("alignment") }
    let last = try tables.map { table in
      table.values(subject: try #require(table.index(of: subject)), state: table.states - 1)
    }
    let spread = try #require(Summary(zip(last[0], last[1]).map { $1 - $0 }))
    #expect(bear.p05 == spread.p05 && bear.p95 == spread.p95)
    for difference in comparison.differences {
      #expect(difference.actor == "AAA")
      #expect(isClose(difference.delta, difference.other - difference.base))
      #expect((0...1).contains(difference.signHolds))
    }
  }

  @Test func `shares of categories sum to one in both scenarios`() async throws {
    let base = try await SmallStudy.ensemble(SmallStudy.scenario())
    let other = try await SmallStudy.ensemble(
      SmallStudy.scenario(changes: [SmallStudy.shift(by: 0.6)]))
    let comparison = try #require(Comparison(base, other, focus: "AAA"))
    let partners = comparison.categories.filter { $0.measure == "primary-partner" }
    #expect(isClose(partners.reduce(0) { $0 + $1.base }, 1))
    #expect(isClose(partners.reduce(0) { $0 + $1.other }, 1))
    #expect(isClose(partners.reduce(0) { $0 + $1.delta }, 0))
    let bear = try #require(partners.first { $0.category == .pole("Bear") })
    #expect(bear.other > bear.base)
  }

  @Test func `what passes before the end shows in the peak`() async throws {
    let base = try await SmallStudy.ensemble(SmallStudy.scenario())
    // A tie that is set anew from September 2020 to the end of November alone.
    let passing = Change(
      date: SmallStudy.date("2020-09"), verb: .set(.tie(DirectedPair("AAA", "CCC")), .add(0.6)),
      until: SmallStudy.date("2020-12"))
    let other = try await SmallStudy.ensemble(SmallStudy.scenario(changes: [passing]))
    let comparison = try #require(Comparison(base, other, focus: "AAA"))
    let bear = try #require(
      comparison.differences.first { $0.measure == "alignment" && $0.pole == "Bear" })
    let peak = try #require(bear.peak)
    #expect(
      (Month(year: 2020, month: 9)...Month(year: 2020, month: 12)).contains(peak.date),
      "\(peak.date)")
    #expect(peak.delta > bear.delta + 0.05)
    #expect(peak.low <= peak.delta && peak.delta <= peak.high)
  }

  @Test func `the peak is the largest difference of all months, whichever starts earlier`()
    async throws
  {
    let base = try await SmallStudy.ensemble(SmallStudy.scenario())
    var later = SmallStudy.scenario(changes: [SmallStudy.shift()])
    later.calendar = try #require(
      ScenarioCalendar(start: Month(year: 2020, month: 6), end: later.calendar.end))
    let other = try await SmallStudy.ensemble(later)
    let comparison = try #require(Comparison(base, other, focus: "AAA"))
    let left = try #require(base.table("alignment"))
    let right = try #require(other.table("alignment"))
    for difference in comparison.differences where difference.measure == "alignment" {
      let subject = MeasureSubject("AAA", pole: difference.pole)
      let index = try #require(left.index(of: subject))
      let twin = try #require(right.index(of: subject))
      let means = (0..<right.states).map { state in
        MeanInterval(
          zip(left.raw(subject: index, state: state + 3), right.raw(subject: twin, state: state))
            .map { $1 - $0 }
        ).mean
      }
      let largest = try #require(means.max { abs($0) < abs($1) })
      let month = try #require(means.firstIndex { abs($0) == abs(largest) })
      #expect(difference.peak?.delta == largest)
      #expect(difference.peak?.date == later.calendar.months[month])
    }
  }

  @Test func `categories are compared by name, in whatever order the poles stand`() async throws {
    let base = SmallStudy.scenario()
    var turned = base
    turned.poles.insert(turned.poles.removeLast(), at: 0)
    let comparison = try #require(
      Comparison(
        try await SmallStudy.ensemble(base), try await SmallStudy.ensemble(turned), focus: "AAA"))
    let partners = comparison.categories.filter { $0.measure == "primary-partner" }
    #expect(partners.count > 1)
    #expect(partners.allSatisfy { $0.delta == 0 && $0.base == $0.other })
  }

  @Test func `an actor that is no row has nothing to compare`() async throws {
    let ensemble = try await SmallStudy.ensemble(SmallStudy.scenario(members: 2))
    let comparison = try #require(Comparison(ensemble, ensemble, focus: "ZZZ"))
    #expect(comparison.differences.isEmpty && comparison.categories.isEmpty)
  }
}

@Suite struct MeanIntervalTests {
  @Test func `the interval of one to four`() {
    // Variance 5/3 with three degrees of freedom: 2.5 ± 1.96 · √(5/12).
    let interval = MeanInterval([1, 2, 3, 4])
    #expect(interval.mean == 2.5)
    #expect(isClose(interval.low, 2.5 - 1.265151, absolute: 1e-6))
    #expect(isClose(interval.high, 2.5 + 1.265151, absolute: 1e-6))
  }

  @Test func `one number is its own interval`() {
    let interval = MeanInterval([0.3])
    #expect([interval.mean, interval.low, interval.high] == [0.3, 0.3, 0.3])
  }

  @Test func `equal numbers leave no doubt`() {
    let interval = MeanInterval([2, 2, 2, 2])
    #expect([interval.mean, interval.low, interval.high] == [2, 2, 2])
  }
}
