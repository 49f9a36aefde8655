/// What a text does not bear out, in plain fields.
public struct FindingEntry: Sendable, Codable, Equatable {
  let document: String
  let record: String?
  let path: String?
  let line: Int?
  /// Whether the record is refuted, not merely in need of a look.
  let isError: Bool
  let finding: String

  /// Describes a finding.
  public init(
    document: String, record: String?, path: String?, line: Int?, isError: Bool, finding: String
  ) {
    self.document = document
    self.record = record
    self.path = path
    self.line = line
    self.isError = isError
    self.finding = finding
  }

  /// The header of `fields`.
  public static let header = ["document", "record", "path", "line", "error", "finding"]

  /// The finding as fields of a CSV row.
  public var fields: [String] {
    [
      document, record ?? "", path ?? "", line.map(String.init) ?? "", "\(isError)", finding,
    ]
  }

  /// One line a finding, a count, and what was checked at all.
  public static func text(_ entries: [Self], checked: CheckedEvidence) -> String {
    let errors = entries.count { $0.isError }
    let lines = entries.map { $0.finding + "\n" }.joined()
    return lines + "\(errors) refuted, \(entries.count - errors) to look at\n"
      + checked.words + "\n"
  }
}
