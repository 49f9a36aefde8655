public import Experiments

/// What a scenario given in numbers came to: one row a subject.
public struct NumericReport: Sendable {
  private let outcome: Outcome

  /// A report of a numeric run.
  public init(_ outcome: Outcome) { self.outcome = outcome }

  /// The whole report.
  public func text(_ style: TextStyle) -> String {
    let provenance = outcome.provenance
    let steps = outcome.calendar.count - 1
    let head =
      "\(outcome.scenario.name): \(provenance.model) from the numbers given, "
      + "\(outcome.actors.count) actors, \(steps) steps, "
      + (provenance.members > 1 ? "\(Numerals.count(provenance.members)) members" : "one run") + "."
    var lines = style.spelt(head).wrapped(to: style.width) + [""]
    lines += (outcome.endings ?? []).map { ending in
      style.spelt(
        "\(Numerals.count(ending.members)) \(ending.members == 1 ? "run" : "runs") "
          + ending.how + (ending.step.map { " after \($0) steps" } ?? ""))
    }
    lines.append("")
    let found = FindingsTable(outcome.findings ?? [], members: provenance.members).lines(style)
    lines += found.isEmpty ? [] : found + [""]
    lines += outcome.groupAgreement.map { GroupAgreementReport($0).lines(style) + [""] } ?? []
    lines += outcome.final.isEmpty ? [] : table(style) + [""]
    lines += OutcomeNotes.lines(outcome, style)
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(_ style: TextStyle) -> [String] {
    let hasPartner = outcome.final.contains { $0.partner != nil || $0.issue != nil }
    var columns: [TextTable.Column] = [.init("measure"), .init("actor")]
    if hasPartner { columns.append(.init("partner or issue")) }
    columns += [.init("start", .right), .init("end", .right)]
    var table = TextTable(columns)
    let finals = outcome.final.prefix(Self.most)
    for (value, series) in zip(finals, outcome.series) {
      var cells = [value.measure, value.actor]
      if hasPartner { cells.append(value.partner ?? value.issue ?? "") }
      cells += [
        series.median?.first.map { Numerals.fixed($0, 6) } ?? "",
        series.median?.last.map { Numerals.fixed($0, 6) } ?? "",
      ]
      table.add(cells)
    }
    let rest = outcome.final.count - finals.count
    return table.lines(style)
      + (rest > 0 ? ["and \(rest) more: see --format csv or json"] : [])
  }

  /// The most rows of a table.
  private static let most = 40
}
