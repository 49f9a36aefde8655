/// The model that moves the ties where a scenario names none.
public enum UsualModel {
  /// The name it is chosen by.
  public static let id = "tie-coevolution"
}

/// What a model takes from a scenario given in numbers, and what those numbers must be.
///
/// A reader of files checks it, so that what cannot be run is reported with its place in the file.
public struct ModelInputs: Sendable, Equatable {
  /// What ties must be, beyond one number for every ordered pair.
  public enum TieRule: Sendable {
    /// Anything.
    case any

    /// Shares of attention: none below 0, and those of an actor (a row) add up to 1.
    case weights

    /// The same in both directions.
    case symmetric
  }

  /// Inputs of some models that others have no use for, named as in files.
  public enum Extra: String, Sendable, CaseIterable {
    /// How open each actor is to others.
    case susceptibility
    /// Weights of actors.
    case sizes
    /// How much each actor can move each other, separate from ties.
    case influence
    /// How issues affect each other.
    case coupling
    /// How much each actor cares for each issue.
    case salience
    /// How far ideals follow positions.
    case accommodation
  }

  /// Whether it cannot do without ties.
  public let needsTies: Bool

  /// What ties must be.
  public let ties: TieRule

  /// Whether it cannot do without positions.
  public let needsPositions: Bool

  /// What positions may be, nil for anything.
  public let positions: ClosedRange<Double>?

  /// What an actor's salience may be, on each issue and over all of them; nil for anything.
  public let salience: ClosedRange<Double>?

  /// Whether nobody may care for nothing, nor for more than the whole, over all issues together.
  public let sharesSalience: Bool

  /// Whether every size must be above 0.
  public let needsPositiveSizes: Bool

  /// The other inputs that it looks at.
  public let uses: [Extra]

  /// Describes the inputs of a model; one that says nothing takes everything.
  public init(
    needsTies: Bool = true, ties: TieRule = .any, needsPositions: Bool = false,
    positions: ClosedRange<Double>? = nil, salience: ClosedRange<Double>? = nil,
    sharesSalience: Bool = false, needsPositiveSizes: Bool = false,
    uses: [Extra] = Extra.allCases
  ) {
    self.needsTies = needsTies
    self.ties = ties
    self.needsPositions = needsPositions
    self.positions = positions
    self.salience = salience
    self.sharesSalience = sharesSalience
    self.needsPositiveSizes = needsPositiveSizes
    self.uses = uses
  }
}
