/// Amounts of memory in words.
public enum MemoryWords {
  /// A number of bytes in gigabytes, or in a larger unit where that is shorter: `9.8 GB`.
  public static func size(_ bytes: Double) -> String {
    var value = bytes / 1e9
    for unit in ["GB", "TB", "PB"] {
      if value < 999.5 { return Numerals.fixed(value, value < 9.95 ? 1 : 0) + " " + unit }
      value /= 1000
    }
    return "more than \(Numerals.fixed(1000, 0)) PB"
  }
}
