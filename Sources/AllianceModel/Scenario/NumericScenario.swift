/// A scenario given in numbers, with no evidence at all: how a model is held against published
/// results.
public struct NumericScenario: Sendable, Equatable {
  public var name: String
  /// Labels of the rows.
  public var actors: [String]
  /// What the model calls its matrix, row by row, `actors` × `actors`.
  public var ties: [[Double]]
  /// The state at the start, for models of ties; the set points unless given.
  public var start: [[Double]]?
  /// Issues in file order, each with one position an actor.
  public var positions: [Issue]
  /// λ of averaging models, one an actor; 1 unless given.
  public var susceptibility: [Double]?
  /// Sizes of actors; 1 unless given.
  public var sizes: [Double]?
  public var steps: Int
  public var dynamics: DynamicsChoice
  public var uncertainty: Uncertainty
  public var expectations: [Expectation]

  /// One issue and where everybody stands on it.
  public struct Issue: Sendable, Equatable {
    public let name: String
    public let positions: [Double]

    /// Makes an issue.
    public init(name: String, positions: [Double]) {
      self.name = name
      self.positions = positions
    }
  }

  /// Makes a scenario given in numbers.
  public init(
    name: String, actors: [String], ties: [[Double]], start: [[Double]]? = nil,
    positions: [Issue] = [], susceptibility: [Double]? = nil, sizes: [Double]? = nil, steps: Int,
    dynamics: DynamicsChoice, uncertainty: Uncertainty = Uncertainty(),
    expectations: [Expectation] = []
  ) {
    self.name = name
    self.actors = actors
    self.ties = ties
    self.start = start
    self.positions = positions
    self.susceptibility = susceptibility
    self.sizes = sizes
    self.steps = steps
    self.dynamics = dynamics
    self.uncertainty = uncertainty
    self.expectations = expectations
  }
}
