/// The four walks of life in which states have ties.
public enum Channel: String, Sendable, CaseIterable, Comparable {
  /// Trade, investment, energy, transport and sanctions.
  case economic
  /// Treaties, arms, troops, threats and wars.
  case security
  /// Visits, statements, votes and declared partnerships.
  case diplomatic
  /// Kinship, migration, relief, education and culture.
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

  /// Orders channels by `index`, economic first.
  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
