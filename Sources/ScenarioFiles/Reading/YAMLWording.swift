/// What is said about YAML that we do not read.
enum YAMLWording {
  static func tooDeep(_ limit: Int) -> String {
    "nested more than \(limit) levels deep; flatten it"
  }
  static func tooMany(_ limit: Int) -> String {
    "more than \(limit) values in one file; split it"
  }
  static func anchor(_ word: String) -> String {
    "the anchor '\(word)' is refused: every value is written where it is used"
  }
  static func alias(_ word: String) -> String {
    "the alias '\(word)' is refused: write the value out, or quote it if it is text"
  }
  static func tag(_ word: String) -> String {
    "the tag '\(word)' is refused: values get their types from their keys; remove it"
  }
  static let mergeKey = "the merge key '<<' is refused: write the entries out, or use 'extends'"
  static let complexKey = "a key marked with '?' is refused: keys are plain words followed by ':'"
  static let keyIsNoText = "a key must be a single word or text, not a list or map"
  static let directive = "YAML directives ('%…') are refused: remove the line"
  static let secondDocument = "a second YAML document begins here; keep one document per file"
  static let noDocument =
    "the file holds nothing but comments; it should begin with a line such "
    + "as 'format: multivector/scenario/1'"
  static func character(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "the control character U+\(padded) is refused: remove it"
  }
  static let lineBreak = "an unusual line break is refused: end lines with a line feed"
  static func duplicateKey(_ key: String, firstLine: Int) -> String {
    "the key '\(key)' is given twice (first on line \(firstLine)); keep one"
  }
  static func duplicateKeys(_ keys: [String]) -> String {
    "keys given twice: \(keys.joined(separator: ", ")); keep one of each"
  }
  static func syntax(_ problem: String, context: String?) -> String {
    "not valid YAML: \(problem)\(context.map { " (\($0))" } ?? ""); check the indentation, and put "
      + "quotes around text that holds ': ', ' #' or begins with a special character"
  }
  static let unreadable = "the YAML parser gave up on the file"
}
