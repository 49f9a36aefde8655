public import AllianceModel

/// What a scenario given in numbers came to.
///
/// Actors are named by their labels. The same inputs give the same result to the bit.
public struct NumericResult: Sendable {
  /// The name the scenario gives itself.
  public let name: String
  /// Program, parameters and random draws behind the numbers.
  public let provenance: RunProvenance
  /// Labels of the rows, in the order of the scenario.
  public let actors: [ActorID]
  /// How many steps lead from the start to the horizon.
  public let steps: Int
  /// Ties and positions along the steps; none when every member diverged.
  public let series: [Series]
  /// The same as `series`, last step only.
  public let final: [FinalValue]
  /// What the model found beyond its states, of members that diverged too.
  public let findings: [Finding]
  /// How all members ended, and after how many steps where that is known.
  public let endings: [EndingCount]
  /// Members that are in no number of the result.
  public let failures: [EndingCount]
  /// What is taken for granted.
  public let assumptions: [Assumption]
  /// What makes the numbers less than they seem.
  public let warnings: [NumericWarning]
  /// What the author expected, and what was found.
  public let expectations: [ExpectationResult]
  /// What other models find for the same numbers; `nil` when none was asked for.
  public private(set) var models: GroupAgreement?

  /// Joins what a run came to.
  package init(
    name: String, provenance: RunProvenance, actors: [ActorID], steps: Int, series: [Series],
    final: [FinalValue], findings: [Finding], endings: [EndingCount], failures: [EndingCount],
    assumptions: [Assumption], warnings: [NumericWarning], expectations: [ExpectationResult],
    models: GroupAgreement? = nil
  ) {
    self.name = name
    self.provenance = provenance
    self.actors = actors
    self.steps = steps
    self.series = series
    self.final = final
    self.findings = findings
    self.endings = endings
    self.failures = failures
    self.assumptions = assumptions
    self.warnings = warnings
    self.expectations = expectations
    self.models = models
  }

  /// The same result with what other models find for the scenario.
  public func adding(models: GroupAgreement?) -> Self {
    var result = self
    result.models = models
    return result
  }
}

/// Something that makes the numbers of a scenario given in numbers less than they seem.
public enum NumericWarning: Sendable, Equatable {
  /// A parameter lies outside its plausible range.
  case outsideRange(String, range: ClosedRange<Double>)
  /// This many of all members had not come to rest, and moved by up to `change` in the last step.
  case notAtRest(Int, of: Int, change: Double)
}
