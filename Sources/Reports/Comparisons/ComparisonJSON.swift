public import Experiments

/// JSON of a comparison: its entries alone, or with what was asked for beside them.
public enum ComparisonJSON {
  /// An array of entries when nothing else was asked for, else an object with each under its name.
  ///
  /// - Parameters:
  ///   - entries: one for each scenario compared.
  ///   - specifications: how far differences hold over specifications; empty when not asked.
  ///   - models: whether other models see them; empty when not asked.
  /// - Returns: the text.
  /// - Throws: `EncodingError` when a number is not finite, which no result may hold.
  public static func text(
    _ entries: [ComparisonEntry], specifications: [SpecificationComparison],
    models: [ModelComparison]
  ) throws -> String {
    guard !specifications.isEmpty || !models.isEmpty else { return try JSONText.of(entries) }
    return try JSONText.of(
      Whole(
        comparisons: entries, specifications: specifications.isEmpty ? nil : specifications,
        models: models.isEmpty ? nil : models))
  }

  private struct Whole: Encodable {
    let comparisons: [ComparisonEntry]
    let specifications: [SpecificationComparison]?
    let models: [ModelComparison]?
  }
}
