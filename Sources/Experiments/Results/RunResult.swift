public import AllianceModel
public import ScenarioEngine

/// What a run of a scenario weighed from a world found: everything that is printed, saved and compared.
///
/// The same inputs give the same result to the bit: no time, host or path of the machine is in it.
public struct RunResult: Sendable {
  /// What was run.
  public let scenario: ScenarioFacts
  /// Program, parameters and random draws behind the numbers.
  public let provenance: RunProvenance
  /// The months along which series run.
  public let calendar: [Month]
  /// Measures along the calendar; those kept for the last month alone are in `final`.
  public let series: [Series]
  /// The same as `series`, last month only.
  public let final: [FinalValue]
  /// Who turned to which pole, the most frequent turn of an actor first.
  public let turns: [Turn]
  /// One for each change that waits for a condition.
  public let conditions: [ConditionResult]
  /// What the result depends on: one thing varied at a time.
  public let doubts: Doubts
  /// Why the focus stands as it does to the two poles it is closest to at the end.
  public let explanation: [TieExplanation]
  /// Members that are in no number of the result.
  public let failures: [EndingCount]
  /// What the evidence could not give or says twice, and what is taken for granted.
  public let notes: EvidenceNotes
  /// What the author expected, and what was found.
  public let expectations: [ExpectationResult]
  /// How far the headline holds over other ways to work it out; `nil` when that was not asked.
  public private(set) var specifications: SpecificationVerdict?
  /// What other models find for the same members; `nil` when none was asked for.
  public private(set) var models: ModelAgreement?

  /// The name the scenario gives itself.
  public var name: String { scenario.name }
  /// The actor that reports put first.
  public var focus: ActorID { scenario.focus }
  /// The poles, in the order of the scenario.
  public var poles: [Pole] { scenario.poles }

  /// Joins what a run found.
  package init(
    scenario: ScenarioFacts, provenance: RunProvenance, calendar: [Month], series: [Series],
    final: [FinalValue], turns: [Turn], conditions: [ConditionResult], doubts: Doubts,
    explanation: [TieExplanation], failures: [EndingCount], notes: EvidenceNotes,
    expectations: [ExpectationResult], specifications: SpecificationVerdict? = nil,
    models: ModelAgreement? = nil
  ) {
    self.scenario = scenario
    self.provenance = provenance
    self.calendar = calendar
    self.series = series
    self.final = final
    self.turns = turns
    self.conditions = conditions
    self.doubts = doubts
    self.explanation = explanation
    self.failures = failures
    self.notes = notes
    self.expectations = expectations
    self.specifications = specifications
    self.models = models
  }

  /// The same result with what other specifications and other models find for the scenario.
  public func adding(specifications: SpecificationVerdict?, models: ModelAgreement?) -> Self {
    var result = self
    result.specifications = specifications
    result.models = models
    return result
  }
}

/// What a report says of a scenario besides what its run found.
public struct ScenarioFacts: Sendable, Equatable {
  /// The name the scenario gives itself.
  public let name: String
  /// What it is about, in a sentence or two; may be empty.
  public let summary: String
  /// The actor that reports put first.
  public let focus: ActorID
  /// The rows, in the order of the scenario.
  public let actors: [ActorID]
  /// The poles with their members, in the order of the scenario.
  public let poles: [Pole]
  /// What those of the rows and of the poles' members are called.
  public let names: [ActorName]
  /// The what-ifs, in file order.
  public let changes: [Change]
  /// Which evidence is used, and what becomes of it.
  public let basis: EvidenceBasis

  /// An actor's identifier and name.
  public struct ActorName: Sendable, Equatable {
    /// The identifier.
    public let actor: ActorID
    /// What reports call it.
    public let name: String

    /// Names an actor.
    public init(_ actor: ActorID, _ name: String) {
      self.actor = actor
      self.name = name
    }
  }

  /// Joins the facts of a scenario.
  public init(
    name: String, summary: String, focus: ActorID, actors: [ActorID], poles: [Pole],
    names: [ActorName], changes: [Change], basis: EvidenceBasis
  ) {
    self.name = name
    self.summary = summary
    self.focus = focus
    self.actors = actors
    self.poles = poles
    self.names = names
    self.changes = changes
    self.basis = basis
  }

  /// What an actor is called; its identifier when nobody has said.
  public func name(of actor: ActorID) -> String {
    names.first { $0.actor == actor }?.name ?? actor.text
  }

  /// Whether an actor is a pole, or half of one by weight, so that its ties are the pole's own.
  public func carriesPole(_ actor: ActorID) -> Bool {
    poles.contains { pole in
      let members = pole.members.filter { $0.weight > 0 }
      let own = members.filter { $0.actor == actor }.reduce(0) { $0 + $1.weight }
      return own > 0 && own * 2 >= members.reduce(0) { $0 + $1.weight }
    }
  }
}

/// What a result depends on: the point run with one thing at a time changed, and its stability.
public struct Doubts: Sendable, Equatable {
  /// The headline of the point run; `nil` when nothing was varied or nobody can be first partner.
  public let point: PointHeadline?
  /// What the headline would be otherwise, what flips it first.
  public let sensitivities: [Sensitivity]
  /// Variations that gave no result.
  public let failures: [VariationFailure]
  /// That of the point run; `nil` when it has none to speak of.
  public let stability: StabilityResult?

  /// Joins doubts; none unless given.
  public init(
    point: PointHeadline? = nil, sensitivities: [Sensitivity] = [],
    failures: [VariationFailure] = [], stability: StabilityResult? = nil
  ) {
    self.point = point
    self.sensitivities = sensitivities
    self.failures = failures
    self.stability = stability
  }
}

/// What the evidence could not give or says twice, and what a run takes for granted.
public struct EvidenceNotes: Sendable, Equatable {
  /// Trade figures that contradict each other.
  public let conflicts: [TradeConflict]
  /// What a run takes for granted, besides its changes.
  public let assumptions: [Assumption]
  /// Experts' judgements in use, apart from sourced evidence.
  public let judgements: [JudgementInUse]
  /// What the evidence could not give.
  public let warnings: [CompilationWarning]

  /// Joins notes; none unless given.
  public init(
    conflicts: [TradeConflict] = [], assumptions: [Assumption] = [],
    judgements: [JudgementInUse] = [], warnings: [CompilationWarning] = []
  ) {
    self.conflicts = conflicts
    self.assumptions = assumptions
    self.judgements = judgements
    self.warnings = warnings
  }
}
