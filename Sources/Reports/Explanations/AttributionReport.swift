import AllianceModel
public import Experiments
public import ScenarioEngine

/// What drove an outcome: its causes, ranked.
public struct AttributionReport: Sendable {
  private let attribution: Attribution
  private let compiled: CompiledScenario
  private let words: CauseWording

  /// A report of an outcome of a scenario divided among its causes.
  public init(_ attribution: Attribution, of compiled: CompiledScenario) {
    self.attribution = attribution
    self.compiled = compiled
    words = CauseWording(world: compiled.world)
  }

  /// The outcome, the `count` causes with the largest parts, and what all of it means.
  public func text(_ style: TextStyle, count: Int) -> String {
    let name = compiled.world.name(of: attribution.actor)
    let title =
      "Which \(attribution.level.plural) carry \(name)'s alignment in \(attribution.month)"
    var lines = [style.heading(style.spelt(title))]
    lines += style.spelt(opening(name)).wrapped(to: style.width) + [""]
    lines += table(count).lines(style) + [""]
    lines += caption.flatMap { style.spelt($0).wrapped(to: style.width) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The causes as values, for CSV and JSON.
  public var entry: AttributionEntry { AttributionEntry(attribution, words) }

  private var shown: ArraySlice<String> { attribution.poles.prefix(2) }

  private func opening(_ name: String) -> String {
    let whole = attribution.whole
    let poles = zip(attribution.poles, whole.alignments).map {
      "\($0) \(Numerals.signed($1, 3))"
    }
    return "\(compiled.scenario.name), point run: \(poles.joined(separator: ", ")). "
      + Self.leader(whole, lead: attribution.poles.count > 1)
      + " Without any of the \(Numerals.count(attribution.parts.count)) \(attribution.level.plural): "
      + zip(shown, attribution.none.alignments).map {
        "\($0) \(Numerals.signed($1, 3))"
      }.joined(separator: ", ") + "."
  }

  private static func leader(_ reading: PoleReading, lead: Bool) -> String {
    reading.partner == MeasureContext.noPrimary
      ? "Nobody leads clearly."
      : "\(reading.partner) leads" + (lead ? " by \(Numerals.fixed(reading.lead, 3))." : ".")
  }

  private func table(_ count: Int) -> TextTable {
    var columns = [TextTable.Column("Δ lead without", .right)]
    columns += shown.map { TextTable.Column("part: \($0)", .right) }
    var table = TextTable(columns + [.init(attribution.level.rawValue)])
    for part in attribution.parts.prefix(count) {
      let delta = part.without.lead - attribution.whole.lead
      table.add(
        [Numerals.signed(delta, 3)] + shown.indices.map { cell(part, $0) } + [head(part.cause)])
      for detail in details(part) {
        table.add([""] + shown.map { _ in "" } + ["  " + detail])
      }
    }
    let rest = attribution.parts.dropFirst(count)
    if !rest.isEmpty { add("the other \(Numerals.count(rest.count))", rest, to: &table) }
    add("all \(attribution.level.plural)", attribution.parts[...], to: &table)
    return table
  }

  private func add(
    _ label: String, _ parts: ArraySlice<Attribution.Part>, to table: inout TextTable
  ) {
    let sums = shown.indices.map { pole in parts.reduce(0) { $0 + $1.alignments[pole] } }
    table.add([""] + sums.map { Numerals.signed($0, 3) } + [label])
  }

  private func cell(_ part: Attribution.Part, _ pole: Int) -> String {
    Numerals.signed(part.alignments[pole], 3)
      + (part.standardErrors.map { " ±\(Numerals.fixed($0[pole], 3))" } ?? "")
  }

  private func head(_ cause: Attribution.Cause) -> String {
    switch cause {
    case .channel: words.parties(cause)
    case .document(let source): "\(source.id): \(source.title), \(words.date(cause))"
    default:
      [words.kind(cause), words.parties(cause), words.date(cause)].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
  }

  private func details(_ part: Attribution.Part) -> [String] {
    let places =
      switch part.cause {
      case .document, .channel: ""
      default: words.places(part.cause).joined(separator: "; ")
      }
    let flips =
      part.without.partner == attribution.whole.partner
      ? ""
      : part.without.partner == MeasureContext.noPrimary
        ? "without it: nobody leads clearly" : "without it: \(part.without.partner) leads"
    return [flips, places].filter { !$0.isEmpty }
  }

  private var caption: [String] {
    let sampling =
      attribution.orders.map { orders in
        "Parts are means over \(orders) sampled orders and their reverses, ± the standard error; "
          + "they still add up (\(Numerals.count(attribution.parts.count)) causes are too many to "
          + "try every combination)."
      } ?? "Parts are exact: every combination was tried."
    let lead =
      attribution.poles.count > 1
      ? "Without it: how the lead of \(attribution.poles[0]) over \(attribution.poles[1]) would change "
        + "if that alone were missing; these do not add up. " : ""
    return [
      lead + "Part: Shapley's value, the mean addition over all orders in which they could come "
        + "in; parts add up to the outcome with all minus that with none. " + sampling,
      attribution.level.removal
        + " The normal tie and the scale of balance are found anew from what is left.",
    ]
  }
}
