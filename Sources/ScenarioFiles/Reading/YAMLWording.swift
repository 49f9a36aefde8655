extension YAMLProblem {
  package var words: String {
    switch self {
    case .tooDeep(let limit):
      "nested more than \(limit) levels deep; flatten it"
    case .tooMany(let limit):
      "more than \(limit) values in one file; split it"
    case .anchor(let word):
      "the anchor '\(word)' is refused: every value is written where it is used"
    case .alias(let word):
      "the alias '\(word)' is refused: write the value out, or quote it if it is text"
    case .tag(let word):
      "the tag '\(word)' is refused: values get their types from their keys; remove it"
    case .mergeKey:
      "the merge key '<<' is refused: write the entries out, or use 'extends'"
    case .complexKey:
      "a key marked with '?' is refused: keys are plain words followed by ':'"
    case .keyIsNoText:
      "a key must be a single word or text, not a list or map"
    case .directive:
      "YAML directives ('%…') are refused: remove the line"
    case .secondDocument:
      "a second YAML document begins here; keep one document per file"
    case .noDocument:
      "the file holds only comments; it should begin with a line such "
        + "as 'format: multivector/scenario/1'"
    case .character(let value):
      "the control character U+\(Self.hexadecimal(value)) is refused: remove it"
    case .lineBreak:
      "an unusual line break is refused: end lines with a line feed"
    case .duplicateKey(let key, let firstLine):
      "the key '\(key)' is given twice (first on line \(firstLine)); keep one"
    case .duplicateKeys(let keys):
      "keys given twice: \(keys.joined(separator: ", ")); keep one of each"
    case .syntax(let problem, let context):
      "not valid YAML: \(problem)\(context.map { " (\($0))" } ?? ""); check the indentation, and put "
        + "quotes around text that holds ': ', ' #' or begins with a special character"
    case .unreadable:
      "the YAML parser cannot read the file"
    }
  }

  /// A code point as Unicode writes it, in four digits or more.
  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
