/// All evidence of a world: documents with their records, and tables of figures for every pair.
public struct EvidenceBase: Sendable {
  public var documents: [EvidenceDocument]
  public var tables: [BackgroundTable]

  /// Makes an evidence base.
  public init(documents: [EvidenceDocument] = [], tables: [BackgroundTable] = []) {
    self.documents = documents
    self.tables = tables
  }

  /// The document with that identifier.
  public func document(_ id: String) -> EvidenceDocument? {
    documents.first { $0.source.id == id }
  }
}

/// A source with the records coded from it.
public struct EvidenceDocument: Sendable {
  public let source: EvidenceSource
  public let records: [EvidenceRecord]

  /// Makes a document.
  public init(source: EvidenceSource, records: [EvidenceRecord]) {
    self.source = source
    self.records = records
  }
}

/// A table that gives every pair, or every actor, a figure of the same kind.
public struct BackgroundTable: Sendable {
  public let id: String
  /// The evidence kind its rows are: `trade-volume`, `vote-position` or `event-flow`.
  public let kind: String
  public let title: String
  public let citation: String
  public let licence: String
  public let unit: String
  /// A row is known this many months after the end of what it measures.
  public let lagInMonths: Int
  public let rows: [Row]

  /// One figure: of a pair (directed where the kind is), or of one actor when `column` is nil.
  public struct Row: Sendable, Hashable {
    public let row: ActorID
    public let column: ActorID?
    public let date: CalendarDate
    public let value: Double

    /// Makes a row.
    public init(row: ActorID, column: ActorID?, date: CalendarDate, value: Double) {
      self.row = row
      self.column = column
      self.date = date
      self.value = value
    }
  }

  /// Makes a table.
  public init(
    id: String, kind: String, title: String, citation: String, licence: String, unit: String,
    lagInMonths: Int, rows: [Row]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.citation = citation
    self.licence = licence
    self.unit = unit
    self.lagInMonths = lagInMonths
    self.rows = rows
  }

  /// The month from which a row could be known.
  public func known(_ row: Row) -> Month { row.date.lastMonth.advanced(by: lagInMonths) }
}
