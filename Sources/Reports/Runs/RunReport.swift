import AllianceModel
public import Experiments

/// The first screen of a run: what it depends on, then what it says and why.
public struct RunReport: Sendable {
  let result: RunResult

  /// A report of what a run found.
  public init(_ result: RunResult) { self.result = result }

  /// The whole report; the order of its sections is decided here.
  public var report: Report {
    let models = modelReport
    let specifications = result.specifications.map { SpecificationReport($0, focus: focus) }
    return Report(
      result.name,
      [
        inShort, opening, summary, changes,
        specifications?.verdictSection, models?.verdict, conditions,
        doubts,
        poles, standing, turns, positions, influence, blocs, stability,
      ] + (specifications?.curveSections ?? [])
        + (models?.tables(others) ?? []) + [
          chart, bars, reasons, otherActors, RunNotes(result).section,
        ])
  }

  /// The whole report as text.
  public func text(_ style: TextStyle) -> String { report.text(style) }

  /// The alignment of the focus and its first partners as an SVG picture; `nil` when it has no pole to
  /// align with.
  public var picture: String? {
    let members = Numerals.count(result.provenance.members)
    let note =
      result.isEnsemble
      ? "Median and 5 to 95 % of \(members) simulated members under stated assumptions; not "
        + "probabilities."
      : "One point run under stated assumptions."
    guard !chart.blocks.isEmpty else { return nil }
    return SVGRenderer().picture(
      Report(
        "\(result.name): alignment of \(focus), \(start) to \(end)",
        [
          Section(nil, [.paragraph(note)]), Section("With each pole", chart.blocks),
          Section("First partner, \(end)", bars.blocks),
        ]))
  }

  /// The focus by its name.
  var focus: String { name(result.focus) }
  var start: String { result.calendar.first?.description ?? "" }
  var end: String { result.calendar.last?.description ?? "" }

  /// An actor by its name.
  func name(_ actor: ActorID) -> String { result.scenario.name(of: actor) }

  /// Actors that are shown beside the focus: all that do not carry a pole.
  var others: [ActorID] {
    result.scenario.actors.filter { $0 != result.focus && !result.scenario.carriesPole($0) }
  }

  private var modelReport: ModelAgreementReport? {
    result.models.map {
      ModelAgreementReport(
        $0, of: result.focus, poles: result.poles.map(\.name), name: result.scenario.name(of:))
    }
  }
}

extension Series.Bands {
  /// The end of a series that a cell shows.
  enum Edge {
    case first
    case last
  }

  /// Median and interval at an edge: `0.42 (0.30 to 0.55)`.
  func cell(at edge: Edge, decimals: Int = 2) -> String {
    func value(_ values: [Double]) -> Double? { edge == .first ? values.first : values.last }
    guard let median = value(median) else { return "" }
    guard let low = value(p05), let high = value(p95), low != high else {
      return Numerals.fixed(median, decimals)
    }
    return "\(Numerals.fixed(median, decimals)) (\(Numerals.fixed(low, decimals)) to "
      + "\(Numerals.fixed(high, decimals)))"
  }
}
