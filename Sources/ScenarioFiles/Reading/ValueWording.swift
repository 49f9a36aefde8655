internal import AllianceModel

/// What is said about single values and keys, whatever file they stand in.
enum ValueWording {
  static func wrongType(_ expected: String, found: String) -> String {
    "expected \(expected), found \(found)"
  }

  static func missingKey(_ key: String) -> String {
    "the key '\(key)' is missing; add it"
  }

  static func unknownKey(_ key: String, near: String?, known: [String]) -> String {
    "unknown key '\(key)'; " + hint(near: near, known: known)
  }

  static func unknown(_ what: String, _ word: String, near: String?, known: [String]) -> String {
    "unknown \(what) '\(word)'; " + hint(near: near, known: known)
  }

  /// `did you mean …?`, or the list of what there is.
  static func hint(near: String?, known: [String]) -> String {
    if let near { return "did you mean '\(near)'?" }
    if known.isEmpty { return "none is allowed here: remove it" }
    let shown = known.prefix(30).joined(separator: ", ")
    return "expected one of: \(shown)" + (known.count > 30 ? ", …" : "")
  }

  static func notANumber(found: String) -> String {
    "expected a number such as 2, -0.5 or 1e3 (no NaN or infinity, no '+', '_' or hexadecimal), "
      + "found \(found)"
  }

  static func quotedNumber(_ text: String) -> String {
    "expected a number, found the quoted text \"\(text)\"; remove the quotes"
  }

  static func tooLarge(_ text: String) -> String {
    "the number \(text) is too large to compute with; expected a finite number"
  }

  static func outOfRange(_ text: String, allowed: ClosedRange<Double>) -> String {
    "\(text) is out of range; expected \(range(allowed))"
  }

  /// Says a range: `a number from 0 to 1`, `a number of at least 0`.
  static func range(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (brief(range.lowerBound), brief(range.upperBound))
    if !range.upperBound.isFinite || range.upperBound == .greatestFiniteMagnitude {
      if 0 < range.lowerBound, range.lowerBound <= .leastNormalMagnitude {
        return "a number above 0"
      }
      return range.lowerBound.isFinite ? "a number of at least \(low)" : "a finite number"
    }
    return range.lowerBound.isFinite
      ? "a number from \(low) to \(high)" : "a number of at most \(high)"
  }

  /// A number without a needless `.0`.
  static func brief(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func notAnInteger(found: String, allowed: ClosedRange<Int>) -> String {
    let bounds =
      allowed.upperBound == .max
      ? "of at least \(allowed.lowerBound)" : "from \(allowed.lowerBound) to \(allowed.upperBound)"
    return "expected a whole number \(bounds), found \(found)"
  }

  static func notADate(found: String) -> String {
    "expected a date YYYY, YYYY-MM or YYYY-MM-DD that exists, found \(found)"
  }

  static func endsBeforeItBegins(from: CalendarDate, to: CalendarDate?) -> String {
    "the end \(to?.description ?? "") comes before the beginning \(from); swap them"
  }

  static func wrongFormat(_ found: String, expected: [String]) -> String {
    let formats = expected.map { "'\($0)'" }.joined(separator: " or ")
    return "unknown format '\(found)'; this version reads \(formats)"
  }

  static func unknownActor(_ id: String, near: String?) -> String {
    "unknown actor '\(id)'; "
      + (near.map { "did you mean '\($0)'?" }
        ?? "expected an actor or organisation of the world (see states.yaml, organisations.yaml)")
  }
}
