public import AllianceModel
public import ScenarioEngine

/// Figures for the trade of one pair in one year that contradict each other.
public struct FigureConflict: Sendable, Codable, Equatable {
  let actors: [String]
  let year: Int
  let figures: [Figure]

  /// One figure and where it comes from.
  public struct Figure: Sendable, Codable, Equatable {
    let value: Double
    let unit: String
    let origin: String
    let credibility: Double
  }

  /// A conflict that a scenario meets.
  public init(_ entry: TradeBook.Entry) {
    actors = [entry.pair.row.text, entry.pair.column.text]
    year = entry.year
    figures = entry.figures.map {
      Figure(value: $0.value, unit: entry.unit, origin: $0.origin, credibility: $0.credibility)
    }
  }

  private init(actors: [String], year: Int, figures: [Figure]) {
    self.actors = actors
    self.year = year
    self.figures = figures
  }

  /// All conflicts among the coded records of a world, whatever is known when; background tables
  /// are left out.
  public static func all(in world: World) -> [Self] {
    let entries = world.evidence.documents.flatMap { document in
      document.records.filter { $0.kind == EvidenceKind.tradeVolume.id && $0.value != nil }
        .map { (record: $0, source: document.source) }
    }
    let groups = Dictionary(grouping: entries) { entry in
      entry.record.namedParties.map(\.text).sorted().joined(separator: " ")
        + " \(entry.record.happened.from.year)"
    }
    return groups.keys.sorted().compactMap { key in
      guard let group = groups[key], let first = group.first else { return nil }
      let figures = group.compactMap { record, source in
        record.value.map {
          Figure(
            value: $0.value, unit: $0.unit, origin: record.id,
            credibility: source.reliability * record.certainty)
        }
      }
      let isAgreed = figures.dropFirst().allSatisfy {
        $0.value == figures[0].value && $0.unit == figures[0].unit
      }
      guard figures.count > 1, !isAgreed else { return nil }
      return Self(
        actors: first.record.namedParties.map(\.text).sorted(),
        year: first.record.happened.from.year, figures: figures)
    }
  }
}

/// Figures that contradict each other.
public struct FigureConflictReport: Reportable {
  private let conflicts: [FigureConflict]

  /// A report of conflicts.
  public init(_ conflicts: [FigureConflict]) { self.conflicts = conflicts }

  /// A table with a row a figure, or that there is no conflict.
  public var report: Report {
    var table = Table([
      .init("pair"), .init("year", .right), .init("figure", .right), .init("unit"),
      .init("credible", .right), .init("origin"),
    ])
    for conflict in conflicts {
      for figure in conflict.figures {
        table.add([
          conflict.actors.joined(separator: " "), "\(conflict.year)",
          Numerals.plain(figure.value), figure.unit, Numerals.fixed(figure.credibility),
          figure.origin,
        ])
      }
    }
    let none = Block.paragraph("No figures contradict each other.")
    return Report(
      "Conflicting figures", [Section(nil, table.isEmpty ? [none] : table.blocks())])
  }

  /// A row a figure.
  public var csv: CSVText {
    CSVText(
      ["actor", "partner", "year", "value", "unit", "credibility", "origin"],
      conflicts.flatMap { conflict in
        conflict.figures.map { figure in
          [
            .text(conflict.actors.first), .texts(Array(conflict.actors.dropFirst())),
            .count(conflict.year), .number(figure.value), .text(figure.unit),
            .number(figure.credibility), .text(figure.origin),
          ]
        }
      })
  }

  /// An array of conflicts.
  public func json() throws -> String { try JSONText.of(conflicts) }
}
