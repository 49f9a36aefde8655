import Experiments
import ScenarioEngine

extension HangsOnWording {
  /// Whether a base's headline hangs on a single choice, in a sentence.
  static func line(_ entries: [Outcome.Sensitivity], base: CompiledScenario) -> String {
    let parameters = Set(entries.map(\.parameter)).count
    guard let worst = entries.first(where: \.flips) else {
      return entries.isEmpty
        ? ""
        : "The base's headline holds in the point run whichever of \(parameters) parameters and "
          + "choices is moved alone to an end of its plausible range."
    }
    let flips = Set(entries.filter(\.flips).map(\.parameter)).count
    let words = ParameterWording(base)
    let setting =
      worst.setting.map { words.choice(worst.parameter, $0) }
      ?? words.setting(worst.parameter, at: worst.value, usually: worst.usual)
    return
      "The base's headline hangs on a choice: its first partner in the point run changes with "
      + "\(flips) of \(parameters) parameters and choices moved alone; with \(setting), for one."
  }
}
