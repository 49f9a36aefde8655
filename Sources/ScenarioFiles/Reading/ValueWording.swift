internal import AllianceModel

extension ValueProblem {
  package var words: String {
    switch self {
    case .duration(let found):
      "expected a duration such as '12 months' or '2 years', found \(found)"
    case .wrongType(let expected, let found):
      "expected \(expected), found \(found)"
    case .missingKey(let key):
      "the key '\(key)' is missing; add it"
    case .unknownKey(let key, let near, let known):
      "unknown key '\(key)'; " + ValueWording.hint(near: near, known: known)
    case .unknown(let what, let word, let near, let known):
      "unknown \(what) '\(word)'; " + ValueWording.hint(near: near, known: known)
    case .notANumber(let found):
      "expected a number such as 2, -0.5 or 1e3 (no NaN or infinity, no '+', '_' or hexadecimal), "
        + "found \(found)"
    case .quotedNumber(let text):
      "expected a number, found the quoted text \"\(text)\"; remove the quotes"
    case .tooLarge(let text):
      "the number \(text) is too large to compute with; expected a finite number"
    case .outOfRange(let text, let allowed):
      "\(text) is out of range; expected \(ValueWording.range(allowed))"
    case .notAnInteger(let found, let allowed):
      "expected a whole number "
        + (allowed.upperBound == .max
          ? "of at least \(allowed.lowerBound)"
          : "from \(allowed.lowerBound) to \(allowed.upperBound)") + ", found \(found)"
    case .notADate(let found):
      "expected a date YYYY, YYYY-MM or YYYY-MM-DD that exists, found \(found)"
    case .endsBeforeItBegins(let from, let to):
      "the end \(to?.description ?? "") comes before the beginning \(from); swap them"
    case .wrongFormat(let found, let expected):
      "unknown format '\(found)'; this version reads \(ValueWording.quoted(expected, " or "))"
    case .unknownActor(let id, let near):
      "unknown actor '\(id)'; "
        + (near.map { "did you mean '\($0)'?" }
          ?? "expected an actor or organisation of the world (see states.yaml, organisations.yaml)")
    }
  }
}

/// How problems write numbers, names and what there is to choose from.
enum ValueWording {
  /// `did you mean …?`, or the list of what there is.
  static func hint(near: String?, known: [String]) -> String {
    if let near { return "did you mean '\(near)'?" }
    if known.isEmpty { return "none is allowed here: remove it" }
    let shown = known.prefix(30).joined(separator: ", ")
    return "expected one of: \(shown)" + (known.count > 30 ? ", …" : "")
  }

  /// Names in quotes, apart by a word or a sign.
  static func quoted(_ names: [String], _ separator: String) -> String {
    names.map { "'\($0)'" }.joined(separator: separator)
  }

  /// A range in words: `a number from 0 to 1`, `a number of at least 0`.
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
}
