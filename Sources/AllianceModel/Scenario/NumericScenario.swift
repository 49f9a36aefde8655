/// A scenario given in numbers, with no evidence at all: how a model is held against published
/// results.
public struct NumericScenario: Sendable, Equatable {
  /// The name that reports print.
  public var name: String
  /// Labels of the rows.
  public var actors: [String]
  /// What the model calls its matrix, row by row, `actors` × `actors`; zeros where none is given to
  /// a model that can do without.
  public var ties: [[Double]]
  /// The state at the start, one row an actor; the set points, or the positions, unless given.
  public var start: [[Double]]?
  /// Issues in file order, each with one position an actor.
  public var positions: [Issue]
  /// λ of averaging models, one an actor; 1, or the model's own parameter, unless given.
  public var susceptibility: [Double]?
  /// How much each column can move each row, `actors` × `actors`, 0 or above; all alike unless given.
  public var influence: [[Double]]?
  /// How positions on one issue bear on the others, issues × issues, row = the one affected; every
  /// issue moves alone unless given.
  public var coupling: [[Double]]?
  /// Sizes of actors, also called capability; 1 unless given.
  public var sizes: [Double]?
  /// How much each actor cares for each issue, `actors` × issues, on the model's scale; alike unless
  /// given.
  public var salience: [[Double]]?
  /// How far the ideals of actors follow positions, `actors` × `actors`, row = the one whose ideal it
  /// is; each follows its own position unless given.
  public var accommodation: [[Double]]?
  /// How many steps lead from the start to the horizon.
  public var steps: Int
  /// The model to be held against published results, with its parameters.
  public var dynamics: DynamicsChoice
  /// How many members are run, and which parameters vary among them.
  public var uncertainty: Uncertainty
  /// The published results, as what should be found; a month in them counts steps.
  public var expectations: [Expectation]
  /// What the model should find beyond its states.
  public var findingExpectations: [FindingExpectation]

  /// One issue and where everybody stands on it.
  public struct Issue: Sendable, Equatable {
    /// What the issue is called in reports.
    public let name: String
    /// One number an actor, in the order of `actors`.
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
    positions: [Issue] = [], susceptibility: [Double]? = nil, influence: [[Double]]? = nil,
    sizes: [Double]? = nil, steps: Int,
    dynamics: DynamicsChoice, uncertainty: Uncertainty = Uncertainty(),
    expectations: [Expectation] = [], findingExpectations: [FindingExpectation] = [],
    coupling: [[Double]]? = nil, salience: [[Double]]? = nil, accommodation: [[Double]]? = nil
  ) {
    self.name = name
    self.actors = actors
    self.ties = ties
    self.start = start
    self.positions = positions
    self.susceptibility = susceptibility
    self.influence = influence
    self.sizes = sizes
    self.steps = steps
    self.dynamics = dynamics
    self.uncertainty = uncertainty
    self.expectations = expectations
    self.findingExpectations = findingExpectations
    self.coupling = coupling
    self.salience = salience
    self.accommodation = accommodation
  }
}
