public import AllianceModel
public import ScenarioEngine

/// One thing that is set differently from the scenario.
///
/// Settings that only a draw needs (parameters, channels, pieces of evidence, events of changes)
/// cost nothing but the run; all others compile the scenario again.
public enum Setting: Sendable, Hashable {
  /// A parameter has a value, in its own unit.
  case parameter(ParameterPath, to: Double)
  /// A parameter has a multiple of the value in force.
  case scaled(ParameterPath, by: Double)
  /// A parameter is left to be derived by the model.
  case derived(ParameterPath)
  /// A channel has a weight ω in every set point; the other weights stay.
  case channel(Channel, weight: Double)
  /// A piece of evidence is taken out of the run; what it does to the reading of others stays.
  case without(EvidencePiece)
  /// Events that changes add, by identifier, did happen or did not.
  case events([String], happened: Bool)
  /// What becomes of evidence after the as-of date.
  case future(Future)
  /// Whether all articles are left out.
  case backgroundOnly(Bool)
  /// Evidence is not admitted, so that the scenario is weighed without it.
  case excluded(Evidence)
  /// Evidence that the scenario excludes by name is admitted.
  case admitted(Evidence)
  /// These changes are made instead of those of the scenario.
  case changes([Change])
  /// A change is made besides those of the scenario.
  case added(Change)
  /// A change of the scenario, by its place, is not made.
  case removed(changeAt: Int)
  /// A change of the scenario, by its place, sets a multiple of what it sets; only of changes that
  /// scale, add to or replace a quantity.
  case resized(changeAt: Int, by: Double)
  /// Another model moves the ties; its parameters that the scenario gives keep their values.
  case model(String)
  /// All random draws are keyed by another seed.
  case seed(UInt64)

  /// Evidence by a name.
  public enum Evidence: Sendable, Hashable {
    /// All records of a document, or all rows of a table.
    case document(String)
    /// One record.
    case record(String)
    /// All records of an event.
    case event(String)
  }
}

extension Setting {
  /// Whether a draw is enough, and nothing has to be compiled.
  public var isOfDraw: Bool {
    switch self {
    case .parameter, .scaled, .derived, .channel, .without, .events: true
    default: false
    }
  }

  /// The parameter that is set; `nil` for settings of anything else.
  public var parameter: ParameterPath? {
    switch self {
    case .parameter(let path, _), .scaled(let path, _), .derived(let path): path
    case .channel(let channel, _): channel.weight
    default: nil
    }
  }
}

extension Channel {
  /// The address of the channel's weight ω.
  var weight: ParameterPath { .weighing("channel.\(rawValue)") }
}

extension Change: Hashable {
  /// Hashes the dates alone, which separate most changes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(date)
    hasher.combine(overMonths)
    hasher.combine(until)
  }
}
