import AllianceModel
import InfluenceDynamics
import ScenarioEngine

extension ModelAgreement {
  /// What models say of every actor, from their answers for every member.
  public init(_ found: ModelAnswers) {
    let frame = MeasureContext(found.compiled)
    self.init(
      leastLead: PartnerRule.leastLead, members: found.compiled.scenario.uncertainty.members,
      models: zip(found.models, found.answers).map { Answers($0, $1, in: frame) },
      leftOut: found.leftOut)
  }
}

extension ModelAgreement.Answers {
  init(_ model: ModelAdapter, _ answers: [ModelAdapter.Answer], in frame: MeasureContext) {
    let found = answers.compactMap(\.closeness)
    self.init(
      model: model.name,
      parameters: Dictionary(
        model.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }),
      given: model.given, closeness: model.closeness,
      failures: Outcome.FailureSummary.counted(answers.map(\.termination)),
      actors: frame.actors.indices.compactMap {
        ModelAgreement.Answer(of: $0, found, in: frame)
      })
  }
}

extension ModelAgreement.Answer {
  /// What members say of an actor; `nil` when the model has no place for it.
  init?(of actor: Int, _ members: [PoleCloseness], in frame: MeasureContext) {
    let firsts = members.compactMap { $0.first(actor, leastLead: PartnerRule.leastLead) }
    guard !firsts.isEmpty else { return nil }
    let counts = (0...frame.poles.count).map { category in firsts.count { $0 == category } }
    let most = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 }
    var shares: [String: Double] = [:]
    for (category, count) in counts.enumerated() where count > 0 {
      shares[frame.poleName(category)] = Double(count) / Double(firsts.count)
    }
    var closeness: [String: Double] = [:]
    for (pole, name) in frame.poles.map(\.name).enumerated() {
      let values = members.compactMap { $0.closeness(actor, pole) }
      if !values.isEmpty { closeness[name] = values.reduce(0, +) / Double(values.count) }
    }
    self.init(
      actor: frame.actors[actor].text, first: frame.poleName(most ?? frame.poles.count),
      shares: shares, closeness: closeness)
  }
}

extension Outcome.FailureSummary {
  /// The ends that are no success, counted by reason.
  static func counted(_ ends: [Termination]) -> [Self] {
    let failed = Dictionary(grouping: ends.filter { !$0.isSuccess }, by: \.reason)
    return failed.keys.sorted().map { Self(reason: $0, members: failed[$0]?.count ?? 0) }
  }
}
