import AllianceModel
import ScenarioEngine

/// Whether several models see the same difference between two scenarios.
public struct ModelComparison: Sendable, Codable, Equatable {
  /// The name of the scenario compared with.
  public var base: String
  /// The name of the scenario whose differences are shown.
  public var other: String
  /// The identifier of the actor whose closeness to poles is compared.
  public var focus: String
  /// How many members were run under each model.
  public var members: Int
  /// The models, the base scenario's own first.
  public var models: [Effects]
  /// Models that could not be run on both, and why.
  public var leftOut: [ModelAgreement.LeftOut]

  /// What changes under one model.
  public struct Effects: Sendable, Codable, Equatable {
    /// The identifier of the model.
    public var model: String
    /// Members in which the run of either scenario failed.
    public var failed: Int
    /// One a pole that the focus can be close to, in the scenario's order.
    public var effects: [Effect]
  }

  /// How closeness to a pole changes under one model, in the last month, paired by member.
  public struct Effect: Sendable, Codable, Equatable {
    /// The pole.
    public var pole: String
    /// Mean difference, other minus base, on the model's own scale of closeness.
    public var delta: Double
    /// 95 % interval of `delta`; it is of sampling alone.
    public var low: Double
    /// The upper end of that interval.
    public var high: Double
    /// Share of members in which the difference has the sign of the mean; 0 when the mean is 0.
    public var signHolds: Double

    /// 1 where the pole comes closer, −1 where it goes further away, 0 where the interval holds 0.
    public var direction: Int { low > 0 ? 1 : high < 0 ? -1 : 0 }
  }

  /// Compares what models say of two scenarios, member by member; `nil` when the scenarios have other
  /// members, actors to look at, or poles.
  public init?(_ base: ModelAnswers, _ other: ModelAnswers) {
    let (left, right) = (base.compiled.scenario, other.compiled.scenario)
    let (frame, otherFrame) = (MeasureContext(base.compiled), MeasureContext(other.compiled))
    guard left.uncertainty.members == right.uncertainty.members,
      left.uncertainty.seed == right.uncertainty.seed,
      let row = frame.actors.firstIndex(of: left.focus),
      let otherRow = otherFrame.actors.firstIndex(of: left.focus)
    else { return nil }
    self.base = left.name
    self.other = right.name
    focus = left.focus.text
    members = left.uncertainty.members
    let poles = frame.poles.indices.compactMap { pole -> (Int, Int, String)? in
      let name = frame.poles[pole].name
      return otherFrame.poles.firstIndex { $0.name == name }.map { (pole, $0, name) }
    }
    models = base.models.indices.compactMap { model in
      guard
        let match = other.models.firstIndex(where: { $0.name == base.models[model].name })
      else { return nil }
      let answers = zip(base.answers[model], other.answers[match]).map { ($0, $1) }
      return Effects(
        model: base.models[model].name,
        failed: answers.count { $0.closeness == nil || $1.closeness == nil },
        effects: poles.compactMap { pole, otherPole, name in
          Effect(
            name,
            answers.compactMap { before, after in
              guard let before = before.closeness?.closeness(row, pole),
                let after = after.closeness?.closeness(otherRow, otherPole)
              else { return nil }
              return after - before
            })
        })
    }
    leftOut = base.leftOut + other.leftOut.filter { !base.leftOut.contains($0) }
  }
}

extension ModelComparison.Effect {
  /// What paired differences come to; `nil` without any.
  init?(_ pole: String, _ differences: [Double]) {
    guard !differences.isEmpty else { return nil }
    let interval = MeanInterval(differences)
    let signed = differences.count { $0 * interval.mean > 0 }
    self.init(
      pole: pole, delta: interval.mean, low: interval.low, high: interval.high,
      signHolds: Double(signed) / Double(differences.count))
  }
}
