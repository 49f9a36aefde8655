import AllianceModel
public import Experiments
import ScenarioEngine

/// What to watch, as a screen of text and as rows.
public struct WatchReport: Reportable {
  private let watch: Watch

  /// A report of a ranking.
  public init(_ watch: Watch) { self.watch = watch }

  /// What is tried, then the events that move the headline most.
  public var report: Report {
    let notes = [caption] + failures + [Self.caveat]
    return Report(
      "\(watch.scenario), what to watch",
      [
        Section(nil, [.paragraph(opening)]),
        Section(nil, [.table(table)] + notes.map { .caption($0) }),
      ])
  }

  /// The events as rows.
  public var csv: CSVText {
    CSVText(
      [
        "event", "kind", "parties", "lead_change", "peak_lead_change", "peak_month", "pole",
        "alignment_change", "partner", "flips", "months_flipped", "times_to_flip", "reason",
      ],
      watch.findings.map { finding in
        [
          .text(finding.event), .text(finding.kind),
          .texts(finding.parties.map(\.text), separator: finding.isDirected ? ">" : " "),
          .number(finding.leadChange), .number(finding.peakLeadChange),
          .text(finding.peakMonth.description),
          .text(finding.pole), .number(finding.alignmentChange), .text(finding.partner.name),
          .flag(finding.flips), .count(finding.monthsFlipped), .count(finding.timesToFlip),
          .text(finding.reason),
        ]
      })
  }

  /// The ranking as a whole.
  public func json() throws -> String { try JSONText.of(WatchEntry(watch)) }

  private var opening: String {
    let focus = watch.names[watch.focus]
    let without =
      watch.partner.pole.map { "\($0) is the primary partner of \(focus) in \(watch.end) (by " }
      ?? "no pole leads clearly for \(focus) in \(watch.end) (\(watch.pole) by "
    return "\(watch.scenario), what to watch: without any of these events \(without)"
      + "\(Numerals.fixed(watch.lead, 3))). Each of \(Numerals.count(watch.tried)) events happens once, in "
      + "\(watch.month), with everything else unchanged; \(Numerals.count(watch.withoutEffect)) of "
      + "them do not reach \(focus). Those that move its lead most"
      + (watch.order == .end ? " in \(watch.end):" : " at their peak:")
  }

  private var table: Table {
    var table = Table([
      .init("event"), .init("who"), .init("Δ lead", .right), .init("at its peak", .right),
      .init("moves most"), .init("new partner"),
    ])
    for finding in watch.findings {
      table.add([
        finding.event, parties(finding), Numerals.signed(finding.leadChange, 3),
        "\(Numerals.signed(finding.peakLeadChange, 3)) \(finding.peakMonth)",
        "\(finding.pole) \(Numerals.signed(finding.alignmentChange, 3))", turn(finding),
      ])
    }
    return table
  }

  private func parties(_ finding: Watch.Finding) -> String {
    finding.parties.map(\.text).joined(separator: finding.isDirected ? " → " : ", ")
  }

  private func turn(_ finding: Watch.Finding) -> String {
    if finding.flips { return SpecificationWording.partner(finding.partner) }
    if let times = finding.timesToFlip { return "\(times) in a year" }
    if finding.monthsFlipped == 1 { return "for 1 month" }
    return finding.monthsFlipped > 0 ? "for \(finding.monthsFlipped) months" : "no"
  }

  private var caption: String {
    "Δ lead: what the event adds to the lead of \(watch.pole) over the best other in \(watch.end); "
      + "below 0 it weakens \(watch.pole). At its peak: the largest such change in any month, "
      + "because events fade and levels hold. Moves most: the pole whose alignment changes most "
      + (watch.order == .end ? "at the end" : "in that month")
      + ". New partner: the primary partner at the end, where the event changes it; or how many "
      + "such events within a year would change it, where up to twelve do; or for how long it is "
      + "changed."
  }

  private var failures: [String] {
    let first = watch.failures.prefix(3).map {
      "\($0.event) (\($0.parties.map(\.text).joined(separator: ", "))): \($0.failure.words)"
    }
    guard !first.isEmpty else { return [] }
    return [
      "\(Numerals.count(watch.failures.count)) events have no result: "
        + first.joined(separator: "; ") + "."
    ]
  }

  private static let caveat =
    "A ranking of point runs under the usual specification, one event at a time: sizes of events are "
    + "declared, not forecast, and nothing is said about how likely they are. How far the headline "
    + "itself holds: multivector run SCENARIO --specifications."
}
