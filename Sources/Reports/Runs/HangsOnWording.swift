import AllianceModel
import Experiments
import ParameterCatalogue
import ScenarioEngine

/// What a headline hangs on, in sentences.
struct HangsOnWording {
  private let entries: [Outcome.Sensitivity]
  private let focus: String
  private let options: [String: [String]]

  init(_ entries: [Outcome.Sensitivity], focus: String, _ compiled: CompiledScenario) {
    let groups = [
      ("weighing.", compiled.weighing.descriptions), ("dynamics.", compiled.dynamics.descriptions),
    ]
    var options: [String: [String]] = [:]
    for (prefix, descriptions) in groups {
      for description in descriptions where !description.options.isEmpty {
        options[prefix + description.name] = description.options
      }
    }
    self.init(entries, focus: focus, options: options)
  }

  init(_ entries: [Outcome.Sensitivity], focus: String, options: [String: [String]] = [:]) {
    self.entries = entries
    self.focus = focus
    self.options = options
  }

  /// The most entries that are told; the rest are counted.
  private static let most = 8

  /// A first sentence that says how much hangs on single choices, then one line a choice.
  var sentences: [String] {
    guard !entries.isEmpty else { return [] }
    let parameters = Set(entries.map(\.parameter)).count
    let flips = entries.filter(\.flips).sorted(by: Self.isWorse)
    guard !flips.isEmpty else {
      let nearest = entries.min { ($0.lead, $0.parameter) < ($1.lead, $1.parameter) }
      let usual = nearest.map { ": \(words($0)); that is the nearest" } ?? ""
      return [
        "No single one of \(parameters) parameters and choices, moved to either end of its plausible "
          + "range, changes the primary partner of \(focus) in the point run\(usual)."
      ]
    }
    let which = Set(flips.map(\.parameter)).count
    let usual = entries.first { !$0.flips }?.partner
    let first =
      "The primary partner of \(focus) at the end of the point run"
      + (usual.map { " (\(Self.partner($0)))" } ?? "")
      + " changes with \(which) of \(parameters) parameters and choices, moved alone to an end of the "
      + "plausible range, worst first:"
    let shown = flips.prefix(Self.most).map { words($0) }
    let rest = flips.count - shown.count
    return [first] + shown + (rest > 0 ? ["and \(rest) more, listed in outcome.json"] : [])
  }

  /// What the choices that are not numbers would give instead, where they do not flip the partner;
  /// `nil` when there are none.
  var choices: String? {
    let settings = entries.filter { $0.setting != nil && !$0.flips }
      .sorted { ($0.parameter, $0.setting ?? "") < ($1.parameter, $1.setting ?? "") }
    guard !settings.isEmpty else { return nil }
    return "Choices that do not change it: " + settings.map(words).joined(separator: "; ") + "."
  }

  /// Worse is a flip to another partner by a longer lead; a flip to nobody comes after.
  private static func isWorse(_ left: Outcome.Sensitivity, _ right: Outcome.Sensitivity) -> Bool {
    let none = MeasureFrame.noPrimary
    if (left.partner == none) != (right.partner == none) { return right.partner == none }
    return (right.lead, left.parameter, left.value) < (left.lead, right.parameter, right.value)
  }

  private func words(_ entry: Outcome.Sensitivity) -> String {
    let lead = Numerals.fixed(entry.lead)
    let result =
      entry.partner == MeasureFrame.noPrimary
      ? "nobody leads clearly (by \(lead))" : "\(entry.partner) leads by \(lead)"
    if let setting = entry.setting { return "with \(entry.parameter) «\(setting)» \(result)" }
    return "at \(entry.parameter) = \(value(entry.value, entry.parameter)) "
      + "(usual \(value(entry.usual, entry.parameter))) \(result)"
  }

  private static func partner(_ name: String) -> String {
    name == MeasureFrame.noPrimary ? "nobody clearly" : name
  }

  private func value(_ value: Double, _ parameter: String) -> String {
    guard let names = options[parameter], names.indices.contains(Int(value)) else {
      return Numerals.plain(value)
    }
    return names[Int(value)]
  }
}
