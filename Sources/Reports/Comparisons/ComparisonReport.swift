import AllianceModel
public import Experiments

/// What changes from a base to other scenarios, and which change did it.
public struct ComparisonReport: Reportable {
  let base: ComparisonBase
  let others: [ComparedScenario]
  private let specifications: [SpecificationComparison]
  private let models: [ModelComparison]

  /// A report of paired comparisons with one base.
  ///
  /// - Parameters:
  ///   - base: what the others are compared with.
  ///   - others: what is compared, at least one.
  ///   - specifications: how far differences hold over specifications; empty when not asked.
  ///   - models: whether other models see them; empty when not asked.
  public init(
    base: ComparisonBase, others: [ComparedScenario],
    specifications: [SpecificationComparison] = [], models: [ModelComparison] = []
  ) {
    self.base = base
    self.others = others
    self.specifications = specifications
    self.models = models
  }

  /// How far differences hold, one table of all, then scenario by scenario.
  public var report: Report {
    let asked: [Section?] =
      SpecificationComparisonReport(specifications, focus: focus).sections
      + ModelComparisonReport(models, focus: focus).sections
    let overview: [Section?] = [opening, hangsOn, legend, summary, peaks]
    let details: [Section?] = zip(letters, others).flatMap { sections(of: $1, letter: $0) }
    return Report(
      "\(focus) compared with \(base.name)",
      asked + overview + details + [Section(nil, [.caption(Self.caption)])])
  }

  /// The comparisons with their changes.
  public func json() throws -> String {
    try ComparisonDocument(
      zip(letters, others).map { ComparisonEntry($1, letter: $0, base: base) },
      specifications: specifications, models: models
    ).json()
  }

  /// Whose results are compared, by name.
  var focus: String { base.names[base.focus] }

  /// A letter for each scenario, so that tables stay narrow; a star where more than changes differ.
  var letters: [String] {
    others.indices.map { index in
      Unicode.Scalar(UInt8(65 + index % 26)).description + (index < 26 ? "" : "\(index / 26)")
        + (others[index].difference.fields.isEmpty ? "" : "*")
    }
  }

  private var opening: Section? {
    others.first.map { first in
      Section(
        nil,
        [
          .paragraph(
            "\(focus) compared with \(base.name), member by member: "
              + "\(Numerals.count(first.comparison.members)) members get the same random numbers "
              + "in each, so differences are paired. Shares are \(ShareWording.note).")
        ])
    }
  }

  private var hangsOn: Section { Section(nil, [.paragraph(base.hangsOn)]) }

  /// The scenarios by letter, with what differs besides changes, and whose focus is another.
  private var legend: Section {
    let items = zip(letters, others).map { letter, other in
      let fields = other.difference.fields
      let notes =
        fields.isEmpty
        ? [] : ["* differs in more than changes: " + fields.map(\.words).joined(separator: "; ")]
      return List.Item([letter], other.comparison.other, notes: notes + otherFocus(of: other))
    }
    return Section(nil, [.list(.legend, items: items)])
  }

  /// A sentence when a scenario has somebody else in focus.
  private func otherFocus(of other: ComparedScenario) -> [String] {
    guard other.focus != base.focus else { return [] }
    return [
      "\(other.comparison.other) has \(other.names[other.focus]) in focus; what is compared is the "
        + "base's focus, \(focus)."
    ]
  }
}
