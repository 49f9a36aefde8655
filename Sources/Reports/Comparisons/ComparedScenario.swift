public import Experiments
public import ScenarioEngine

/// A scenario held against a base, with what a report tells of it.
public struct ComparedScenario: Sendable {
  let comparison: Comparison
  let compiled: CompiledScenario
  /// In what it differs from the base.
  let difference: ScenarioDifference
  /// Which change did it; `nil` when that was not asked for.
  let attribution: ChangeAttribution?

  /// Puts together what is told of one scenario.
  ///
  /// - Parameters:
  ///   - comparison: its results beside those of the base.
  ///   - base: what it is compared with.
  ///   - compiled: the scenario itself.
  ///   - attribution: which change did it; `nil` when that was not asked for.
  public init(
    _ comparison: Comparison, base: CompiledScenario, compiled: CompiledScenario,
    attribution: ChangeAttribution?
  ) {
    self.comparison = comparison
    self.compiled = compiled
    self.attribution = attribution
    difference = ScenarioDifference(base, compiled)
  }

  /// The difference of one measure of the focus, with a pole where it has one.
  func difference(_ measure: String, pole: String? = nil) -> Comparison.Difference? {
    comparison.differences.first { $0.measure == measure && $0.pole == pole }
  }

  /// The first partners at the end, with their shares of members.
  var partners: [Comparison.CategoryDifference] {
    comparison.categories.filter { $0.measure == "primary-partner" }
  }

  /// Differences of alignment, pole by pole.
  var alignments: [Comparison.Difference] {
    comparison.differences.filter { $0.measure == "alignment" }
  }

  /// The pole whose alignment differs most in any month, with that month's difference; the first pole
  /// where several are equal.
  var peak: (pole: String, peak: Comparison.Peak)? {
    alignments.compactMap { entry in
      entry.peak.flatMap { peak in entry.pole.map { (pole: $0, peak: peak) } }
    }.reduce(nil) { (most: (pole: String, peak: Comparison.Peak)?, next) in
      guard let most, abs(most.peak.delta) >= abs(next.peak.delta) else { return next }
      return most
    }
  }

  /// Whether the headline is the same in every member.
  var isWithoutEffect: Bool {
    let numbers = comparison.differences.filter {
      $0.measure == "alignment" || $0.measure == "lead"
    }
    return numbers.allSatisfy {
      [$0.delta, $0.low, $0.high, $0.p05, $0.p95, $0.peak?.delta ?? 0].allSatisfy { $0 == 0 }
    }
      && partners.allSatisfy { [$0.delta, $0.low, $0.high] == [0, 0, 0] }
      && !(attribution?.entries.contains(where: \.hasPath) ?? false)
  }
}
