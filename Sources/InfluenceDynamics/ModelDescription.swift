public import ParameterCatalogue

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

  /// Its parameters, in the order they are listed.
  public let parameters: [ParameterDescription]

  /// What its state is.
  public let stateKind: StateKind

  /// When a member is finished before the horizon.
  public let stop: StopRule

  /// Describes a model.
  public init(
    id: String, title: String, summary: String, citation: String, isNot: String,
    parameters: [ParameterDescription], stateKind: StateKind, stop: StopRule
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.citation = citation
    self.isNot = isNot
    self.parameters = parameters
    self.stateKind = stateKind
    self.stop = stop
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
}
