import Experiments

extension RunReport {
  /// How far the headline holds under other models, when that was asked.
  func modelVerdict(_ style: TextStyle) -> [String] { models?.verdict(style) ?? [] }

  /// What every model says of everybody, when that was asked.
  func modelTables(_ style: TextStyle) -> [String] {
    let others = outcome.actors.filter { $0 != outcome.scenario.focus && !isHeavy($0) }
    return models?.tables(others, style) ?? []
  }

  private var models: ModelAgreementReport? {
    outcome.modelAgreement.map { agreement in
      ModelAgreementReport(
        agreement, of: outcome.scenario.focus, poles: outcome.scenario.poles, name: name)
    }
  }
}
