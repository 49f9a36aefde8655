public import AllianceModel

/// Where records, events and documents were read from, by identifier.
public struct EvidenceOrigins: Sendable {
  /// The place of each record.
  public internal(set) var records: [String: FilePosition] = [:]
  /// The place of each document's source.
  public internal(set) var documents: [String: FilePosition] = [:]
  /// Paths of the files of documents.
  public var files: [String] { Set(documents.values.map(\.path)).sorted() }

  /// No places yet.
  public init() {}

  /// The place of a record.
  public subscript(record id: String) -> FilePosition? { records[id] }
}
