/// Numbers that stand for names, the same in every process and on every machine.
///
/// A draw is keyed by the identity of what it is drawn for (a record, a pair of actors), so adding
/// other records never disturbs it. Swift's own `hashValue` is seeded per process and would.
public enum StableIdentity {
  /// The identity of a text: FNV-1a over its UTF-8 bytes, then ``mix(_:)``.
  ///
  /// FNV-1a: Fowler, Noll and Vo (RFC 9923), 64 bits. Among a million names the chance of any
  /// collision is about 3 in 10⁸.
  public static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return mix(hash)
  }

  /// The identity of an unordered pair: `ofPair(a, b)` = `ofPair(b, a)`.
  public static func ofPair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    combine(min(first, second), max(first, second))
  }

  /// The identity of an ordered pair, such as a directed tie or a name within a group.
  public static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mix(mix(first &+ 0x9e37_79b9_7f4a_7c15) ^ second)
  }

  /// A bijection of 64 bits in which every input bit changes about half of the output bits.
  ///
  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195).
  public static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
