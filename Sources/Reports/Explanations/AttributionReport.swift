import AllianceModel
public import Experiments
import ScenarioEngine

/// What drove an outcome: its causes, ranked.
public struct AttributionReport: Reportable {
  private let attribution: Attribution
  private let words: CauseWording
  private let count: Int

  /// A report of an outcome divided among its causes.
  ///
  /// - Parameters:
  ///   - attribution: the outcome and its parts.
  ///   - count: how many causes are printed, those with the largest parts.
  public init(_ attribution: Attribution, count: Int) {
    self.attribution = attribution
    self.count = count
    words = CauseWording(names: attribution.names)
  }

  /// The outcome, the causes with the largest parts, and what all of it means.
  public var report: Report {
    let name = attribution.names[attribution.actor]
    let title =
      "Which \(attribution.level.plural) carry \(name)'s alignment in \(attribution.month)"
    return Report(
      title,
      [
        Section(title, [.paragraph(opening)]),
        Section(nil, [.table(table)]),
        Section(nil, caption.map { .caption($0) }),
      ])
  }

  /// A row a cause and pole.
  public var csv: CSVText { AttributionEntry(attribution, words).csv }

  /// The outcome and its causes.
  public func json() throws -> String { try JSONText.of(AttributionEntry(attribution, words)) }

  private var shown: ArraySlice<String> { attribution.poles.prefix(2) }

  private var opening: String {
    let whole = attribution.whole
    let poles = zip(attribution.poles, whole.alignments).map {
      "\($0) \(Numerals.signed($1, 3))"
    }
    return "\(attribution.scenario), point run: \(poles.joined(separator: ", ")). "
      + leader(whole, lead: attribution.poles.count > 1)
      + " Without any of the \(Numerals.count(attribution.parts.count)) \(attribution.level.plural): "
      + zip(shown, attribution.none.alignments).map {
        "\($0) \(Numerals.signed($1, 3))"
      }.joined(separator: ", ") + "."
  }

  private func leader(_ standing: Standing, lead: Bool) -> String {
    guard let pole = standing.partner.pole else { return "Nobody leads clearly." }
    let by = Numerals.fixed(attribution.lead(in: standing), 3)
    return "\(pole) leads" + (lead ? " by \(by)." : ".")
  }

  private var table: Table {
    var columns = [Table.Column("Δ lead without", .right)]
    columns += shown.map { Table.Column("part: \($0)", .right) }
    var table = Table(columns + [.init(attribution.level.rawValue)])
    for part in attribution.parts.prefix(count) {
      let delta = attribution.lead(in: part.without) - attribution.lead(in: attribution.whole)
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
    _ label: String, _ parts: ArraySlice<Attribution.Part>, to table: inout Table
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
      : part.without.partner.pole.map { "without it: \($0) leads" }
        ?? "without it: nobody leads clearly"
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
        + "if only that were missing; these do not add up. " : ""
    return [
      lead + "Part: Shapley's value, the mean addition over all orders in which they could come "
        + "in; parts add up to the outcome with all minus that with none. " + sampling,
      attribution.level.removal
        + " The normal tie and the scale of balance are computed again from what is left.",
    ]
  }
}
