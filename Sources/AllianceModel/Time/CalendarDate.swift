/// A date kept with the precision it was given: a year, a month or a day.
public struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12, when the source says.
  public let month: Int?
  /// 1 to 31, when the source says.
  public let day: Int?

  /// A date of the proleptic Gregorian calendar; `nil` when there is no such day.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month != nil || day == nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(in: month, of: year)).contains(day) else { return nil }
      }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.count == width, part.allSatisfy({ $0.isASCII && $0.isNumber }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The first month the date can mean.
  public var firstMonth: Month { Month(year: year, month: month ?? 1) }
  /// The last month the date can mean.
  public var lastMonth: Month { Month(year: year, month: month ?? 12) }
  /// The month that stands for the date: July when only the year is known.
  public var representativeMonth: Month { Month(year: year, month: month ?? 7) }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as far as the date is known.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var text = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    if let month { text += "-" + two(month) }
    if let day { text += "-" + two(day) }
    return text
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
