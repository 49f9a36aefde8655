import AllianceModel
public import Experiments
public import ScenarioEngine

/// The first screen of a run: what it hangs on before what it says, and why it says it.
public struct RunReport: Sendable {
  let outcome: Outcome
  let compiled: CompiledScenario

  /// A report of what an ensemble of `compiled` found.
  public init(_ outcome: Outcome, of compiled: CompiledScenario) {
    self.outcome = outcome
    self.compiled = compiled
  }

  /// The whole report.
  public func text(_ style: TextStyle) -> String {
    let sections = [
      inShort(style), opening(style), changes(style), specificationVerdict(style),
      modelVerdict(style), conditions(style),
      doubts(style), poleTable(style), standing(style), shifts(style), positions(style),
      influence(style), blocs(style), stability(style), specificationCurve(style),
      modelTables(style),
      chart(style), bars(style), reasons(style), others(style),
      closing(style),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// The focus by its name.
  var focus: String { name(outcome.scenario.focus) }
  var start: String { outcome.calendar.first ?? "" }
  var end: String { outcome.calendar.last ?? "" }
  /// Whether there are intervals to show.
  var isEnsemble: Bool { outcome.provenance.members > 1 }

  /// An actor by its name.
  func name(_ id: String) -> String { compiled.world.actor(.init(id))?.name ?? id }

  func series(_ measure: String, of actor: String, pole: String? = nil) -> Outcome.Series? {
    outcome.series.first {
      $0.measure == measure && $0.actor == actor && (pole == nil || $0.pole == pole)
    }
  }
}

// MARK: - What it is and what it hangs on

extension RunReport {
  private func opening(_ style: TextStyle) -> [String] {
    let provenance = outcome.provenance
    let runs =
      isEnsemble ? "\(Numerals.count(provenance.members)) simulated members" : "one point run"
    let evidence =
      provenance.backgroundOnly
      ? "the background alone (no articles)" : "evidence known by \(provenance.knownBy)"
    let what =
      "\(runs) of \(outcome.actors.count) actors from \(start) to \(end) on \(evidence), "
      + "future «\(provenance.future)»; shares are \(ShareWording.note)."
    let sentence = style.spelt("\(outcome.scenario.name): \(what)").wrapped(to: style.width)
    let summary = style.spelt(outcome.scenario.summary).wrapped(to: style.width)
    return sentence + (summary.isEmpty ? [] : [""] + summary)
  }

  /// What the scenario changes, with the reasons.
  private func changes(_ style: TextStyle) -> [String] {
    let changes = compiled.scenario.changes
    guard !changes.isEmpty else { return [] }
    return [style.heading("What is changed")]
      + changes.flatMap { style.hanging("  ", $0.line, further: 2) }
  }

  private func doubts(_ style: TextStyle) -> [String] {
    guard hasChoice else {
      return ["\(focus) has no two poles to choose between, so no choice of parameters turns it."]
        .flatMap { style.spelt($0).wrapped(to: style.width) }
    }
    let wording = HangsOnWording(outcome, focus: focus, compiled)
    let sentences = wording.sentences
    guard let first = sentences.first else { return [] }
    return [style.heading("What the result hangs on")]
      + style.spelt(first).wrapped(to: style.width)
      + sentences.dropFirst().flatMap { style.hanging("  ", $0, further: 2) }
      + [wording.choices, wording.ensemble].compactMap(\.self)
      .flatMap { style.spelt($0).wrapped(to: style.width) }
  }
}

// MARK: - The focus

extension RunReport {
  private func poleTable(_ style: TextStyle) -> [String] {
    let partners = series("primary-partner", of: outcome.scenario.focus)?.shares ?? [:]
    var table = TextTable([
      .init(focus), .init("alignment \(start)", .right), .init(end, .right),
      .init("first in \(start)", .right), .init("in \(end)", .right), .init("part", .right),
    ])
    for pole in outcome.scenario.poles {
      guard let alignment = series("alignment", of: outcome.scenario.focus, pole: pole) else {
        continue
      }
      let share = series("alignment-share", of: outcome.scenario.focus, pole: pole)
      table.add([
        pole, alignment.cell(at: .first), alignment.cell(at: .last),
        Numerals.percent(partners[pole]?.first ?? 0), Numerals.percent(partners[pole]?.last ?? 0),
        Numerals.percent(share?.median?.last ?? 0),
      ])
    }
    let none = MeasureContext.noPrimary
    table.add([
      none, "", "", Numerals.percent(partners[none]?.first ?? 0),
      Numerals.percent(partners[none]?.last ?? 0),
    ])
    let caption =
      isEnsemble
      ? "Alignment: median (5 to 95 % of members). First: share of members with the pole as primary "
        + "partner (a lead of .05 or more). Part: how alignment divides at the end, softmax with "
        + "τ = .15, medians, which need not add up to 100 %."
      : "A point run: one path without noise, so first is 100 % or 0 %."
    return table.lines(style) + style.spelt(caption).wrapped(to: style.width)
  }

  private func standing(_ style: TextStyle) -> [String] {
    let rows = [
      ("lead", "lead of the first pole over the second"),
      ("engagement", "engagement with the poles"),
      ("multi-vector-index", "multi-vector index (0 one partner, 1 all alike)"),
    ]
    var table = TextTable([.init(focus), .init(start, .right), .init(end, .right)])
    for (measure, title) in rows {
      guard let series = series(measure, of: outcome.scenario.focus) else { continue }
      table.add([title, series.cell(at: .first), series.cell(at: .last)])
    }
    return table.isEmpty ? [] : table.lines(style)
  }

  private func shifts(_ style: TextStyle) -> [String] {
    let own = outcome.shifts.filter { $0.actor == outcome.scenario.focus }
    guard series("shift", of: outcome.scenario.focus) != nil else { return [] }
    guard !own.isEmpty else {
      return ["Shifts: \(focus) does not change its primary partner in any member."]
    }
    var table = TextTable([
      .init("Shift of \(focus)"), .init("share of members", .right), .init("95 %", .right),
      .init("half by"),
    ])
    for shift in own {
      table.add([
        "\(shift.from) → \(shift.to)", Numerals.percent(shift.share),
        shift.interval.map(Numerals.percent).joined(separator: " to "), shift.medianDate,
      ])
    }
    return table.lines(style) + style.spelt(ShiftWording.rule).wrapped(to: style.width)
  }

  private func chart(_ style: TextStyle) -> [String] {
    let lines = outcome.scenario.poles.compactMap { pole -> BandChart.Line? in
      guard let series = series("alignment", of: outcome.scenario.focus, pole: pole),
        let median = series.median
      else { return nil }
      return BandChart.Line(
        title: "\(focus) and \(pole)", median: median, low: series.p05, high: series.p95)
    }
    guard let chart = BandChart(lines, start: start, end: end) else { return [] }
    let title = "Alignment: median" + (isEnsemble ? " and 5 to 95 % of members" : "")
    return [style.heading(title)] + chart.lines(style)
  }

  private func bars(_ style: TextStyle) -> [String] {
    guard let shares = series("primary-partner", of: outcome.scenario.focus)?.shares else {
      return []
    }
    let order = outcome.scenario.poles + [MeasureContext.noPrimary]
    let bars = order.filter { shares[$0] != nil }.map { name in
      (name: name, start: shares[name]?.first ?? 0, end: shares[name]?.last ?? 0)
    }
    return [style.heading("Primary partner of \(focus), share of members in \(end)")]
      + ShareBars(bars).lines(style)
  }
}

// MARK: - Everybody else

extension RunReport {
  private func others(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("Other actors"), .init("primary partner \(start)"), .init("primary partner \(end)"),
      .init("turned", .right),
    ])
    for actor in outcome.actors where actor != outcome.scenario.focus && !isHeavy(actor) {
      guard let shares = series("primary-partner", of: actor)?.shares else { continue }
      let turned = outcome.shifts.filter { $0.actor == actor }.reduce(0) { $0 + $1.share }
      table.add([
        name(actor), Self.leader(shares, \.first), Self.leader(shares, \.last),
        Numerals.percent(turned),
      ])
    }
    return table.isEmpty
      ? [] : table.lines(style) + style.spelt(Self.othersCaption).wrapped(to: style.width)
  }

