/// A span of time from one date to another; an open end still goes on.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// The first date of the span.
  public let from: CalendarDate
  /// The last date of the span; `nil` while it goes on.
  public let to: CalendarDate?
  /// Whether it was given as one date: what begins then and holds has no end on record.
  public let isDate: Bool

  /// A span; `nil` when it would end before it begins.
  public init?(from: CalendarDate, to: CalendarDate? = nil) {
    if let to, to.lastMonth < from.firstMonth { return nil }
    self.from = from
    self.to = to
    isDate = false
  }

  /// A span of one date.
  public init(_ date: CalendarDate) {
    from = date
    to = date
    isDate = true
  }

  /// Whether the span holds in a month.
  ///
  /// It begins with its first month; the month in which it ends no longer counts, unless the span
  /// began in that month.
  public func contains(_ month: Month) -> Bool {
    let first = from.firstMonth
    guard month >= first else { return false }
    guard let to else { return true }
    return month < to.lastMonth || month == first
  }

  /// `2005 to 2012-03`, or `since 2005` while the span goes on.
  public var description: String { to.map { "\(from) to \($0)" } ?? "since \(from)" }
}
