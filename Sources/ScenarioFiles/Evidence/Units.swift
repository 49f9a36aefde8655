internal import AllianceModel

/// A unit that figures may come in, and how it compares with others of its dimension.
struct Unit {
  let name: String
  /// Units of one dimension can stand for each other.
  let dimension: String
  /// How many of the dimension's base unit it makes.
  let factor: Double
}

/// Every unit that figures of evidence and scenarios may come in.
enum Units {
  static let all: [Unit] =
    scaled("USD/year", "money a year", base: 1e6) + scaled("USD", "money", base: 1e6)
    + scaled("TIV", "arms", base: 1e6) + scaled("people", "people", base: 1)
    + [
      Unit(name: "percent", dimension: "share", factor: 1),
      Unit(name: "troops", dimension: "troops", factor: 1),
      Unit(name: "visits", dimension: "visits", factor: 1),
    ]

  private static func scaled(_ name: String, _ dimension: String, base: Double) -> [Unit] {
    [("", 1.0), ("thousand ", 1e3), ("million ", 1e6), ("billion ", 1e9), ("trillion ", 1e12)].map {
      Unit(name: $0.0 + name, dimension: dimension, factor: $0.1 / base)
    }
  }

  static func unit(_ name: String) -> Unit? { all.first { $0.name == name } }

  /// The units in which a kind's figures may come; empty when its records carry none.
  static func allowed(for kind: EvidenceKind) -> [String] {
    guard let base = kind.valueUnit else { return [] }
    guard let dimension = unit(base)?.dimension else { return [base] }
    return all.filter { $0.dimension == dimension }.map(\.name)
  }

  /// The units that a message proposes: the usual ones, not every multiple.
  static func usual(for kind: EvidenceKind) -> [String] {
    let allowed = allowed(for: kind)
    let usual = allowed.filter {
      !$0.hasPrefix("thousand ") && !$0.hasPrefix("trillion ") && $0 != "USD" && $0 != "USD/year"
        && $0 != "TIV" && $0 != "billion TIV"
    }
    return usual.isEmpty ? allowed : usual
  }

  /// Splits `10 billion USD/year` into a figure and its unit.
  static func quantity(_ text: String) -> (value: Double, unit: Unit)? {
    guard let space = text.firstIndex(of: " ") else { return nil }
    let number = String(text[..<space])
    let name = text[text.index(after: space)...].drop { $0 == " " }
    guard JSONNumber.isWellFormed(number), let value = Double(number), value.isFinite,
      let unit = unit(String(name))
    else { return nil }
    return (value, unit)
  }
}
