import AllianceModel
public import Experiments
public import ScenarioEngine

/// What a comparison is with.
public struct ComparisonBase: Sendable {
  let name: String
  let focus: ActorID
  /// The names of the poles, in the scenario's order.
  let poles: [String]
  /// What actors are called.
  let names: ActorNames
  /// Whether the headline changes with a single choice, in a sentence.
  let hangsOn: String

  /// Takes what a report needs from a scenario.
  ///
  /// - Parameters:
  ///   - compiled: what the others are compared with.
  ///   - hangsOn: what its headline would be otherwise.
  public init(_ compiled: CompiledScenario, hangsOn: [Sensitivity]) {
    name = compiled.scenario.name
    focus = compiled.scenario.focus
    poles = compiled.scenario.poles.map(\.name)
    names = ActorNames(compiled.world)
    self.hangsOn = HangsOnWording.line(hangsOn, base: compiled)
  }
}

/// A scenario beside the base: its differences, its changes, and which change did it.
public struct ComparedScenario: Sendable {
  let comparison: Comparison
  /// The focus of the scenario itself.
  let focus: ActorID
  /// What its actors are called.
  let names: ActorNames
  /// What it changes.
  let changes: [Change]
  /// In what it differs from the base.
  let difference: ScenarioDifference
  /// Which change did it; `nil` when that was not asked for.
  let attribution: ChangeAttribution?

  /// Puts together what is known of one scenario.
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
    self.attribution = attribution
    focus = compiled.scenario.focus
    names = ActorNames(compiled.world)
    changes = compiled.scenario.changes
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
