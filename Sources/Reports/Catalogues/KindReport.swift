public import AllianceModel
import ScenarioEngine

/// A kind of evidence in plain fields, for tables, CSV and JSON.
public struct KindEntry: Sendable, Codable, Equatable {
  let id: String
  let channels: [String]
  /// `event`, `stock` or `context`.
  let form: String
  /// The score of an event, or the level of a stock where it is fixed.
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

  /// The header of `fields`.
  public static let header = [
    "id", "channels", "form", "strength", "half_life_months", "unit", "meaning", "term", "source",
  ]

  /// The kind as fields of a CSV row.
  public var fields: [String] {
    [
      id, channels.joined(separator: " "), form, CSVText.field(strength),
      CSVText.field(halfLifeInMonths), unit ?? "", meaning, term, source,
    ]
  }

  /// Kinds as a table.
  public static func text(_ entries: [Self], _ style: TextStyle) -> String {
    var table = TextTable([
      .init("kind"), .init("channel"), .init("form"), .init("score", .right),
      .init("half-life", .right), .init("meaning"),
    ])
    for entry in entries {
      table.add([
        entry.id, entry.channels.joined(separator: ", "), entry.form,
        entry.strength.map { Numerals.signed($0) } ?? "",
        entry.halfLifeInMonths.map { "\(Numerals.plain($0)) months" } ?? "", entry.meaning,
      ])
    }
    return table.lines(style).joined(separator: "\n") + "\n"
  }
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
