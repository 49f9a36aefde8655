internal import Foundation

/// How a text may look where it is shown: how wide, with which letters, in colour or not.
///
/// A style is decided once, where the terminal is known, and handed to every report.
public struct TextStyle: Sendable, Equatable {
  /// Columns that a line may fill.
  public var width: Int
  /// Whether letters beyond ASCII can be shown; charts fall back to ASCII where they cannot.
  public var isUnicode: Bool
  /// Whether escape sequences for colour may be used.
  public var isColoured: Bool

  /// A style; by default 100 columns of Unicode without colour.
  public init(width: Int = 100, isUnicode: Bool = true, isColoured: Bool = false) {
    self.width = max(40, width)
    self.isUnicode = isUnicode
    self.isColoured = isColoured
  }

  /// A style from what the environment says: `NO_COLOR`, `COLUMNS`, `LC_ALL`, `LC_CTYPE`, `LANG`.
  ///
  /// Only a terminal is coloured. A line is as wide as `COLUMNS` says, else as the terminal is, 160
  /// columns at most; 100 where neither says so.
  ///
  /// - Parameters:
  ///   - environment: the variables of the environment.
  ///   - isTerminal: whether the text goes to a terminal.
  ///   - columns: how many columns that terminal has; 0 where it does not say.
  public init(environment: [String: String], isTerminal: Bool, columns: Int = 0) {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let refusesColour = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    let folded = (locale ?? "").lowercased().filter { $0 != "-" }
    self.init(
      width: min(
        160, environment["COLUMNS"].flatMap(Int.init) ?? (isTerminal && columns > 0 ? columns : 100)
      ),
      isUnicode: folded.hasSuffix("utf8"), isColoured: isTerminal && !refusesColour)
  }

  /// A heading.
  func heading(_ text: String) -> String { paint(text, "1") }

  /// Something to look at twice.
  func alert(_ text: String) -> String { paint(text, "33") }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Words after an opening, such as a label or a number: lines that go on keep clear of it, and stand
  /// some columns further in where given; nothing without words.
  func hanging(_ opening: String, _ words: String, further: Int = 0) -> [String] {
    let indent = opening.columns + further
    return spelt(words).wrapped(to: width, indent: indent).enumerated().map { index, line in
      index == 0 ? opening + line.dropFirst(indent) : line
    }
  }

  /// Text with letters beyond ASCII spelt out where they cannot be shown.
  func spelt(_ text: String) -> String {
    guard !isUnicode else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.flatMap(Self.ascii)))
  }

  /// A letter by its own spelling, else without its marks (`ş` is `s`), else `?`.
  private static func ascii(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return [scalar] }
    if let spelling = spellings[scalar] { return Array(spelling.unicodeScalars) }
    let letters = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      .filter(\.isASCII)
    return letters.isEmpty ? ["?"] : Array(letters)
  }

  private static let spellings: [Unicode.Scalar: String] = [
    "–": "-", "—": "-", "−": "-", "→": "->", "≥": ">=", "≤": "<=", "×": "x", "±": "+-", "·": "*",
    "…": "...",
    "’": "'", "‘": "'", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "Δ": "difference", "√": "sqrt",
    "β": "beta", "α": "alpha", "γ": "gamma", "σ": "sigma", "τ": "tau", "η": "eta", "φ": "phi",
    "ω": "omega", "κ": "kappa", "λ": "lambda", "ρ": "rho", "ε": "epsilon", "Σ": "sum ", "∈": "in",
    "²": "^2", "³": "^3", "¹": "^1", "⁻": "^-", "ᵏ": "^k", "ᵞ": "^gamma", "₂": "2", "₀": "0",
    "ζ": "zeta", "⅔": "2/3", "ı": "i", "½": "1/2", "Π": "product ", "∞": "infinity", "é": "e",
    "ö": "o", "ü": "u",
    "Λ": "Lambda", "⊗": "(x)", "μ": "mu", "δ": "delta", "₁": "1", "ł": "l", "ń": "n",
  ]
}
