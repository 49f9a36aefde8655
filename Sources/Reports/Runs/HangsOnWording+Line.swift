import Experiments
import ParameterCatalogue
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
    let options = base.options(of: worst.parameter)
    let value =
      worst.setting.map { "«\($0)»" }
      ?? (options.indices.contains(Int(worst.value)) ? options[Int(worst.value)] : nil)
      ?? Numerals.plain(worst.value)
    return
      "The base's headline hangs on a choice: its first partner in the point run changes with "
      + "\(flips) of \(parameters) parameters and choices moved alone (\(worst.parameter) = \(value), "
      + "for one)."
  }
}

extension CompiledScenario {
  /// The words for a parameter's values, where it has them.
  fileprivate func options(of path: String) -> [String] {
    guard let path = ParameterPath(path) else { return [] }
    let values = path.group == .weighing ? weighing : dynamics
    return values.description(of: path.name)?.options ?? []
  }
}
