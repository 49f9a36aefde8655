/// The memory that bundles of members are stepped in, one after the other.
public struct BalanceMemory: Sendable {
  var numbers: [Double]
  var places: [Int]
  var kept: [UInt8]

  /// Memory that suits every one of some bundles.
  public init(for bundles: some Sequence<BalanceBundle>) {
    numbers = Array(repeating: 0, count: bundles.map(\.memoryRoom).max() ?? 0)
    places = Array(repeating: 0, count: 8)
    kept = Array(repeating: 0, count: 8)
  }
}
