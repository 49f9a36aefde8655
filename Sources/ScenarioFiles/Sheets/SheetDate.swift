internal import AllianceModel

/// Writes dates so that no spreadsheet takes them for its own, and reads what one made of them.
enum SheetDate {
  enum Found: Equatable {
    case date(CalendarDate)
    /// What is wrong, with the repair.
    case problem(CellProblem)
  }

  /// `on 2022-05-14`, `in 2022-03`, `in 2022`.
  static func cell(_ date: CalendarDate) -> String { (date.day == nil ? "in " : "on ") + "\(date)" }

  /// Reads one date: ours, or a spreadsheet's where it can mean but one thing.
  static func read(_ cell: String) -> Found {
    var text = SheetTable.trimmed(cell)
    for word in ["on ", "in ", "On ", "In "] where text.hasPrefix(word) {
      text = SheetTable.trimmed(String(text.dropFirst(3)))
    }
    text = String(text.map { "\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}".contains($0) ? "-" : $0 })
    if let time = text.firstMatch(of: /[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?$/) {
      text = String(text[..<time.range.lowerBound])
    }
    if let date = CalendarDate(text) { return .date(date) }
    return numeric(text) ?? named(text) ?? serial(text) ?? .problem(.notADate(cell))
  }

  private static func found(_ text: String, _ year: Int, _ month: Int?, _ day: Int? = nil) -> Found
  {
    CalendarDate(year: year, month: month, day: day).map { .date($0) }
      ?? .problem(.notADate(text))
  }

  /// Dates of figures: `15/03/2022`, `3/15/2022`, `15.03.2022`, `2022/3/15`, `03/2022`.
  private static func numeric(_ text: String) -> Found? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let figures = parts.compactMap { Int($0) }
    guard figures.count == parts.count, (2...3).contains(parts.count) else { return nil }
    if parts[0].count == 4 {
      return found(text, figures[0], figures[1], parts.count == 3 ? figures[2] : nil)
    }
    guard parts.last?.count == 4, let year = figures.last else {
      return .problem(.shortYear(text))
    }
    if parts.count == 2 { return found(text, year, figures[0]) }
    let (first, second) = (figures[0], figures[1])
    // Points stand in dates of day, month and year alone.
    if text.contains(".") || first > 12 || first == second {
      return found(text, year, second, first)
    }
    if second > 12 { return found(text, year, first, second) }
    let readings = [(second, first), (first, second)].compactMap {
      CalendarDate(year: year, month: $0.0, day: $0.1)?.description
    }
    return .problem(.ambiguousDate(text, readings))
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Dates with the name of a month: `March 2022`, `15-Mar-2022`, `March 15, 2022`; not `Mar-22`.
  private static func named(_ text: String) -> Found? {
    let words = text.lowercased().split { "-/., ".contains($0) }
    let names = words.compactMap { word in
      months.firstIndex {
        word.count >= 3 && ($0.hasPrefix(word) || word == "sept" && $0 == "september")
      }
    }
    let figures = words.filter { $0.allSatisfy(\.isNumber) }
    guard names.count == 1, figures.count == words.count - 1, (2...3).contains(words.count) else {
      return nil
    }
    guard let yearText = figures.first(where: { $0.count == 4 }), let year = Int(yearText) else {
      return .problem(.shortYear(text))
    }
    let day = figures.first { $0.count <= 2 }.flatMap { Int($0) }
    return found(text, year, names[0] + 1, day)
  }

  /// Days since 30 December 1899, as a spreadsheet counts inside.
  private static func serial(_ text: String) -> Found? {
    guard text.count == 5, let days = Int(text), (10_000...80_000).contains(days) else {
      return nil
    }
    var (year, rest) = (1900, days - 2)
    func isLeap(_ year: Int) -> Bool {
      (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    }
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var month = 0
    while rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    let date = CalendarDate(year: year, month: month + 1, day: rest + 1)
    return .problem(.serialDate(text, date.map(cell) ?? ""))
  }
}
