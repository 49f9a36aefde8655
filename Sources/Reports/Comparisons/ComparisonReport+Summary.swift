import AllianceModel
import Experiments
import ScenarioEngine

extension ComparisonReport {
  /// One row a scenario: what it does to each alignment, and whether the first partner changes.
  var summary: Section {
    Section(
      "What changes at the end",
      [.table(summaryTable), .caption(Self.summaryCaption), .paragraph(verdict)])
  }

  private static let summaryCaption =
    "Base: mean alignment with each pole. Others: the mean paired difference from it, ± 95 % (sampling "
    + "alone). First: share of members with that pole as first partner (a lead of .05 or more) and the "
    + "difference in points. Most often first: the first partner of the most members; the next as well "
    + "where that is less than half of them."

  /// Where there is no room, the poles that move least go first; the details have them all.
  private var summaryTable: Table {
    let leader = leader
    let poles = shownPoles
    let ranked = poles.sorted { (move($0), $0) < (move($1), $1) }
    var table = Table(
      [.init("")]
        + poles.map { .init($0, .right, leaving: ranked.firstIndex(of: $0)) }
        + [.init("\(leader ?? "leader") first", .right), .init("most often first", .right)])
    table.add(
      ["base"] + poles.map { pole in baseAlignment(pole).map { Numerals.fixed($0, 3) } ?? "" }
        + [leader.map { Numerals.percent(baseShare($0)) } ?? "", mostOften(\.base, others[0])])
    for (letter, other) in zip(letters, others) {
      let share = other.partners.first { $0.category.pole == leader && leader != nil }
      table.add(
        [letter]
          + poles.map { other.difference("alignment", pole: $0).map(Self.cell) ?? "" }
          + [
            share.map { "\(Numerals.percent($0.other)) (\(Numerals.points($0.delta)))" } ?? "",
            mostOften(\.other, other),
          ])
    }
    return table
  }

  /// `-0.216 ±.010`, the half of the interval rounded up.
  static func cell(_ difference: Comparison.Difference) -> String {
    cell(difference.delta, difference.low, difference.high)
  }

  static func cell(_ delta: Double, _ low: Double, _ high: Double) -> String {
    let half = (high - low) / 2
    let value = Numerals.difference(delta)
    guard half > 0 else { return value }
    return "\(value) ±\(Numerals.roundedUp(half).dropFirst(half < 0.999 ? 1 : 0))"
  }

  /// The poles that the focus can align with in the base and in any other scenario.
  private var shownPoles: [String] {
    base.poles.filter { pole in baseAlignment(pole) != nil }
  }

  private func baseAlignment(_ pole: String) -> Double? {
    others.lazy.compactMap { $0.difference("alignment", pole: pole)?.base }.first
  }

  /// The largest difference of a pole in any scenario.
  private func move(_ pole: String) -> Double {
    others.compactMap { $0.difference("alignment", pole: pole).map { abs($0.delta) } }.max() ?? 0
  }

  /// The pole that most members of the base have as first partner.
  private var leader: String? {
    others.first?.partners.filter { $0.category != .nobody }
      .max { ($0.base, $1.category) < ($1.base, $0.category) }?.category.pole
  }

  private func baseShare(_ pole: String) -> Double {
    others.first?.partners.first { $0.category.pole == pole }?.base ?? 0
  }

  private func mostOften(
    _ share: (Comparison.CategoryDifference) -> Double, _ other: ComparedScenario
  ) -> String {
    other.leading(by: share).map { "\(Self.partner($0.category)) \(Numerals.percent(share($0)))" }
      .joined(separator: ", ")
  }

  static func partner(_ partner: Partner) -> String { partner.pole ?? "nobody" }

  /// What a reader wants to know first: what changed most, and where the first partner changes.
  private var verdict: String {
    // What differs in evidence as well would dwarf what changes alone do.
    let moves = zip(letters, others).filter { $0.1.difference.fields.isEmpty }
      .compactMap { letter, other in
        other.alignments.max { abs($0.delta) < abs($1.delta) }.map { (letter: letter, most: $0) }
      }.filter { $0.most.delta != 0 }
    let hasMore = others.contains { !$0.difference.fields.isEmpty }
    let largest = moves.max { abs($0.most.delta) < abs($1.most.delta) }.map {
      "The largest difference\(hasMore ? " without a star" : "") is that of \($0.letter) with "
        + "\($0.most.pole ?? "its poles"), \(Numerals.difference($0.most.delta))."
    }
    let turns = zip(letters, others).compactMap { turn(of: $1, letter: $0) }
    let idle = zip(letters, others).filter {
      $0.1.isWithoutEffect && $0.1.difference.fields.isEmpty
    }.map(\.0)
    let sentences = [
      largest,
      turns.isEmpty
        ? "The most frequent first partner is the same in all."
        : "The most frequent first partner changes in: \(turns.joined(separator: "; ")).",
      idle.isEmpty
        ? nil
        : "Nothing at all moves in \(idle.joined(separator: ", ")): what differs there has no path to "
          + "\(focus)'s alignment.",
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }
}

extension ComparisonReport {
  /// `A (Russia → Turkey, the first of 44 %; nobody 39 %; alignment with Russia -0.216, with Turkey
  /// +0.001)`: who turns, how surely, and whose alignment moved.
  private func turn(of other: ComparedScenario, letter: String) -> String? {
    guard let before = other.first(by: \.base)?.category,
      let after = other.leading(by: \.other).first, before != after.category
    else { return nil }
    let rivals = other.leading(by: \.other).dropFirst().map {
      "; \(Self.partner($0.category)) \(Numerals.percent($0.other))"
    }
    let named = [before, after.category].compactMap(\.pole)
    let moves = named.compactMap { pole in
      other.difference("alignment", pole: pole).map {
        "with \(pole) \(Numerals.difference($0.delta))"
      }
    }
    return "\(letter) (\(Self.partner(before)) → \(Self.partner(after.category)), the first of "
      + Numerals.percent(after.other) + rivals.joined()
      + (moves.isEmpty ? "" : "; alignment \(moves.joined(separator: ", "))") + ")"
  }
}

extension ComparedScenario {
  /// The most frequent first partner, and the next where no majority has the first.
  func leading(
    by share: (Comparison.CategoryDifference) -> Double
  ) -> [Comparison.CategoryDifference] {
    let ranked = partners.sorted { (share($1), $0.category) < (share($0), $1.category) }
    guard let first = ranked.first else { return [] }
    return Array(ranked.prefix(share(first) < 0.5 ? 2 : 1))
  }

  /// The first partner of the most members; the first named of equals.
  func first(
    by share: (Comparison.CategoryDifference) -> Double
  ) -> Comparison.CategoryDifference? {
    partners.max { (share($0), $1.category) < (share($1), $0.category) }
  }
}
