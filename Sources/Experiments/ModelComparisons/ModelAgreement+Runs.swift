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
      failures: EndingCount.failures(answers.map(\.termination)),
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
    let first = most ?? frame.poles.count
    self.init(
      actor: frame.actors[actor], first: Partner(category: first, among: frame.poles),
      shares: counts.enumerated().filter { $0.element > 0 }.map { category, count in
        PartnerShare(
          Partner(category: category, among: frame.poles),
          share: Double(count) / Double(firsts.count))
      },
      closeness: frame.poles.enumerated().compactMap { pole, named in
        let values = members.compactMap { $0.closeness(actor, pole) }
        guard !values.isEmpty else { return nil }
        return MeanCloseness(named.name, mean: values.reduce(0, +) / Double(values.count))
      })
  }
}
