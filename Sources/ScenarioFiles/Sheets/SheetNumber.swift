/// Reads numbers as spreadsheets of several languages write them.
enum SheetNumber {
  enum Found: Equatable {
    /// A number as JSON writes it.
    case number(String)
    /// What is wrong, with the repair.
    case problem(CellProblem)
    /// No number in any writing.
    case none
  }

  /// Reads a cell; `comma` says whether a lone comma is known to be the decimal sign.
  static func read(_ cell: String, commaIsDecimal: Bool) -> Found {
    let spaceless = cell.unicodeScalars.filter { !$0.properties.isWhitespace }
    var text = String(String.UnicodeScalarView(spaceless)).replacing("\u{2212}", with: "-")
    if text.hasPrefix("+") { text.removeFirst() }
    if JSONNumber.isWellFormed(text) { return .number(text) }
    if text.hasSuffix("%") { return .problem(.percentage(cell)) }
    guard let match = text.wholeMatch(of: /(-?)([0-9.,]*[0-9.,])([eE][+-]?[0-9]+)?/) else {
      return text.contains(where: \.isLetter) && text.contains(where: \.isNumber)
        ? .problem(.numberBecameDate(cell)) : .none
    }
    let (sign, figures) = (String(match.1), String(match.2))
    let exponent = match.3.map(String.init) ?? ""
    switch plain(figures, commaIsDecimal: commaIsDecimal) {
    case .number(let digits): return .number(sign + digits + exponent)
    case .problem(let problem): return .problem(problem)
    case .none: return .none
    }
  }

  /// Digits, points and commas as one number.
  private static func plain(_ figures: String, commaIsDecimal: Bool) -> Found {
    let points = figures.count { $0 == "." }
    let commas = figures.count { $0 == "," }
    if figures.wholeMatch(of: /[0-9]*\.?[0-9]*/) != nil { return decimal(figures, sign: ".") }
    if points == 0, commas == 1 {
      let isGroupLike = figures.wholeMatch(of: /[1-9][0-9]{0,2},[0-9]{3}/) != nil
      if isGroupLike, !commaIsDecimal { return .problem(.ambiguousComma(figures)) }
      return decimal(figures, sign: ",")
    }
    if figures.wholeMatch(of: /[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?/) != nil {
      return decimal(figures.filter { $0 != "," }, sign: ".")
    }
    if figures.wholeMatch(of: /[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?/) != nil {
      return decimal(figures.filter { $0 != "." }, sign: ",")
    }
    return .none
  }

  private static func decimal(_ figures: String, sign: Character) -> Found {
    let parts = figures.split(separator: sign, omittingEmptySubsequences: false)
    let whole = parts[0].drop { $0 == "0" }
    let fraction = parts.count > 1 ? parts[1] : ""
    guard !(parts[0].isEmpty && fraction.isEmpty) else { return .none }
    return .number((whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction))
  }
}
