import AllianceModel
import Experiments
import ScenarioEngine

extension ComparisonReport {
  /// Which change did it: a table where there are several causes, and a paragraph a cause.
  func attribution(_ other: ComparedScenario, _ style: TextStyle) -> [String] {
    guard let attribution = other.attribution else { return changes(other, style) }
    guard !attribution.entries.isEmpty else {
      return ["\(other.comparison.other) makes no changes."]
    }
    let wording = AttributionWording(attribution, focus: focus, world: other.compiled.world)
    let title = style.heading(style.spelt("Which change of \(other.comparison.other) did it"))
    return [title] + style.spelt(wording.method).wrapped(to: style.width)
      + (attribution.entries.count > 1 ? parts(attribution, style) : [])
      + zip(wording.labels, attribution.entries).flatMap { label, entry -> [String] in
        style.hanging("  " + label.padded(to: 6), wording.cause(entry))
          + wording.notes(entry).flatMap {
            style.spelt($0).wrapped(to: style.width, indent: 10)
          }
      }
  }

  /// The parts of each cause, alignments and lead in one table, first partners in another.
  private func parts(_ attribution: ChangeAttribution, _ style: TextStyle) -> [String] {
    let components = attribution.components
    let numbers = components.indices.filter { !components[$0].isShare }
    let shares = components.indices.filter { components[$0].isShare }
    return table("Δ alignment", numbers, attribution, style) { Numerals.difference($0) }
      + table("Δ first, points", shares, attribution, style) { Numerals.points($0) }
  }

  private func table(
    _ title: String, _ shown: [Int], _ attribution: ChangeAttribution, _ style: TextStyle,
    _ words: (Double) -> String
  ) -> [String] {
    let wording = AttributionWording(attribution, focus: focus, world: base.world)
    var table = TextTable(
      [.init(title)] + shown.map { .init(attribution.components[$0].title, .right) })
    for (label, entry) in zip(wording.labels, attribution.entries) {
      table.add([label] + shown.map { words(entry.parts[$0].value) })
    }
    table.add(["whole"] + shown.map { words(attribution.wholes[$0]) })
    return table.lines(style)
  }

  /// The changes alone, where nobody asked which did it.
  private func changes(_ other: ComparedScenario, _ style: TextStyle) -> [String] {
    let changes = other.compiled.scenario.changes
    guard !changes.isEmpty else { return ["\(other.comparison.other) makes no changes."] }
    return [style.heading(style.spelt("Changes of \(other.comparison.other)"))]
      + changes.flatMap { change -> [String] in
        style.spelt(change.line).wrapped(to: style.width - 2, indent: 2)
          + style.spelt("carried by \(change.verb.carryingTerm)")
          .wrapped(to: style.width - 4, indent: 4)
      }
  }
}

extension HeadlineComponent {
  /// Whether it is a share of members.
  var isShare: Bool {
    if case .partner = self { true } else { false }
  }

  /// Its column's heading.
  var title: String {
    switch self {
    case .alignment(let pole): pole
    case .lead: "lead"
    case .partner(let name): name
    }
  }

  /// The component in a sentence.
  var words: String {
    switch self {
    case .alignment(let pole): "alignment with \(pole)"
    case .lead: "the lead"
    case .partner(let name): "the share with \(name) as first partner"
    }
  }
}
