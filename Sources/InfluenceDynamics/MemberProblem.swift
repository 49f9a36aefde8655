public import LinearAlgebra
public import Parameters

/// Everything one member of an ensemble is run from: numbers and indices, no names.
public struct MemberProblem: Sendable, Equatable {
  /// Ties at the start (actors × actors): set points B, or averaging weights W.
  public var ties: Matrix

  /// The state at the start when it is not the ties (or the positions) themselves.
  public var start: Matrix?

  /// Positions (actors × issues); no columns for a model of ties.
  public var positions: Matrix

  /// How positions on one issue affect the others (issues × issues, row = the issue affected); nil
  /// when every issue moves alone.
  public var coupling: Matrix?

  /// How much each actor cares for each issue (actors × issues); nil means as much as for any other.
  public var salience: Matrix?

  /// How far the ideals of actors follow positions (actors × actors, row = the one whose ideal it is);
  /// nil lets each follow its own position.
  public var accommodation: Matrix?

  /// How open each actor is to others, λ in [0, 1].
  public var susceptibility: [Double]

  /// A, how much each column can move each row (actors × actors, 0 or above), for models that
  /// separate influence from ties; nil counts all alike.
  public var influence: Matrix?

  /// The weight s of each actor as a third party, normalised by the caller; 1 = unweighted.
  public var sizes: [Double]

  /// What each actor's and pair's random numbers are keyed by; stable across scenarios.
  public var identities: [UInt64]

  /// The model's parameters in this member.
  public var parameters: ParameterValues

  /// Changes to come, by step.
  public var forcing: [Forcing]

  /// Which member of the ensemble this is: the same member draws alike in every scenario.
  public var member: UInt32

  /// The set points that scale the balance term (its α and b₀) for every scenario compared; nil
  /// means `ties`.
  public var reference: Matrix?

  /// The sizes that go with `reference`; nil means `sizes`.
  public var referenceSizes: [Double]?

  /// A member of `ties.rows` actors; sizes default to 1, identities to indices, susceptibilities to
  /// the parameter "susceptibility" of models that have it and to 1 for others.
  public init(
    ties: Matrix, start: Matrix? = nil, positions: Matrix? = nil, susceptibility: [Double]? = nil,
    sizes: [Double]? = nil, identities: [UInt64]? = nil, parameters: ParameterValues,
    forcing: [Forcing] = [], member: UInt32 = 0, reference: Matrix? = nil,
    referenceSizes: [Double]? = nil, coupling: Matrix? = nil, salience: Matrix? = nil,
    accommodation: Matrix? = nil, influence: Matrix? = nil
  ) {
    let count = ties.rows
    self.ties = ties
    self.start = start
    self.positions = positions ?? Matrix(rows: count, columns: 0)
    let hasCommonValue = parameters.description(of: "susceptibility") != nil
    let common = hasCommonValue ? parameters["susceptibility"] ?? 1 : 1
    self.susceptibility = susceptibility ?? Array(repeating: common, count: count)
    self.influence = influence
    self.sizes = sizes ?? Array(repeating: 1, count: count)
    self.identities = identities ?? (0..<count).map { UInt64($0) }
    self.parameters = parameters
    self.forcing = forcing.sorted { $0.step < $1.step }
    self.member = member
    self.reference = reference
    self.referenceSizes = referenceSizes
    self.coupling = coupling
    self.salience = salience
    self.accommodation = accommodation
  }

  /// The number of actors.
  public var actorCount: Int { ties.rows }

  /// Whether every list and matrix fits the number of actors.
  var hasMatchingShapes: Bool {
    let count = actorCount
    let squares =
      [ties, reference, accommodation, influence].compactMap(\.self)
      + forcing.compactMap(\.ties) + forcing.compactMap(\.influence)
    let lists = [sizes, susceptibility] + [referenceSizes].compactMap(\.self)
    return squares.allSatisfy { $0.rows == count && $0.columns == count }
      && (lists + forcing.compactMap(\.sizes)).allSatisfy { $0.count == count }
      && identities.count == count && positions.rows == count
      && coupling.map { $0.rows == positions.columns && $0.columns == positions.columns } ?? true
      && salience.map { $0.rows == count && $0.columns == positions.columns } ?? true
  }
}

/// A change of what a member's model is driven by, from the start of a step on.
public struct Forcing: Sendable, Equatable {
  /// The step at whose start it takes effect; 0 is the first.
  public var step: Int

  /// New ties (set points B or weights W, actors × actors), nil to leave them.
  public var ties: Matrix?

  /// New sizes, nil to leave them.
  public var sizes: [Double]?

  /// New influence A (actors × actors), nil to leave it.
  public var influence: Matrix?

  /// A change at the start of a step.
  public init(
    step: Int, ties: Matrix? = nil, sizes: [Double]? = nil, influence: Matrix? = nil
  ) {
    self.step = step
    self.ties = ties
    self.sizes = sizes
    self.influence = influence
  }
}