  private static let othersCaption =
    "These ties rest on background evidence alone (2016 trade, votes, treaties, memberships, reported "
    + "events): a check of the background, not a finding. Turned: share of members in which the actor "
    + "turned to another pole, which had to lead by .05 or more for three months running. Actors that "
    + "carry half of a pole's weight or more are left out."

  /// Whether an actor is a pole, or half of one by weight, so that its ties are the pole's own.
  func isHeavy(_ id: String) -> Bool {
    compiled.scenario.poles.contains { pole in
      let weights = pole.members.filter { $0.weight > 0 }
      let own = weights.filter { $0.actor.text == id }.reduce(0) { $0 + $1.weight }
      return own > 0 && own * 2 >= weights.reduce(0) { $0 + $1.weight }
    }
  }

  /// The category that most members are in, with its share.
  static func leader(
    _ shares: [String: [Double]], _ step: (ArraySlice<Double>) -> Double?
  ) -> String {
    let ranked = shares.map { (name: $0.key, share: step($0.value[...]) ?? 0) }
      .sorted { ($1.share, $0.name) < ($0.share, $1.name) }
    return ranked.first.map { "\($0.name) \(Numerals.percent($0.share))" } ?? ""
  }
}

extension Outcome.Series {
  /// The end of a series that a cell shows.
  enum Edge {
    case first
    case last
  }

  /// Median and interval at an edge: `0.42 (0.30 to 0.55)`.
  func cell(at edge: Edge, decimals: Int = 2) -> String {
    func value(_ values: [Double]?) -> Double? { edge == .first ? values?.first : values?.last }
    guard let median = value(median) else { return "" }
    guard let low = value(p05), let high = value(p95), low != high else {
      return Numerals.fixed(median, decimals)
    }
    return "\(Numerals.fixed(median, decimals)) (\(Numerals.fixed(low, decimals)) to "
      + "\(Numerals.fixed(high, decimals)))"
  }
}
