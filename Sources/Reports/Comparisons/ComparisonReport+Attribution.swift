import AllianceModel
import Experiments
import ScenarioEngine

extension ComparisonReport {
  /// Which change did it: a table where there are several causes, and an item a cause.
  func attribution(of other: ComparedScenario) -> Section {
    let none = Section(nil, [.paragraph("\(other.comparison.other) makes no changes.")])
    guard let attribution = other.attribution else {
      return other.changes.isEmpty ? none : changes(other)
    }
    guard !attribution.entries.isEmpty else { return none }
    let wording = AttributionWording(attribution, focus: focus)
    let causes = zip(wording.labels, attribution.entries).map { label, entry in
      List.Item([label], wording.cause(entry), notes: wording.notes(entry))
    }
    return Section(
      "Which change of \(other.comparison.other) did it",
      [.paragraph(wording.method)]
        + (causes.count > 1 ? parts(attribution, wording.labels) : [])
        + [.list(.causes, items: causes)])
  }

  /// The parts of each cause, alignments and lead in one table, first partners in another.
  private func parts(_ attribution: ChangeAttribution, _ labels: [String]) -> [Block] {
    let components = attribution.components
    let numbers = components.indices.filter { !components[$0].isShare }
    let shares = components.indices.filter { components[$0].isShare }
    return [
      .table(table("Δ alignment", numbers, attribution, labels) { Numerals.difference($0) }),
      .table(table("Δ first, points", shares, attribution, labels) { Numerals.points($0) }),
    ]
  }

  private func table(
    _ title: String, _ shown: [Int], _ attribution: ChangeAttribution, _ labels: [String],
    _ words: (Double) -> String
  ) -> Table {
    var table = Table(
      [.init(title)] + shown.map { .init(attribution.components[$0].title, .right) })
    for (label, entry) in zip(labels, attribution.entries) {
      table.add([label] + shown.map { words(entry.parts[$0].value) })
    }
    table.add(["whole"] + shown.map { words(attribution.wholes[$0]) })
    return table
  }

  /// The changes alone, where nobody asked which did it.
  private func changes(_ other: ComparedScenario) -> Section {
    Section(
      "Changes of \(other.comparison.other)",
      [
        .list(
          .changes,
          items: other.changes.map {
            List.Item($0.line, notes: ["carried by \($0.verb.carryingTerm)"])
          })
      ])
  }
}

extension Standing.Component {
  /// Whether it is a share of members.
  var isShare: Bool {
    if case .partner = self { true } else { false }
  }

  /// Its column's heading.
  var title: String {
    switch self {
    case .alignment(let pole): pole
    case .lead: "lead"
    case .partner(let partner): partner.name
    }
  }

  /// The component in a sentence.
  var words: String {
    switch self {
    case .alignment(let pole): "alignment with \(pole)"
    case .lead: "the lead"
    case .partner(let partner): "the share with \(partner.name) as first partner"
    }
  }
}
