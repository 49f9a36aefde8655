/// A span of time from one date to another; an open end still goes on.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  public let from: CalendarDate
  /// The last date of the span; `nil` while it goes on.
  public let to: CalendarDate?

  /// A span; `nil` when it would end before it begins.
  public init?(from: CalendarDate, to: CalendarDate? = nil) {
    if let to, to.lastMonth < from.firstMonth { return nil }
    self.from = from
    self.to = to
  }

  /// A span of one date.
  public init(_ date: CalendarDate) {
    from = date
    to = date
  }

  /// Whether the span holds in a month. It begins with its first month; the month in which it
  /// ends no longer counts, unless the span began in that month.
  public func contains(_ month: Month) -> Bool {
    let first = from.firstMonth
    guard month >= first else { return false }
    guard let to else { return true }
    return month < to.lastMonth || month == first
  }

  public var description: String { to.map { "\(from) to \($0)" } ?? "since \(from)" }
}
