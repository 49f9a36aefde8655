/// Many short arrays of numbers in one, so that terms hold plain numbers and no references.
///
/// The weighing of an ensemble walks over all terms for every member and turning point; terms that
/// owned arrays would spend most of that time on reference counts.
struct NumberPool: Sendable {
  private(set) var numbers: [Double] = []

  /// Where an array stands in the pool.
  struct Range: Sendable, Equatable {
    let start: Int
    let count: Int
  }

  /// Adds an array.
  mutating func add(_ values: [Double]) -> Range {
    let range = Range(start: numbers.count, count: values.count)
    numbers += values
    return range
  }

  /// One number of an array.
  subscript(_ range: Range, _ index: Int) -> Double { numbers[range.start + index] }

  /// A whole array.
  subscript(_ range: Range) -> ArraySlice<Double> {
    numbers[range.start..<range.start + range.count]
  }
}
