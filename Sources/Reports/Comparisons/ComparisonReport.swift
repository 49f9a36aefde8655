import AllianceModel
public import Experiments
public import ScenarioEngine

/// What changes from a base to other scenarios, and which change did it.
public struct ComparisonReport: Sendable {
  let base: CompiledScenario
  let others: [ComparedScenario]
  private let hangsOn: [Outcome.Sensitivity]

  /// A report of paired comparisons with one base.
  ///
  /// - Parameters:
  ///   - base: what the others are compared with.
  ///   - others: what is compared, at least one.
  ///   - hangsOn: what the base's headline would be otherwise.
  public init(
    base: CompiledScenario, others: [ComparedScenario], hangsOn: [Outcome.Sensitivity]
  ) {
    self.base = base
    self.others = others
    self.hangsOn = hangsOn
  }

  /// The whole report: one table of all, then scenario by scenario.
  public func text(_ style: TextStyle) -> String {
    guard let first = others.first else { return "" }
    let opening =
      "\(focus) compared with \(base.scenario.name), member by member: "
      + "\(Numerals.count(first.comparison.members)) members meet the same luck in each, so "
      + "differences are paired. Shares are \(ShareWording.note)."
    var sections = [
      style.spelt(opening).wrapped(to: style.width),
      style.spelt(HangsOnWording.line(hangsOn, base: base)).wrapped(to: style.width),
      legend(style), summary(style), peaks(style),
    ]
    sections += zip(letters, others).flatMap { details($0, $1, style) }
    sections.append(style.spelt(Self.caption).wrapped(to: style.width))
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// Whose results are compared, by name.
  var focus: String { base.world.name(of: base.scenario.focus) }

  /// A letter for each scenario, so that tables stay narrow; a star where more than changes differ.
  var letters: [String] {
    others.indices.map { index in
      Unicode.Scalar(UInt8(65 + index % 26)).description + (index < 26 ? "" : "\(index / 26)")
        + (others[index].difference.fields.isEmpty ? "" : "*")
    }
  }

  /// The scenarios by letter, with what differs besides changes, and whose focus is another.
  private func legend(_ style: TextStyle) -> [String] {
    zip(letters, others).flatMap { letter, other in
      let notes =
        (other.difference.fields.isEmpty
          ? []
          : ["* differs in more than changes: " + other.difference.fields.joined(separator: "; ")])
        + otherFocus(of: other)
      return [style.spelt("  \(letter.padded(to: 3))\(other.comparison.other)")]
        + notes.flatMap { style.spelt($0).wrapped(to: style.width, indent: 5) }
    }
  }

  /// A sentence when a scenario has somebody else in focus.
  private func otherFocus(of other: ComparedScenario) -> [String] {
    guard other.compiled.scenario.focus != base.scenario.focus else { return [] }
    let theirs = other.compiled.world.name(of: other.compiled.scenario.focus)
    return [
      "\(other.comparison.other) has \(theirs) in focus; what is compared is the base's focus, "
        + "\(focus)."
    ]
  }

  /// The comparisons with their changes, for JSON.
  public var entries: [ComparisonEntry] {
    zip(letters, others).map { ComparisonEntry($1, letter: $0, base: base, hangsOn: hangsOn) }
  }
}
