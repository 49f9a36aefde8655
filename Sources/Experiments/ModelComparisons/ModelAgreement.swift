public import AllianceModel
public import ScenarioEngine

/// What several models find for one scenario, and where they agree: an analyst should not trust one
/// equation.
public struct ModelAgreement: Sendable, Equatable {
  /// The lead below which no pole comes first, on each model's own scale of closeness.
  public let leastLead: Double
  /// How many members each model was run for.
  public let members: Int
  /// The models, the scenario's own first.
  public let models: [Answers]
  /// Models that could not be run, and why.
  public let leftOut: [LeftOut]

  /// What one model says of everybody at the end of the calendar.
  public struct Answers: Sendable, Equatable {
    /// The identifier of the model.
    public let model: String
    /// Values given to its parameters.
    public let parameters: [String: Double]
    /// What it was given, as its adapter describes itself.
    public let given: String
    /// What closeness means in it, as its adapter describes itself.
    public let closeness: String
    /// Members that are in none of its numbers.
    public let failures: [EndingCount]
    /// One an actor that it has a place for.
    public let actors: [Answer]

    /// Joins what one model says.
    public init(
      model: String, parameters: [String: Double], given: String, closeness: String,
      failures: [EndingCount], actors: [Answer]
    ) {
      self.model = model
      self.parameters = parameters
      self.given = given
      self.closeness = closeness
      self.failures = failures
      self.actors = actors
    }
  }

  /// What one model says of one actor.
  public struct Answer: Sendable, Equatable {
    /// The actors that it speaks of.
    public let actor: ActorID
    /// The pole that comes first in most members, or nobody.
    public let first: Partner
    /// The share of members in which each comes first, in the order of the poles, nobody last; shares
    /// that are 0 are left out.
    public let shares: [PartnerShare]
    /// Mean closeness over members, in the order of the poles; poles it has no place for are left out.
    public let closeness: [MeanCloseness]

    /// Mean closeness to one pole, on the model's own scale.
    public struct MeanCloseness: Sendable, Equatable {
      /// The pole.
      public let pole: String
      /// More is closer.
      public let mean: Double

      /// Pairs a pole with a closeness.
      public init(_ pole: String, mean: Double) {
        self.pole = pole
        self.mean = mean
      }
    }

    /// Joins what a model says of an actor.
    public init(
      actor: ActorID, first: Partner, shares: [PartnerShare], closeness: [MeanCloseness]
    ) {
      self.actor = actor
      self.first = first
      self.shares = shares
      self.closeness = closeness
    }

    /// The share of members in which a partner comes first.
    public func share(of partner: Partner) -> Double {
      shares.first { $0.partner == partner }?.share ?? 0
    }

    /// Mean closeness to a pole; `nil` where the model has no place for it.
    public func closeness(to pole: String) -> Double? {
      closeness.first { $0.pole == pole }?.mean
    }
  }

  /// A model that was asked for and not run.
  public struct LeftOut: Sendable, Codable, Equatable {
    /// The identifier of the model.
    public let model: String
    /// Why it was not run, in the words of the problem.
    public let reason: String

    /// Names a model and a reason.
    public init(model: String, reason: String) {
      self.model = model
      self.reason = reason
    }
  }

  /// Joins what models say.
  public init(leastLead: Double, members: Int, models: [Answers], leftOut: [LeftOut]) {
    self.leastLead = leastLead
    self.members = members
    self.models = models
    self.leftOut = leftOut
  }

  /// The poles closest to an actor by mean closeness: the first, and all within `leastLead` of it, in
  /// the order of the scenario.
  public func closest(_ answer: Answer) -> [String] {
    guard let best = answer.closeness.map(\.mean).max() else { return [] }
    return answer.closeness.filter { best - $0.mean < leastLead }.map(\.pole)
  }

  /// What each model that has a place for an actor says of it, in the models' order.
  public func answers(on actor: ActorID) -> [(model: String, answer: Answer)] {
    models.compactMap { answers in
      answers.actors.first { $0.actor == actor }.map { (answers.model, $0) }
    }
  }
}
