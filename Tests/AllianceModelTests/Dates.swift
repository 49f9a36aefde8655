import AllianceModel

/// A date written in a test.
func date(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no date") }
  return date
}

/// A month written in a test, as `YYYY-MM`.
func month(_ text: String) -> Month { date(text).firstMonth }

/// A span written in a test.
func period(_ from: String, _ to: String? = nil) -> Period {
  guard let period = Period(from: date(from), to: to.map(date)) else {
    preconditionFailure("\(from) to \(to ?? "now") is no period")
  }
  return period
}
