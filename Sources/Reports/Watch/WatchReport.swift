public import AllianceModel
public import Experiments
import ScenarioEngine

/// What to watch, as a screen of text and as rows.
public struct WatchReport: Sendable {
  private let watch: Watch
  private let world: World

  /// A report of a ranking, with the names of its world.
  public init(_ watch: Watch, in world: World) {
    self.watch = watch
    self.world = world
  }

  /// The whole report.
  public func text(_ style: TextStyle) -> String {
    let lines =
      paragraph(opening, style) + [""] + table(style) + paragraph(caption, style)
      + failures.flatMap { paragraph($0, style) } + paragraph(Self.caveat, style)
    return lines.joined(separator: "\n") + "\n"
  }

  private func paragraph(_ text: String, _ style: TextStyle) -> [String] {
    style.spelt(text).wrapped(to: style.width)
  }

  private func name(_ id: String) -> String { world.name(of: ActorID(id)) }

  private var opening: String {
    let focus = name(watch.focus)
    let without =
      watch.partner == MeasureContext.noPrimary
      ? "no pole leads clearly for \(focus) in \(watch.end) (\(watch.pole) by "
      : "\(watch.partner) is the primary partner of \(focus) in \(watch.end) (by "
    return "\(watch.scenario), what to watch: without any of these events \(without)"
      + "\(Numerals.fixed(watch.lead, 3))). Each of \(Numerals.count(watch.tried)) events happens once, in "
      + "\(watch.month), with all else as it is; \(Numerals.count(watch.withoutEffect)) of them do not "
      + "reach \(focus). Those that move its lead most"
      + (watch.order == .end ? " in \(watch.end):" : " at their peak:")
  }

  private func table(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("event"), .init("who"), .init("Δ lead", .right), .init("at its peak", .right),
      .init("moves most"), .init("turns it"),
    ])
    for finding in watch.findings {
      table.add([
        finding.event, parties(finding), Numerals.signed(finding.leadChange, 3),
        "\(Numerals.signed(finding.peakLeadChange, 3)) \(finding.peakMonth)",
        "\(finding.pole) \(Numerals.signed(finding.alignmentChange, 3))", turn(finding),
      ])
    }
    return table.lines(style)
  }

  private func parties(_ finding: Watch.Finding) -> String {
    finding.parties.joined(separator: finding.isDirected ? " → " : ", ")
  }

  private func turn(_ finding: Watch.Finding) -> String {
    if finding.flips { return SpecificationWording.partner(finding.partner) }
    if let times = finding.timesToFlip { return "\(times) in a year" }
    if finding.monthsFlipped == 1 { return "for 1 month" }
    return finding.monthsFlipped > 0 ? "for \(finding.monthsFlipped) months" : "no"
  }

  private var caption: String {
    "Δ lead: what the event adds to the lead of \(watch.pole) over the best other in \(watch.end); "
      + "below 0 it weakens \(watch.pole). At its peak: the largest such change in any month, for "
      + "events fade and stocks hold. Moves most: the pole whose alignment changes most "
      + (watch.order == .end ? "at the end" : "in that month")
      + ". Turns it: the primary partner at the end where it is another; or how many of the event "
      + "within a year would make it another, where up to twelve do; or for how long it is another."
  }

  private var failures: [String] {
    let first = watch.failures.prefix(3).map {
      "\($0.event) (\($0.parties.joined(separator: ", "))): \($0.reason)"
    }
    guard !first.isEmpty else { return [] }
    return [
      "\(Numerals.count(watch.failures.count)) events have no result: "
        + first.joined(separator: "; ") + "."
    ]
  }

  private static let caveat =
    "A ranking of point runs under the usual specification, one event at a time: sizes of events are "
    + "declared, not forecast, and nothing is said of how likely they are. How far the headline "
    + "itself holds: multivector run SCENARIO --specifications."

  /// The findings as rows.
  public var csv: String {
    var csv = CSVText([
      "event", "kind", "parties", "lead_change", "peak_lead_change", "peak_month", "pole",
      "alignment_change", "partner", "flips", "months_flipped", "times_to_flip", "reason",
    ])
    for finding in watch.findings {
      csv.add([
        finding.event, finding.kind,
        finding.parties.joined(separator: finding.isDirected ? ">" : " "),
        CSVText.field(finding.leadChange), CSVText.field(finding.peakLeadChange),
        finding.peakMonth, finding.pole, CSVText.field(finding.alignmentChange), finding.partner,
        finding.flips ? "true" : "false", "\(finding.monthsFlipped)",
        finding.timesToFlip.map { "\($0)" } ?? "", finding.reason,
      ])
    }
    return csv.text
  }
}
