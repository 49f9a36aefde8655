import AllianceModel
import Parameters
import ScenarioEngine

/// A scenario as one specification has it.
struct SpecifiedScenario: Sendable {
  /// What is set differently from the scenario, in order.
  private(set) var settings: [Setting] = []
  /// The lead below which nobody is called a first partner.
  private(set) var leastLead = PartnerRule.leastLead
  /// The parameters with these settings.
  private(set) var values: CaseValues
  private var future: Future

  /// The scenario as it is.
  init(_ compiled: CompiledScenario) {
    values = CaseValues(compiled)
    future = compiled.scenario.future
  }

  /// Takes an alternative's settings over.
  ///
  /// - Throws: `ParameterProblem` when the model lacks a parameter or refuses the value.
  mutating func apply(
    _ alternative: SpecificationChoice.Alternative
  ) throws(ParameterProblem) {
    for setting in alternative.settings {
      switch setting {
      case .parameter(let path, let value): try make(.parameter(path, to: value))
      case .scaled(let path, let factor): try make(.scaled(path, by: factor))
      case .derived(let path): try make(.derived(path))
      case .future(let future):
        self.future = future
        settings.append(.future(future))
      case .leastLead(let lead): leastLead = lead
      }
    }
  }

  private mutating func make(_ setting: Setting) throws(ParameterProblem) {
    try values.apply(setting)
    settings.append(setting)
  }

  /// Whether a point run under both is one and the same.
  func isSame(as other: Self) -> Bool {
    future == other.future && leastLead == other.leastLead && values.isSame(as: other.values)
  }
}
