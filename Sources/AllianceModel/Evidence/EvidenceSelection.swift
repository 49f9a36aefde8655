/// Which evidence a scenario may use: what had happened, and what was known, by its dates.
public struct EvidenceSelection: Sendable, Equatable {
  /// Only what could be known by the end of this date.
  public var knownBy: CalendarDate
  /// Only what had happened by the end of this date.
  public var occurredBy: CalendarDate
  /// When not empty, only records that match one of these.
  public var include: Filter
  /// No record that matches one of these.
  public var exclude: Filter
  /// Leaves out all articles, to show what they add.
  public var backgroundOnly: Bool

  /// Names of records, events, documents and kinds.
  public struct Filter: Sendable, Equatable {
    /// Identifiers of records.
    public var ids: [String] = []
    /// Identifiers of events, which several records may share.
    public var events: [String] = []
    /// Identifiers of documents; in `exclude`, of background tables too.
    public var documents: [String] = []
    /// Identifiers of kinds, such as `visit`; in `exclude`, of those of tables too.
    public var kinds: [String] = []

    /// An empty filter.
    public init() {}

    /// Whether the filter names nothing at all.
    public var isEmpty: Bool {
      ids.isEmpty && events.isEmpty && documents.isEmpty && kinds.isEmpty
    }

    /// Whether a record is one of those named.
    public func matches(_ record: EvidenceRecord, in document: String) -> Bool {
      ids.contains(record.id) || events.contains(record.event)
        || documents.contains(document) || kinds.contains(record.kind)
    }
  }

  /// Selects by two dates, without filters.
  public init(
    knownBy: CalendarDate, occurredBy: CalendarDate, include: Filter = Filter(),
    exclude: Filter = Filter(), backgroundOnly: Bool = false
  ) {
    self.knownBy = knownBy
    self.occurredBy = occurredBy
    self.include = include
    self.exclude = exclude
    self.backgroundOnly = backgroundOnly
  }

  /// The month in which the evidence is looked at.
  public var asOf: Month { occurredBy.lastMonth }

  /// Whether a record of an article or coded document may be used.
  public func admits(_ record: EvidenceRecord, of source: EvidenceSource) -> Bool {
    if backgroundOnly && !source.isBackground { return false }
    if !include.isEmpty && !source.isBackground && !include.matches(record, in: source.id) {
      return false
    }
    if exclude.matches(record, in: source.id) { return false }
    return record.happened.from.firstMonth <= occurredBy.lastMonth
      && record.known.lastMonth <= knownBy.lastMonth
  }

  /// Whether a row of a background table may be used.
  public func admits(_ row: BackgroundTable.Row, of table: BackgroundTable) -> Bool {
    if exclude.kinds.contains(table.kind) || exclude.documents.contains(table.id) { return false }
    return row.date.lastMonth <= occurredBy.lastMonth && table.known(row) <= knownBy.lastMonth
  }
}
