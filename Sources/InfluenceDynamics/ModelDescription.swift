public import Parameters

/// What a model is, for help, reports and files.
public struct ModelDescription: Sendable, Equatable {
  /// The name it is chosen by, such as "tie-coevolution".
  public let id: String

  /// A few words, such as "Coevolution of ties with structural balance".
  public let title: String

  /// One paragraph on what it computes.
  public let summary: String

  /// The published source of its equations.
  public let citation: String

  /// What it must not be taken for.
  public let isNot: String

  /// Where it can come to rest, as far as that is known.
  public let fixedPoints: String

  /// What may be concluded from a run, and what may not.
  public let conclusion: String

  /// Its parameters, in the order they are listed.
  public let parameters: [ParameterDescription]

  /// What its runs come to beyond their states, in the order they are listed.
  public let findings: [FindingDescription]

  /// What its state is.
  public let stateKind: StateKind

  /// When a member is finished before the horizon.
  public let stop: StopRule

  /// What it takes from a scenario given in numbers.
  public let inputs: ModelInputs

  /// Whether evidence can drive it: ties that are set points, moved by changes on the way.
  public let isDrivenByEvidence: Bool

  /// Describes a model.
  public init(
    id: String, title: String, summary: String, citation: String, isNot: String,
    parameters: [ParameterDescription], stateKind: StateKind, stop: StopRule,
    fixedPoints: String = "", conclusion: String = "", findings: [FindingDescription] = [],
    inputs: ModelInputs = ModelInputs(), isDrivenByEvidence: Bool = false
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.citation = citation
    self.isNot = isNot
    self.parameters = parameters
    self.stateKind = stateKind
    self.stop = stop
    self.fixedPoints = fixedPoints
    self.conclusion = conclusion
    self.findings = findings
    self.inputs = inputs
    self.isDrivenByEvidence = isDrivenByEvidence
  }
}

/// What the state of a model is.
public enum StateKind: Sendable, Equatable {
  /// A directed tie for every ordered pair: actors × actors.
  case ties

  /// A position of every actor on every issue: actors × issues.
  case positions

  /// Both, side by side: actors × (actors + issues), ties first.
  case tiesAndPositions

  /// The words for it in help and files of results.
  public var name: String {
    switch self {
    case .ties: "ties"
    case .positions: "positions"
    case .tiesAndPositions: "ties and positions"
    }
  }
}

/// When a member is finished before the horizon.
public enum StopRule: Sendable, Equatable {
  /// Never: it is followed to the horizon.
  case atHorizon

  /// When no element of the state changed by more than the parameter "tolerance" in a step and no
  /// forcing is still to come.
  case whenStill

  /// When a step moves the rows of the state, added up, by less than the parameter "tolerance" times
  /// what the first step moved them and `floor` together; never after one step alone, nor while a
  /// forcing is still to come. A member that is not finished at the horizon is complete all the same.
  case whenQuiet(floor: Double)
}
