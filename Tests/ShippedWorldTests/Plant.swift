import AllianceModel
import Testing

/// Something slipped into a world that a run must not see before it is known.
enum Plant: String, CaseIterable, CustomTestStringConvertible {
  /// A war, and a visit and a pact that are older but came out then.
  case records
  /// A figure of that month more for every row of the tables of ties.
  case tables
  /// Other GDP, population, trade and capability for everybody.
  case attributes
  /// Kazakhstan in NATO.
  case memberships

  var testDescription: String { rawValue }

  /// The world with the plant, known from `month` on.
  func put(in world: World, from month: Month) -> World {
    var planted = world
    switch self {
    case .records: planted.evidence.documents.append(Self.document(known: month))
    case .tables:
      planted.evidence.tables = world.evidence.tables.map { table in
        table.with(
          table.rows
            + table.rows.map {
              .init(row: $0.row, column: $0.column, date: month.date, value: $0.value + 1)
            })
      }
    case .attributes:
      planted.attributes = AttributeTable(
        world.attributes.all + world.attributes.all.map { $0.planted(known: month) })
    case .memberships:
      guard let nato = world.organisations.firstIndex(where: { $0.id == "NATO" }) else { break }
      planted.organisations[nato].memberships.append(
        Membership(actor: "KAZ", period: Period(from: month.date, to: nil) ?? Period(month.date)))
    }
    return planted
  }

  private static func document(known month: Month) -> EvidenceDocument {
    func record(_ id: String, _ kind: String, _ happened: Month) -> EvidenceRecord {
      EvidenceRecord(
        id: id, kind: kind, parties: .mutual(["KAZ", "TUR"]), happened: Period(happened.date),
        known: month.date, obligations: [.defense], place: .assumption("planted"))
    }
    let before = month.advanced(by: -5)
    let source = EvidenceSource(
      id: "planted", kind: .coded, title: "Planted", published: Period(month.date), reliability: 1)
    return EvidenceDocument(
      source: source,
      records: [
        record("planted-war", "armed-conflict", month), record("planted-visit", "visit", before),
        record("planted-pact", "treaty", before),
      ])
  }
}

extension BackgroundTable {
  /// The table with other rows.
  func with(_ rows: [Row]) -> BackgroundTable {
    BackgroundTable(
      id: id, kind: kind, title: title, citation: citation, licence: licence, unit: unit,
      lagInMonths: lagInMonths, rows: rows)
  }
}

extension Attribute {
  /// A figure of the last whole year by `month`, known in that month and not sooner: three times as
  /// large, but for Russia's, since capabilities weigh relative to one another.
  fileprivate func planted(known month: Month) -> Attribute {
    let year = month.monthOfYear == 12 ? month.year : month.year - 1
    let lag = month.months(since: Month(year: year, month: 12))
    return Attribute(
      actor: actor, name: name, year: year, value: (actor == "RUS" ? 1 : 3) * value, unit: unit,
      source: "planted",
      lagInMonths: lag)
  }
}

extension Month {
  /// The month as a date.
  fileprivate var date: CalendarDate {
    guard let date = CalendarDate(year: year, month: monthOfYear) else {
      preconditionFailure("\(self) is a month")
    }
    return date
  }
}
