/// The four walks of life in which states have ties.
public enum Channel: String, Sendable, CaseIterable, Comparable {
  case economic
  case security
  case diplomatic
  case societal

  /// Where the channel stands in arrays with one entry a channel.
  public var index: Int {
    switch self {
    case .economic: 0
    case .security: 1
    case .diplomatic: 2
    case .societal: 3
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
