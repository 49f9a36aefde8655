/// A what-if about named actors: what is known, when it plays, what changes, what is asked.
public struct Scenario: Sendable {
  public var name: String
  /// What the scenario is about, in a sentence or two.
  public var summary: String
  public var evidence: EvidenceSelection
  /// The rows of the tie matrix.
  public var actors: [ActorID]
  /// The actor that reports put first; the first of `actors` unless given.
  public var focus: ActorID
  public var calendar: ScenarioCalendar
  public var future: Future
  public var poles: [Pole]
  public var dynamics: DynamicsChoice
  /// Values of weighing parameters that differ from the defaults, in file order.
  public var weighing: [NamedValue]
  public var uncertainty: Uncertainty
  public var changes: [Change]
  public var measures: [String]
  public var expectations: [Expectation]

  /// Makes a scenario.
  public init(
    name: String, summary: String = "", evidence: EvidenceSelection, actors: [ActorID],
    focus: ActorID? = nil, calendar: ScenarioCalendar, future: Future = .hold, poles: [Pole],
    dynamics: DynamicsChoice = DynamicsChoice(), weighing: [NamedValue] = [],
    uncertainty: Uncertainty = Uncertainty(), changes: [Change] = [], measures: [String] = [],
    expectations: [Expectation] = []
  ) {
    precondition(!actors.isEmpty, "a scenario needs actors")
    self.name = name
    self.summary = summary
    self.evidence = evidence
    self.actors = actors
    self.focus = focus ?? actors[0]
    self.calendar = calendar
    self.future = future
    self.poles = poles
    self.dynamics = dynamics
    self.weighing = weighing
    self.uncertainty = uncertainty
    self.changes = changes
    self.measures = measures
    self.expectations = expectations
  }
}

/// The months a scenario plays in.
public struct ScenarioCalendar: Sendable, Equatable {
  public let start: Month
  public let end: Month

  /// From one month to another, both included; `nil` when the end comes before the start.
  public init?(start: Month, end: Month) {
    guard end >= start else { return nil }
    self.start = start
    self.end = end
  }

  /// How many monthly steps lead from the first month to the last.
  public var steps: Int { end.months(since: start) }

  /// The months, first to last.
  public var months: [Month] { (0...steps).map { start.advanced(by: $0) } }
}

/// What happens to evidence after the last date on which any is known.
public enum Future: String, Sendable, CaseIterable {
  /// Set points stay where the evidence left them, moved by a random walk in ensembles.
  case hold
  /// The strength of events goes on fading and none arrive.
  case fade
  /// Events fade and new ones arrive at the pair's recent rate.
  case flow
}

/// A dynamics model by name, with the parameters that were given.
public struct DynamicsChoice: Sendable, Equatable {
  public var model: String
  public var parameters: [NamedValue]

  /// Chooses a model.
  public init(model: String = "tie-coevolution", parameters: [NamedValue] = []) {
    self.model = model
    self.parameters = parameters
  }
}

/// A parameter's name and the value given to it.
public struct NamedValue: Sendable, Equatable {
  public let name: String
  public let value: Double

  /// Makes a pair.
  public init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}
