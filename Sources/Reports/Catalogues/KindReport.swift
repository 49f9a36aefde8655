public import AllianceModel
import ScenarioEngine

/// A kind of evidence in plain fields, for tables, CSV and JSON.
public struct KindEntry: Sendable, Codable, Equatable {
  let id: String
  let channels: [String]
  /// `event`, `stock` or `context`.
  let form: String
  /// The score of an event, or the level where it is fixed.
  let strength: Double?
  let halfLifeInMonths: Double?
  let unit: String?
  let meaning: String
  /// The term of the equations that carries it, and where its number comes from.
  let term: String
  let source: String

  /// Describes a kind.
  public init(_ kind: EvidenceKind) {
    id = kind.id
    channels = kind.channels.map(\.rawValue)
    unit = kind.valueUnit
    meaning = kind.meaning
    term = kind.carryingTerm
    switch kind.form {
    case .impulse(let score):
      form = "event"
      strength = score.cameoGoldstein
      halfLifeInMonths = score.halfLifeInMonths
      source =
        "CAMEO \(score.cameoCode), Goldstein / 10; PLOVER \(score.ploverEvent) "
        + "\(Numerals.fixed(score.plover))"
    case .level(let rule):
      form = "stock"
      strength = rule.levels.first?.level
      halfLifeInMonths = nil
      source = rule.levels.first?.source ?? "by rule; parameters: kinds --parameters"
    case .context:
      form = "context"
      (strength, halfLifeInMonths, source) = (nil, nil, "listed, never an input")
    }
  }
}

/// The kinds of evidence.
public struct KindReport: Reportable {
  private let kinds: [KindEntry]

  /// A report of kinds.
  public init(_ kinds: [KindEntry]) { self.kinds = kinds }

  /// A table of kinds.
  public var report: Report {
    var table = Table([
      .init("kind"), .init("channel"), .init("form"), .init("score", .right),
      .init("half-life", .right), .init("meaning"),
    ])
    for kind in kinds {
      table.add([
        kind.id, kind.channels.joined(separator: ", "), kind.form,
        kind.strength.map { Numerals.signed($0) } ?? "",
        kind.halfLifeInMonths.map { "\(Numerals.plain($0)) months" } ?? "", kind.meaning,
      ])
    }
    return Report("Kinds of evidence", [Section(nil, [.table(table)])])
  }

  /// A row a kind.
  public var csv: CSVText {
    CSVText(
      [
        "id", "channels", "form", "strength", "half_life_months", "unit", "meaning", "term",
        "source",
      ],
      kinds.map { kind in
        [
          .text(kind.id), .texts(kind.channels), .text(kind.form), .number(kind.strength),
          .number(kind.halfLifeInMonths), .text(kind.unit), .text(kind.meaning), .text(kind.term),
          .text(kind.source),
        ]
      })
  }

  /// An array of kinds.
  public func json() throws -> String { try JSONText.of(kinds) }
}

extension EvidenceKind {
  /// The channels that the kind acts in.
  public var channels: [Channel] {
    switch form {
    case .impulse(let score): [score.channel]
    case .level(let rule): rule.channels
    case .context: []
    }
  }
}

extension LevelRule {
  fileprivate var levels: [ChannelLevel] {
    switch self {
    case .levels(let levels): levels
    case .proportional(let level): [level]
    default: []
    }
  }

  fileprivate var channels: [Channel] {
    switch self {
    case .levels, .proportional: levels.map(\.channel)
    case .trade, .sanction: [.economic]
    case .treaty, .arms: [.security]
    case .votePosition, .sharedOrganisations, .eventFlow: [.diplomatic]
    case .judgement: Channel.allCases
    }
  }
}
