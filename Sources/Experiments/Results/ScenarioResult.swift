public import AllianceModel

/// What a run of a scenario found, of either sort.
public enum ScenarioResult: Sendable {
  /// A scenario weighed from the evidence of a world.
  case world(RunResult)
  /// A scenario given in numbers.
  case numeric(NumericResult)

  /// The name the scenario gives itself.
  public var name: String {
    switch self {
    case .world(let result): result.name
    case .numeric(let result): result.name
    }
  }

  /// The actor that reports put first; `nil` for a scenario given in numbers.
  public var focus: ActorID? { if case .world(let result) = self { result.focus } else { nil } }

  /// Program, parameters and random draws behind the numbers.
  public var provenance: RunProvenance {
    switch self {
    case .world(let result): result.provenance
    case .numeric(let result): result.provenance
    }
  }

  /// Measures along the calendar.
  public var series: [Series] {
    switch self {
    case .world(let result): result.series
    case .numeric(let result): result.series
    }
  }

  /// Measures in the last month or step.
  public var final: [FinalValue] {
    switch self {
    case .world(let result): result.final
    case .numeric(let result): result.final
    }
  }

  /// What the author expected, and what was found.
  public var expectations: [ExpectationResult] {
    switch self {
    case .world(let result): result.expectations
    case .numeric(let result): result.expectations
    }
  }

  /// Months as `2022-06`, or the numbers of steps.
  public var dates: [String] {
    switch self {
    case .world(let result): result.calendar.map(\.description)
    case .numeric(let result): (0...result.steps).map(String.init)
    }
  }
}
