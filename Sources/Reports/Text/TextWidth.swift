extension String {
  /// How many columns of a terminal the text fills: 2 for wide letters, 0 for combining marks.
  ///
  /// Ranges after Unicode Standard Annex 11 (wide and full-width letters, and emoji).
  var columns: Int {
    reduce(0) { $0 + $1.columns }
  }

  /// The text, filled up with spaces to a number of columns.
  func padded(to width: Int, _ alignment: TextAlignment = .left) -> String {
    let space = String(repeating: " ", count: max(0, width - columns))
    return alignment == .left ? self + space : space + self
  }

  /// The text in lines of at most `width` columns, broken between words.
  func wrapped(to width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ").map(String.init) {
      if line.isEmpty {
        line = word
      } else if indent + line.columns + 1 + word.columns <= width {
        line += " " + word
      } else {
        lines.append(margin + line)
        line = word
      }
    }
    return lines + (line.isEmpty ? [] : [margin + line])
  }

  /// The text cut to a number of columns, with an ellipsis where something is missing.
  func cut(to width: Int, _ style: TextStyle) -> String {
    guard columns > width else { return self }
    let ellipsis = style.isUnicode ? "…" : "..."
    var text = ""
    for letter in self {
      guard text.columns + letter.columns + ellipsis.columns <= width else { break }
      text.append(letter)
    }
    return text + ellipsis
  }
}

extension Character {
  fileprivate var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: break
    }
    if first.properties.isEmojiPresentation { return 2 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    return Self.wide.contains { $0.contains(first.value) } ? 2 : 1
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}
