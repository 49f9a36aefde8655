/// A choice of the analyst that could be defended in several ways, with those ways.
///
/// A specification takes one alternative of every choice. How many of them a result survives says
/// how far it is of the world, and how far of the analyst (Simonsohn, Simmons and Nelson 2020,
/// doi 10.1038/s41562-020-0912-z; Steegen, Tuerlinckx, Gelman and Vanpaemel 2016).
public struct SpecificationChoice: Sendable, Equatable {
  /// A short name, unique in its list, such as `event ceiling`.
  public let id: String
  /// What is chosen, in words.
  public let meaning: String
  /// The ways in which it can be done, in the order of reports.
  public let alternatives: [Alternative]

  /// Declares a choice.
  public init(_ id: String, meaning: String, alternatives: [Alternative]) {
    self.id = id
    self.meaning = meaning
    self.alternatives = alternatives
  }

  /// One way to do it.
  public struct Alternative: Sendable, Equatable {
    /// A short name, unique in its choice, such as `double`.
    public let label: String
    /// What it sets, in order; nothing when it leaves all as the scenario has it.
    public let settings: [Setting]
    /// Why a careful analyst could do it so.
    public let reason: String

    /// Declares a way.
    public init(_ label: String, _ settings: [Setting] = [], reason: String) {
      self.label = label
      self.settings = settings
      self.reason = reason
    }
  }

  /// One thing that an alternative sets.
  public enum Setting: Sendable, Equatable {
    /// A parameter, in its own unit.
    case parameter(ParameterPath, to: Double)
    /// A parameter, times what the scenario gives it.
    case scaled(ParameterPath, by: Double)
    /// A parameter, left to be derived by the model.
    case derived(ParameterPath)
    /// What becomes of evidence after the as-of date.
    case future(Future)
    /// The lead below which nobody is called a primary partner, on the scale of ties.
    case leastLead(Double)
  }
}
