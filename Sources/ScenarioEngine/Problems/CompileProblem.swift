public import AllianceModel
public import Parameters

/// Why a scenario cannot be compiled.
public enum CompileProblem: Error, Sendable, Equatable {
  /// No model has this identifier.
  case unknownModel(String)
  /// The model works on positions alone, or on ties without set points, which no evidence gives.
  case modelNeedsNumbers(String)
  /// A model compared on a scenario given in numbers needs numbers that are not among them.
  case numbersLacking(MissingNumbers)
  /// The model needs positions, and the evidence admitted gives none of them.
  case noPositions(String)
  /// The measure is of positions, which the model does not have.
  case measureNeedsPositions(String)
  /// Parameters with unknown names or values out of range, all of them.
  case parameters(ParameterProblems)
  /// A change that finds nothing to change: where it was written, and why it is idle.
  case idleChange(at: FilePosition?, reason: IdleReason)
  /// A condition that nothing in the scenario answers: where its change was written, and why.
  case unusableCondition(at: FilePosition?, reason: ConditionFault)
  /// An uncertain parameter that the scenario's model does not have.
  case unknownPath(ParameterPath)
  /// An uncertain parameter whose distribution is none, such as one with its bounds reversed.
  case undrawable(ParameterPath)

  /// What a model compared on a scenario in numbers lacks.
  public enum MissingNumbers: Sendable, Equatable {
    /// Positions on at least one issue.
    case positions
    /// Ties, none of which is other than 0.
    case ties
    /// Ties that are shares of attention: rows that add up to 1.
    case weights
  }

  /// Why a change does nothing.
  public enum IdleReason: Sendable, Equatable {
    /// The actor leaves an organisation to which it does not belong.
    case notAMember(ActorID, of: ActorID, in: Month)
    /// The actor joins an organisation to which it belongs.
    case alreadyAMember(ActorID, of: ActorID, in: Month)
    /// No level of the kind between the parties is on record to end.
    case nothingToEnd(kind: String, parties: [ActorID])
  }

  /// Why a condition can never be met.
  public enum ConditionFault: Sendable, Equatable {
    /// There is no such measure, or it is not kept for every month.
    case notMonthly(measure: String)
    /// The measure has no value for the actor, or none with that partner or pole.
    case noSubject(ActorID, measure: String, with: String?)
    /// The measure never takes that category.
    case noCategory(measure: String, String)
  }

  /// Where the fault was written; `nil` when the scenario as a whole is at fault, or code made it.
  public var position: FilePosition? {
    switch self {
    case .idleChange(let position, _), .unusableCondition(let position, _): position
    default: nil
    }
  }

  /// Where to look: the place of the fault, else the top of the file.
  public func position(in path: String) -> FilePosition { position ?? FilePosition(path: path) }
}
