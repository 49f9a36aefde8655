/// All evidence of a world: documents with their records, and tables of figures for every pair.
public struct EvidenceBase: Sendable, Equatable {
  /// Articles and coded lists; their order changes no result.
  public var documents: [EvidenceDocument]
  /// Figures that cover every pair or every actor, such as trade and votes.
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
public struct EvidenceDocument: Sendable, Equatable {
  /// Where all its records were coded from.
  public let source: EvidenceSource
  /// The claims coded from it, in the order of the file.
  public let records: [EvidenceRecord]

  /// Makes a document.
  public init(source: EvidenceSource, records: [EvidenceRecord]) {
    self.source = source
    self.records = records
  }
}

/// A table that gives every pair, or every actor, a figure of the same kind.
public struct BackgroundTable: Sendable, Equatable {
  /// The identifier used in files and reports, such as `trade-itpde`.
  public let id: String
  /// The evidence kind its rows are: `trade-volume`, `vote-position` or `event-flow`.
  public let kind: String
  /// What the table holds, in a few words.
  public let title: String
  /// The publication or data set the figures were taken from.
  public let citation: String
  /// The terms under which the figures may be passed on.
  public let licence: String
  /// The unit of every row's value, such as `million USD (2010)/year`.
  public let unit: String
  /// A row is known this many months after the end of what it measures.
  public let lagInMonths: Int
  /// The figures, in the order of the file.
  public let rows: [Row]

  /// One figure: of a pair (directed where the kind is), or of one actor when `column` is nil.
  public struct Row: Sendable, Hashable {
    /// The actor whose figure it is; the first of the pair, or the exporter of a flow.
    public let row: ActorID
    /// The other of the pair; `nil` for a figure of one actor.
    public let column: ActorID?
    /// The year or month that the figure measures.
    public let date: CalendarDate
    /// The figure, in the table's unit.
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
