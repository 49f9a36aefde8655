import Experiments
import ScenarioEngine

/// What a headline depends on, in sentences.
struct HangsOnWording {
  private let entries: [Sensitivity]
  private let focus: String
  private let parameters: ParameterWording
  private let point: PointHeadline?
  /// The share of members whose primary partner at the end is not that of the point run.
  private let disagreement: Double?

  init(_ result: RunResult) {
    let point = result.doubts.point
    let finals = result.finalPartners(of: result.focus)
    let agreement = finals.first { $0.partner == point?.partner }?.share ?? 0
    self.init(
      result.doubts.sensitivities, focus: result.scenario.name(of: result.focus),
      parameters: ParameterWording(result.provenance.parameters), point: point,
      disagreement: result.isEnsemble && !finals.isEmpty ? 1 - agreement : nil)
  }

  init(
    _ entries: [Sensitivity], focus: String, parameters: ParameterWording,
    point: PointHeadline? = nil, disagreement: Double? = nil
  ) {
    self.entries = entries
    self.point = point
    self.disagreement = disagreement
    self.focus = focus
    self.parameters = parameters
  }

  /// The most entries that are shown; the rest are counted.
  private static let most = 8

  /// A first sentence that says how much depends on single choices, then one line a choice.
  var sentences: [String] {
    guard !entries.isEmpty else { return [] }
    let count = Self.subjects(entries)
    let flips = flips
    guard !flips.isEmpty else {
      let nearest = entries.min {
        ($0.lead, $0.variation.subject) < ($1.lead, $1.variation.subject)
      }
      let usual = nearest.map { ". Nearest to a change: \(words($0))" } ?? ""
      return [
        "None of \(count) parameters and choices, moved alone to an end of its plausible range, "
          + "changes the primary partner of \(focus) in the point run\(usual)."
      ]
    }
    let usual = point?.partner ?? entries.first { !$0.flips }?.partner
    let lead = point.map { ", by \(Numerals.fixed($0.lead, 3))" } ?? ""
    let first =
      "The primary partner of \(focus) at the end of the point run"
      + (usual.map { " (\($0.words)\(lead))" } ?? "")
      + " changes with \(Self.subjects(flips)) of \(count) parameters and choices, moved alone to an "
      + "end of the plausible range, worst first:"
    let shown = flips.prefix(Self.most).map { words($0) }
    let rest = flips.count - shown.count
    return [first] + shown + (rest > 0 ? ["and \(rest) more, listed in outcome.json"] : [])
  }

  /// What the choices that are not numbers would give instead, where they do not flip the partner;
  /// `nil` when there are none.
  var choices: String? {
    let settings = entries.filter { $0.variation.setting != nil && !$0.flips }.sorted {
      ($0.variation.subject, $0.variation.setting ?? "")
        < ($1.variation.subject, $1.variation.setting ?? "")
    }
    guard !settings.isEmpty else { return nil }
    return "Choices that do not change it: "
      + settings.map { words($0) }.joined(separator: "; ") + "."
  }

  /// How far the members, which vary all of it together, disagree with the point run.
  var ensemble: String? {
    guard let disagreement, let point else { return nil }
    return
      "One at a time is the mildest test. With all of them varied together, "
      + "\(Numerals.percent(disagreement)) of members do not end with \(point.partner.words) as "
      + "first partner."
  }

  /// What gives the point run another first partner, worst first.
  private var flips: [Sensitivity] { entries.filter(\.flips).sorted(by: Self.isWorse) }

  /// The assumption that changes the point run most, as a clause without code names; `nil` when
  /// nothing was varied.
  var worst: String? {
    guard !entries.isEmpty else { return nil }
    guard let worst = flips.first else {
      return "none of \(Self.subjects(entries)) assumptions alone changes the first partner of the "
        + "point run"
    }
    return "one assumption alone changes the first partner of the point run: "
      + words(worst, withPath: false)
  }

  /// How many parameters and choices were varied.
  private static func subjects(_ entries: [Sensitivity]) -> Int {
    Set(entries.map(\.variation.subject)).count
  }

  /// Worse is a flip to another partner by a longer lead; a flip to nobody comes after.
  private static func isWorse(_ left: Sensitivity, _ right: Sensitivity) -> Bool {
    if (left.partner == .nobody) != (right.partner == .nobody) { return right.partner == .nobody }
    return (right.lead, left.variation.subject, left.variation.value)
      < (left.lead, right.variation.subject, right.variation.value)
  }

  private func words(_ entry: Sensitivity, withPath: Bool = true) -> String {
    let lead = Numerals.fixed(entry.lead, 3)
    let result =
      switch entry.partner {
      case .nobody: "nobody leads clearly (by \(lead))"
      case .pole(let name): "\(name) leads by \(lead)"
      }
    return "with \(parameters.words(for: entry.variation, withPath: withPath)), \(result)"
  }

  /// Whether a base's headline depends on a single choice, in a sentence.
  static func line(_ entries: [Sensitivity], base: CompiledScenario) -> String {
    let flips = entries.filter(\.flips)
    guard let worst = flips.first else {
      return entries.isEmpty
        ? ""
        : "None of \(subjects(entries)) parameters and choices, moved alone to an end of its "
          + "plausible range, changes the base's first partner in the point run."
    }
    return
      "The base's first partner in the point run depends on single choices: \(subjects(flips)) of "
      + "\(subjects(entries)) parameters and choices, moved alone, change it; for example "
      + "\(ParameterWording(base).words(for: worst.variation, withPath: false))."
  }
}

extension Partner {
  /// The partner within a sentence.
  var words: String { pole ?? "nobody clearly" }
}
