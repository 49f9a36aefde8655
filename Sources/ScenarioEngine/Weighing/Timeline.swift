import AllianceModel

/// The months that a scenario needs set points for: the as-of month as reference, then those of
/// its calendar.
///
/// Two clocks run along it. Evidence is looked at on the *evidence clock*, which stops at the
/// as-of date; changes of the scenario go by the *calendar*.
struct Timeline: Sendable {
  let asOf: Month
  let months: [Month]

  /// The timeline of a scenario.
  init(_ scenario: Scenario) {
    asOf = scenario.evidence.asOf
    months = scenario.calendar.months
  }

  /// How many entries per-month arrays have: the reference month, then each calendar month.
  var count: Int { months.count + 1 }

  /// In force in every entry.
  var always: [Double] { Array(repeating: 1, count: count) }

  /// The month at which evidence stands in an entry.
  func evidenceClock(_ entry: Int) -> Month { entry == 0 ? asOf : min(months[entry - 1], asOf) }

  /// The calendar month of an entry; `nil` for the reference, in which no change is in force.
  func calendar(_ entry: Int) -> Month? { entry == 0 ? nil : months[entry - 1] }

  /// An array with one value an entry.
  func values(_ value: (_ evidence: Month, _ calendar: Month?) -> Double) -> [Double] {
    (0..<count).map { value(evidenceClock($0), calendar($0)) }
  }
}
