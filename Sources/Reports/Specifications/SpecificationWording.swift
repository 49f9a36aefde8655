import Experiments
import ScenarioEngine

/// A specification verdict in sentences that every reader understands.
struct SpecificationWording {
  private let verdict: SpecificationVerdict
  private let focus: String

  /// The wording of a verdict on an actor, by its name.
  init(_ verdict: SpecificationVerdict, focus: String) {
    self.verdict = verdict
    self.focus = focus
  }

  /// The verdict, what breaks it, and how to read it.
  var sentences: [String] {
    [headline, breaker, alone, temperatures, failures, reading].compactMap(\.self)
  }

  private var headline: String {
    let others = verdict.partners.filter { $0.partner != verdict.headline }.map {
      "\(Self.partner($0.partner)) (\(Numerals.percent($0.share)))"
    }
    let what =
      verdict.headline.pole.map { "\($0) is the primary partner of \(focus) at the end" }
      ?? "no pole clearly leads for \(focus) at the end"
    return
      "\(verdict.level.rawValue.capitalised): \(what) under \(Numerals.percent(verdict.share)) of "
      + "\(Numerals.count(verdict.count)) specifications (\(interval)usual: \(verdict.pole) leads by "
      + "\(Numerals.fixed(verdict.lead, 3)))"
      + (others.isEmpty ? "." : "; the others give \(others.joined(separator: ", ")).")
  }

  /// How far the share of a sample may be from that of all.
  private var interval: String {
    guard !verdict.isCrossed else { return "" }
    let ends = verdict.interval.map(Numerals.percent).joined(separator: " to ")
    return "95 % by sampling: \(ends); "
  }

  private var breaker: String? {
    guard let worst = verdict.choices.first, worst.drop > 0, let way = worst.breaker,
      let share = way.share, let usual = worst.usual, let usualShare = usual.share
    else { return nil }
    return
      "The most important choice is \(worst.id): it explains \(Numerals.percent(worst.variance)) "
      + "of the variance of the lead. The headline holds under \(Numerals.percent(share))"
      + "\(sampling(share, way)) of specifications with «\(way.label)» and under "
      + "\(Numerals.percent(usualShare))\(sampling(usualShare, usual)) with the usual "
      + "«\(usual.label)»."
  }

  /// How far the share of some of a sample may be from that of all: ` (95 %: 42 % to 54 %)`.
  private func sampling(
    _ share: Double, _ way: SpecificationVerdict.AlternativeShare
  ) -> String {
    guard !verdict.isCrossed else { return "" }
    let ends = Share(Int((share * Double(way.count)).rounded()), of: way.count)
    return " (95 %: \(Numerals.percent(ends.low)) to \(Numerals.percent(ends.high)))"
  }

  private var alone: String {
    let broken = verdict.choices.flatMap { choice in
      choice.alternatives.compactMap { way -> String? in
        guard let alone = way.alone, !alone.holds else { return nil }
        return "\(choice.id) «\(way.label)» (\(Self.partner(alone.partner)))"
      }
    }
    return broken.isEmpty
      ? "No alternative alone gives another first partner, with everything else as usual."
      : "With everything else as usual, these alternatives alone give another first partner: "
        + broken.joined(separator: ", ") + "."
  }

  private var temperatures: String {
    let shares = verdict.temperatures.map {
      "\(Numerals.percent($0.share)) at τ = \(Numerals.fixed($0.tau))"
    }
    return "τ never changes the partner. The closest pole has more than half of the alignment "
      + "under " + shares.joined(separator: ", ") + "."
  }

  private var failures: String? {
    guard !verdict.failures.isEmpty else { return nil }
    let count = verdict.failures.count
    return (count == 1 ? "One specification has" : "\(Numerals.count(count)) specifications have")
      + " no result and \(count == 1 ? "is" : "are") left out of the shares; see outcome.json."
  }

  private var reading: String {
    let which =
      verdict.isCrossed
      ? "these are all" : "a balanced sample of \(Self.many(verdict.possible))"
    return "Robust is \(Self.least(.robust)) or more, contested \(Self.least(.contested)) or more. "
      + "A specification is one point run with one alternative of each of \(verdict.choices.count) "
      + "choices (\(which)); alternatives are listed, not weighed, so a share of them is no "
      + "probability."
  }

  /// A count that may be more than could be counted.
  static func many(_ count: Int) -> String {
    count == .max ? "more than can be counted" : Numerals.count(count)
  }

  static func partner(_ partner: Partner) -> String { partner.pole ?? "nobody clearly" }

  private static func least(_ level: SpecificationVerdict.Level) -> String {
    Numerals.percent(level.leastShare)
  }
}

extension String {
  /// The text with a capital at its beginning.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
