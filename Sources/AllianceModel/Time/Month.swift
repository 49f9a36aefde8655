/// A calendar month as a count of months since January of year 0, the clock of the engine.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of year 0.
  public let index: Int

  /// The month with that index.
  public init(index: Int) { self.index = index }

  /// A month of a year, `month` from 1 to 12.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month), "months run from 1 to 12")
    index = year * 12 + month - 1
  }

  /// The calendar year the month lies in.
  public var year: Int { Int((Double(index) / 12).rounded(.down)) }
  /// 1 for January to 12 for December.
  public var monthOfYear: Int { index - year * 12 + 1 }

  /// `2022-06`.
  public var description: String {
    let year = String(year)
    let padding = String(repeating: "0", count: max(0, 4 - year.count))
    return padding + year + (monthOfYear < 10 ? "-0" : "-") + String(monthOfYear)
  }

  /// The month `count` months later.
  public func advanced(by count: Int) -> Month { Month(index: index + count) }

  /// How many months from `other` to this one.
  public func months(since other: Month) -> Int { index - other.index }

  /// Orders months by time, earliest first.
  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
