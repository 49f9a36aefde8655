import AllianceModel
public import Experiments
import ScenarioEngine

/// What a scenario given in numbers came to: one row a subject.
public struct NumericReport: Sendable {
  private let result: NumericResult

  /// A report of a numeric run.
  public init(_ result: NumericResult) { self.result = result }

  /// The whole report; the order of its sections is decided here.
  public var report: Report {
    Report(
      result.name,
      [
        opening, endings, findings,
        result.models.map { GroupAgreementReport($0).section },
        states, RunNotes(result).section,
      ])
  }

  /// The whole report as text.
  public func text(_ style: TextStyle) -> String { report.text(style) }

  private var members: Int { result.provenance.members }

  private var opening: Section {
    let head =
      "\(result.name): \(result.provenance.model) from the numbers given, "
      + "\(result.actors.count) actors, \(result.steps) steps, "
      + (members > 1 ? "\(Numerals.count(members)) members" : "one run") + "."
    return Section(nil, [.paragraph(head)])
  }

  private var endings: Section {
    Section(
      nil,
      EndingWording.sorted(result.endings).map { ending in
        .paragraph(
          "\(Numerals.count(ending.members)) \(ending.members == 1 ? "run" : "runs") "
            + ending.ending.words + (ending.step.map { " after \($0) steps" } ?? ""))
      })
  }

  private var findings: Section {
    let shown = result.findings.prefix(Self.mostFindings).map {
      List.Item([FindingWording.name($0)], FindingWording.text($0, members: members))
    }
    let rest = result.findings.count - shown.count
    return Section(
      "Found by the model",
      shown.isEmpty
        ? []
        : [.list(.findings, items: shown)]
          + (rest > 0 ? [.paragraph("and \(Numerals.count(rest)) more: see --format json")] : []))
  }

  private var states: Section {
    let hasPartner = result.final.contains { $0.subject.partner != nil || $0.subject.issue != nil }
    var columns: [Table.Column] = [.init("measure"), .init("actor")]
    if hasPartner { columns.append(.init("partner or issue")) }
    var table = Table(columns + [.init("start", .right), .init("end", .right)])
    let finals = result.final.prefix(Self.mostRows)
    for (value, series) in zip(finals, result.series) {
      let subject = value.subject
      let other = hasPartner ? [subject.partner?.text ?? subject.issue ?? ""] : []
      let edges = [series.bands?.median.first, series.bands?.median.last].map {
        $0.map { Numerals.fixed($0, 6) } ?? ""
      }
      table.add([value.measure.rawValue, subject.actor.text] + other + edges)
    }
    let rest = result.final.count - finals.count
    return Section(
      nil,
      table.blocks() + (rest > 0 ? [.paragraph("and \(rest) more: see --format csv or json")] : []))
  }

  /// The most findings that are printed.
  private static let mostFindings = 60
  /// The most rows of a table.
  private static let mostRows = 40
}

/// Findings of a model in words.
enum FindingWording {
  /// `cluster position 2 of Alpha on x`.
  static func name(_ finding: Finding) -> String {
    let item = finding.item.map { " \($0)" } ?? ""
    let actor = finding.actor.map { " of \($0)" } ?? ""
    return finding.name + item + actor + (finding.issue.map { " on \($0)" } ?? "")
  }

  /// What was found, and in how many runs where not in all.
  static func text(_ finding: Finding, members: Int) -> String {
    let missing = finding.members < members ? " (in \(finding.members) of \(members) runs)" : ""
    return text(finding) + missing
  }

  private static func text(_ finding: Finding) -> String {
    if let value = finding.value {
      let unit = finding.unit == "1" ? "" : " (\(finding.unit))"
      guard value.p05 < value.p95 else { return number(value.median) + unit }
      return "median \(number(value.median)), 5–95 % \(number(value.p05)) to "
        + number(value.p95) + unit
    }
    guard finding.kinds.count > 1 else { return finding.kinds.first?.kind ?? "" }
    return finding.kinds.map { "\($0.kind): \(Numerals.percent($0.share))" }
      .joined(separator: "; ")
  }

  /// Whole numbers without decimals, others with six.
  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9
      ? Numerals.plain(value) : Numerals.fixed(value, 6)
  }
}
