/// Keeps a text as it is while a spreadsheet has it.
///
/// A spreadsheet makes a number of `001`, a date of `1-2`, a truth value of `true` and a formula of
/// whatever begins with `=`, `+`, `-` or `@`. Such texts get an apostrophe in front, which is taken
/// off again when they are read; a text that begins with an apostrophe gets a second one.
enum SheetGuard {
  /// The text as it is written in a cell.
  static func guarded(_ text: String) -> String { isAtRisk(text) ? "'" + text : text }

  /// The text that a cell holds, and whether it was guarded.
  static func text(of cell: String) -> (text: String, wasGuarded: Bool) {
    cell.hasPrefix("'") ? (String(cell.dropFirst()), true) : (cell, false)
  }

  /// Whether a spreadsheet may take the text for something else.
  static func isAtRisk(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    if "=+-@'".unicodeScalars.contains(first) { return true }
    // Spaces at an end are lost on the way; so is what comes before or after them.
    if first.properties.isWhitespace || last.properties.isWhitespace { return true }
    let letters = text.filter(\.isLetter).lowercased()
    if truthValues.contains(text.lowercased()) { return true }
    guard text.count <= 80, text.contains(where: \.isNumber) else { return false }
    let isFigure = text.unicodeScalars.allSatisfy {
      "0123456789.,:/%-+eE ".unicodeScalars.contains($0)
    }
    return isFigure || months.contains { letters.hasPrefix($0) && $0.count >= letters.count - 6 }
  }

  /// What spreadsheets of several languages take for true or false.
  private static let truthValues: Set<String> = [
    "true", "false", "wahr", "falsch", "vrai", "faux", "verdadero", "falso", "doğru", "yanlış",
    "истина", "ложь",
  ]

  /// Beginnings of names of months, as spreadsheets of English and its neighbours know them.
  private static let months = [
    "jan", "feb", "mar", "mär", "apr", "avr", "may", "mai", "jun", "jul", "aug", "sep", "oct",
    "okt", "nov", "dec", "dez", "déc",
  ]
}
