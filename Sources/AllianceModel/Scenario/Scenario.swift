public import Parameters

/// A what-if about named actors: what is known, when it plays, what changes, what is asked.
public struct Scenario: Sendable {
  /// The name that reports and comparisons print.
  public var name: String
  /// What the scenario is about, in a sentence or two.
  public var summary: String
  /// What may be known, and the date as of which it is weighed.
  public var evidence: EvidenceSelection
  /// The rows of the tie matrix.
  public var actors: [ActorID]
  /// The actor that reports put first; the first of `actors` unless given.
  public var focus: ActorID
  /// The months that are simulated.
  public var calendar: ScenarioCalendar
  /// What becomes of evidence after the as-of date.
  public var future: Future
  /// The sets of actors towards which others may align, in the order of reports.
  public var poles: [Pole]
  /// The model that moves the ties, with its parameters.
  public var dynamics: DynamicsChoice
  /// Values of weighing parameters that differ from the defaults, in file order.
  public var weighing: [NamedValue]
  /// How many members are run, and what varies among them.
  public var uncertainty: Uncertainty
  /// The what-ifs, in file order.
  public var changes: [Change]
  /// Identifiers of the measures asked for; empty for the usual ones.
  public var measures: [String]
  /// What the author expects, checked after the run.
  public var expectations: [Expectation]
  /// Choices that could be made differently, instead of the usual list; empty for that list.
  public var specifications: [SpecificationChoice]

  /// Makes a scenario.
  public init(
    name: String, summary: String = "", evidence: EvidenceSelection, actors: [ActorID],
    focus: ActorID? = nil, calendar: ScenarioCalendar, future: Future = .hold, poles: [Pole],
    dynamics: DynamicsChoice = DynamicsChoice(), weighing: [NamedValue] = [],
    uncertainty: Uncertainty = Uncertainty(), changes: [Change] = [], measures: [String] = [],
    expectations: [Expectation] = [], specifications: [SpecificationChoice] = []
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
    self.specifications = specifications
  }
}

/// The months a scenario plays in.
public struct ScenarioCalendar: Sendable, Equatable {
  /// The first month, whose ties are the start of the run.
  public let start: Month
  /// The last month, for which final results hold.
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
  /// The model's identifier, such as `tie-coevolution`.
  public var model: String
  /// Values that differ from the model's defaults, in file order.
  public var parameters: [NamedValue]
  /// Models that the same scenario is also run under, to see where they agree; these have no others.
  public var others: [DynamicsChoice]

  /// Chooses a model, and models to hold it against.
  public init(
    model: String = UsualModel.id, parameters: [NamedValue] = [], others: [DynamicsChoice] = []
  ) {
    self.model = model
    self.parameters = parameters
    self.others = others
  }
}

/// A parameter's name and the value given to it.
public struct NamedValue: Sendable, Equatable {
  /// The parameter's canonical or an alternative name, without its group.
  public let name: String
  /// In the parameter's own unit.
  public let value: Double
  /// Where it was written; `nil` when code made it.
  public let origin: FilePosition?

  /// Makes a pair.
  public init(_ name: String, _ value: Double, origin: FilePosition? = nil) {
    self.name = name
    self.value = value
    self.origin = origin
  }

  /// Whether both give the same parameter the same value, wherever they were written.
  public static func == (left: Self, right: Self) -> Bool {
    left.name == right.name && left.value == right.value
  }
}
