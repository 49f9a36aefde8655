import AllianceModel
import Experiments
import Parameters
import ScenarioEngine

/// What a headline hangs on, in sentences.
struct HangsOnWording {
  private let entries: [Outcome.Sensitivity]
  private let focus: String
  private let parameters: ParameterWording
  private let point: Outcome.PointHeadline?
  /// The share of members whose primary partner at the end is not that of the point run.
  private let disagreement: Double?

  init(_ outcome: Outcome, focus: String, _ compiled: CompiledScenario) {
    let shares = outcome.final.first {
      $0.measure == "primary-partner" && $0.actor == outcome.scenario.focus
    }?.shares
    let disagreement = outcome.point.flatMap { point in shares.map { 1 - ($0[point.partner] ?? 0) }
    }
    self.init(
      outcome.hangsOn, focus: focus, parameters: ParameterWording(compiled), point: outcome.point,
      disagreement: outcome.provenance.members > 1 ? disagreement : nil)
  }

  init(
    _ entries: [Outcome.Sensitivity], focus: String, parameters: ParameterWording,
    point: Outcome.PointHeadline? = nil, disagreement: Double? = nil
  ) {
    self.entries = entries
    self.point = point
    self.disagreement = disagreement
    self.focus = focus
    self.parameters = parameters
  }

  /// The most entries that are told; the rest are counted.
  private static let most = 8

  /// A first sentence that says how much hangs on single choices, then one line a choice.
  var sentences: [String] {
    guard !entries.isEmpty else { return [] }
    let count = Set(entries.map(\.parameter)).count
    let flips = flips
    guard !flips.isEmpty else {
      let nearest = entries.min { ($0.lead, $0.parameter) < ($1.lead, $1.parameter) }
      let usual = nearest.map { ": \(words($0)); that is the nearest" } ?? ""
      return [
        "No single one of \(count) parameters and choices, moved to either end of its plausible "
          + "range, changes the primary partner of \(focus) in the point run\(usual)."
      ]
    }
    let which = Set(flips.map(\.parameter)).count
    let usual = point?.partner ?? entries.first { !$0.flips }?.partner
    let lead = point.map { ", by \(Numerals.fixed($0.lead, 3))" } ?? ""
    let first =
      "The primary partner of \(focus) at the end of the point run"
      + (usual.map { " (\(Self.partner($0))\(lead))" } ?? "")
      + " changes with \(which) of \(count) parameters and choices, moved alone to an end of the "
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

  /// How far the members, which vary all of it together, disagree with the point run.
  var ensemble: String? {
    guard let disagreement, let point else { return nil }
    return
      "Varied together, one at a time being the mildest test: \(Numerals.percent(disagreement)) of "
      + "members do not end with \(Self.partner(point.partner)) as first partner."
  }

  /// What turns the point run to somebody else, worst first.
  private var flips: [Outcome.Sensitivity] { entries.filter(\.flips).sorted(by: Self.isWorse) }

  /// The assumption that turns the point run most, as a clause; `nil` when nothing was varied.
  var worst: String? {
    guard !entries.isEmpty else { return nil }
    guard let worst = flips.first else {
      return "no single assumption of \(Set(entries.map(\.parameter)).count) turns the point run"
    }
    return "one assumption is enough to turn the point run: \(words(worst))"
  }

  /// Worse is a flip to another partner by a longer lead; a flip to nobody comes after.
  private static func isWorse(_ left: Outcome.Sensitivity, _ right: Outcome.Sensitivity) -> Bool {
    let none = MeasureContext.noPrimary
    if (left.partner == none) != (right.partner == none) { return right.partner == none }
    return (right.lead, left.parameter, left.value) < (left.lead, right.parameter, right.value)
  }

  private func words(_ entry: Outcome.Sensitivity) -> String {
    let lead = Numerals.fixed(entry.lead, 3)
    let result =
      entry.partner == MeasureContext.noPrimary
      ? "nobody leads clearly (by \(lead))" : "\(entry.partner) leads by \(lead)"
    let what =
      entry.setting.map { parameters.choice(entry.parameter, $0) }
      ?? parameters.setting(entry.parameter, at: entry.value, usually: entry.usual)
    return "with \(what), \(result)"
  }

  private static func partner(_ name: String) -> String {
    name == MeasureContext.noPrimary ? "nobody clearly" : name
  }
}
