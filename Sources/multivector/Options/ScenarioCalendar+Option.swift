import AllianceModel
import ArgumentParser

extension ScenarioCalendar {
  /// The month that `--at` names.
  ///
  /// - Throws: `ValidationError` for what is no month of the calendar.
  func month(at text: String) throws -> Month {
    guard let date = CalendarDate(text), months.contains(date.firstMonth) else {
      throw ValidationError("--at \(text): not a month of the calendar, \(start) to \(end)")
    }
    return date.firstMonth
  }
}
