/// A small drawing of dots: two by four in a letter in Unicode, one in a letter in ASCII.
struct BrailleCanvas {
  /// Letters across and down.
  let columns: Int
  let rows: Int
  private let isUnicode: Bool
  /// Dots set, row by row.
  private var dots: [Mark]

  private enum Mark: Int {
    case none
    case faint
    case strong
  }

  init(columns: Int, rows: Int, style: TextStyle) {
    self.columns = columns
    self.rows = rows
    isUnicode = style.isUnicode
    let count = style.isUnicode ? columns * 2 * rows * 4 : columns * rows
    dots = Array(repeating: .none, count: count)
  }

  /// Dots across.
  var width: Int { isUnicode ? columns * 2 : columns }
  /// Dots down.
  var height: Int { isUnicode ? rows * 4 : rows }

  /// Sets a dot, `y` counted from below; strong dots win over faint ones.
  mutating func set(_ x: Int, _ y: Int, strong: Bool = true) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let place = (height - 1 - y) * width + x
    if strong || dots[place] == .none { dots[place] = strong ? .strong : .faint }
  }

  /// The drawing, line by line from the top.
  var lines: [String] {
    (0..<rows).map { row in
      String((0..<columns).map { isUnicode ? braille($0, row) : letter($0, row) })
    }
  }

  private func letter(_ column: Int, _ row: Int) -> Character {
    switch dots[row * width + column] {
    case .none: " "
    case .faint: "."
    case .strong: "*"
    }
  }

  /// Bits of the dots of a braille letter, by column and row within the letter.
  private static let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  private func braille(_ column: Int, _ row: Int) -> Character {
    var code: UInt32 = 0x2800
    for x in 0..<2 {
      for y in 0..<4 where dots[(row * 4 + y) * width + column * 2 + x] != .none {
        code += Self.bits[x][y]
      }
    }
    return Unicode.Scalar(code).map(Character.init) ?? " "
  }
}
