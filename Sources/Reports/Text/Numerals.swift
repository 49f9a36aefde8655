/// Numbers as reports print them, alike in every locale.
enum Numerals {
  /// A number with a fixed count of decimals: `0.42`, `-1.00`; never `-0.00`.
  static func fixed(_ value: Double, _ decimals: Int = 2) -> String {
    guard value.isFinite else { return value.isNaN ? "none" : value < 0 ? "-infinite" : "infinite" }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e15 else { return "\(value)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    let sign = value < 0 && scaled != 0 ? "-" : ""
    return sign + whole + (decimals > 0 ? "." + padded.suffix(decimals) : "")
  }

  /// A difference: `+0.03`, `-0.12`, `0.00`.
  static func signed(_ value: Double, _ decimals: Int = 2) -> String {
    let text = fixed(value, decimals)
    return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
  }

  /// The least difference that three decimals show.
  static let leastDifference = 0.0005

  /// A difference with three decimals that never calls something nothing: `-0.216`, `<.0005` for
  /// what is less than that, `0` only for what is exactly 0.
  static func difference(_ value: Double) -> String {
    if value == 0 { return "0" }
    return abs(value) < leastDifference ? "<.0005" : signed(value, 3)
  }

  /// A size that is not understated, up to the next thousandth: `0.011` for 0.0104.
  static func roundedUp(_ value: Double) -> String {
    fixed((value * 1000).rounded(.up) / 1000, 3)
  }

  /// A share: `62 %`; one decimal below 10 % so that a handful of members still shows.
  static func percent(_ share: Double) -> String {
    let value = share * 100
    let isRound = value == 0 || abs(value) >= 9.95
    return fixed(value, isRound ? 0 : 1) + " %"
  }

  /// A difference of shares in percentage points: `+4.0`.
  static func points(_ difference: Double) -> String { signed(difference * 100, 1) }

  /// A parameter's value as a person would write it: `0.4`, `1`, `12`.
  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  /// A count with its thousands apart: `1,000`.
  static func count(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    let grouped = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
    }
    return (value < 0 ? "-" : "") + grouped.joined()
  }

  /// A number for programs: as many digits as give it back, `0.1`, `1e-05`.
  static func whole(_ value: Double) -> String { "\(value)" }

  /// A count and what is counted, in the plural where it is not one: `1 record`, `1,200 records`.
  static func count(_ value: Int, _ noun: String) -> String {
    "\(count(value)) \(noun)" + (value == 1 ? "" : "s")
  }
}

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

/// What shares and means of members are, in words.
enum ShareWording {
  /// Said with every result.
  static let note =
    "shares of simulated members under these assumptions, not probabilities (uncalibrated)"
}
