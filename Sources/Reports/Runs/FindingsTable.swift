import Experiments

/// What a model found beyond its states: a name and what it is, long groups over several lines.
struct FindingsTable {
  private let findings: [Outcome.Finding]
  private let members: Int

  init(_ findings: [Outcome.Finding], members: Int) {
    self.findings = findings
    self.members = members
  }

  /// The lines of the table; none when nothing was found.
  func lines(_ style: TextStyle) -> [String] {
    guard !findings.isEmpty else { return [] }
    let shown = findings.prefix(Self.most)
    let names = shown.map { style.spelt(name(of: $0)) }
    let width = min(names.map(\.columns).max() ?? 0, style.width / 3)
    let rows = zip(names, shown).flatMap { name, finding in
      let label = style.heading(name) + String(repeating: " ", count: max(0, width - name.columns))
      let lines = style.spelt(what(finding)).wrapped(to: style.width, indent: width + 4)
      return lines.enumerated().map { index, line in
        index == 0 ? "  \(label)  " + line.drop { $0 == " " } : line
      }
    }
    let rest = findings.count - shown.count
    return ["Found by the model"] + rows
      + (rest > 0 ? ["and \(Numerals.count(rest)) more: see --format json"] : [])
  }

  private func name(of finding: Outcome.Finding) -> String {
    let item = finding.item.map { " \($0)" } ?? ""
    let actor = finding.actor.map { " of \($0)" } ?? ""
    return finding.finding + item + actor + (finding.issue.map { " on \($0)" } ?? "")
  }

  private func what(_ finding: Outcome.Finding) -> String {
    let missing = finding.members < members ? " (in \(finding.members) of \(members) runs)" : ""
    return text(finding) + missing
  }

  private func text(_ finding: Outcome.Finding) -> String {
    if let value = finding.value {
      let unit = finding.unit == "1" ? "" : " (\(finding.unit))"
      guard value.p05 < value.p95 else { return Self.number(value.median) + unit }
      return "median \(Self.number(value.median)), 5–95 % \(Self.number(value.p05)) to "
        + Self.number(value.p95) + unit
    }
    let shares = (finding.shares ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard shares.count > 1 else { return shares.first?.key ?? "" }
    return shares.map { "\($0.key): \(Numerals.percent($0.value))" }.joined(separator: "; ")
  }

  /// Whole numbers without decimals, others with six.
  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9
      ? Numerals.plain(value) : Numerals.fixed(value, 6)
  }

  /// The most findings that are printed.
  private static let most = 60
}
