/// What a command prints: a document for people, JSON and CSV for programs.
///
/// All three are made of one result, so that they cannot disagree.
public protocol Reportable: Sendable {
  /// What is said about the result.
  var report: Report { get }

  /// The result as rows.
  var csv: CSVText { get }

  /// The result in full.
  ///
  /// - Throws: `EncodingError` when a number is not finite, which no result may hold.
  func json() throws -> String
}
