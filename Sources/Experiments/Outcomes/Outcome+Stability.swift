import InfluenceDynamics
public import ScenarioEngine

extension Outcome.Stability {
  /// The stability of a scenario's point run; `nil` when it has none to tell of.
  public init?(_ compiled: CompiledScenario) {
    guard let found = compiled.pointStability else { return nil }
    gainAtStart = found.start.gain
    gainAtEnd = found.end.gain
    amplification = found.end.amplification.isFinite ? found.end.amplification : nil
    settlingMonths = found.end.settlingTime.isFinite ? found.end.settlingTime : nil
    criticalBalance = found.criticalBalance
    balance = found.balance
    equilibriumPartner = Headline(compiled, found.equilibrium)?.partner
  }
}
