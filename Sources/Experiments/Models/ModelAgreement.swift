/// What several models make of one scenario, and where they agree: an analyst should not trust one
/// equation.
public struct ModelAgreement: Sendable, Codable, Equatable {
  /// The lead below which no pole comes first, on each model's own scale of closeness.
  public var leastLead: Double
  /// How many members each model was run for.
  public var members: Int
  /// The models, the scenario's own first.
  public var models: [Answers]
  /// Models that could not be run, and why.
  public var leftOut: [LeftOut]

  /// What one model says of everybody at the end of the calendar.
  public struct Answers: Sendable, Codable, Equatable {
    /// The identifier of the model.
    public var model: String
    /// Values given to its parameters.
    public var parameters: [String: Double]
    /// What it was given, in words.
    public var given: String
    /// What closeness means in it, in words.
    public var closeness: String
    /// Members that are in none of its numbers, by reason.
    public var failures: [Outcome.FailureSummary]
    /// One an actor that it has a place for.
    public var actors: [Answer]
  }

  /// What one model says of one actor.
  public struct Answer: Sendable, Codable, Equatable {
    /// The identifier of the actor.
    public var actor: String
    /// The pole that comes first in most members, or «no primary».
    public var first: String
    /// The share of members in which each pole comes first; shares that are 0 are left out.
    public var shares: [String: Double]
    /// Mean closeness to each pole over members, on the model's own scale.
    public var closeness: [String: Double]
  }

  /// A model that was asked for and not run.
  public struct LeftOut: Sendable, Codable, Equatable {
    /// The identifier of the model.
    public var model: String
    /// Why it was not run, in words.
    public var reason: String

    /// Names a model and a reason.
    public init(model: String, reason: String) {
      self.model = model
      self.reason = reason
    }
  }

  /// The poles closest to an actor by mean closeness: the first, and all within `leastLead` of it, in
  /// the order of `poles`.
  public func closest(_ answer: Answer, of poles: [String]) -> [String] {
    guard let best = answer.closeness.values.max() else { return [] }
    return poles.filter { pole in
      answer.closeness[pole].map { best - $0 < leastLead } ?? false
    }
  }

  /// What each model that has a place for an actor says of it, in the models' order.
  public func answers(on actor: String) -> [(model: String, answer: Answer)] {
    models.compactMap { answers in
      answers.actors.first { $0.actor == actor }.map { (answers.model, $0) }
    }
  }
}
