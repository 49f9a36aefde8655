import AllianceModel

/// Texts of a saved result that stand for values.
enum OutcomeText {
  static func month(_ text: String, at path: String) throws -> Month {
    guard let date = CalendarDate(text), let month = date.month, date.day == nil else {
      throw OutcomeProblem(.unreadable(text, expected: "month"), at: path)
    }
    return Month(year: date.year, month: month)
  }

  static func date(_ text: String, at path: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw OutcomeProblem(.unreadable(text, expected: "date"), at: path)
    }
    return date
  }

  static func parameter(_ text: String, at path: String) throws -> ParameterPath {
    guard let parameter = ParameterPath(text) else {
      throw OutcomeProblem(.unreadable(text, expected: "parameter"), at: path)
    }
    return parameter
  }

  /// A case of an enumeration by its raw value.
  static func word<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, at path: String, _: Value.Type = Value.self
  ) throws -> Value {
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      throw OutcomeProblem(.unreadable(text, expected: "one of \(known)"), at: path)
    }
    return value
  }

  /// A value that has to be there.
  static func needed<Value>(_ value: Value?, at path: String) throws -> Value {
    guard let value else { throw OutcomeProblem(.missing, at: path) }
    return value
  }

  /// A count of things that a run can have: not below 0, and no more than there could be.
  static func count(_ value: Int?, at path: String) throws -> Int {
    let value = try needed(value, at: path)
    guard (0...1_000_000_000).contains(value) else {
      throw OutcomeProblem(.unreadable("\(value)", expected: "count"), at: path)
    }
    return value
  }

  /// A range by its two ends.
  static func range<Bound: Comparable>(
    _ ends: [Bound], at path: String
  ) throws -> ClosedRange<Bound> {
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw OutcomeProblem(.wrongType(expected: "two numbers, the lower first"), at: path)
    }
    return ends[0]...ends[1]
  }

  /// A share by its middle and its interval.
  static func pair(
    _ interval: [Double], at path: String
  ) throws -> (
    low: Double, high: Double
  ) {
    guard interval.count == 2 else {
      throw OutcomeProblem(.wrongType(expected: "two numbers"), at: path)
    }
    return (interval[0], interval[1])
  }
}
