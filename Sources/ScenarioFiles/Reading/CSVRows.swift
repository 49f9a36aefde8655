/// Splits the bytes of a CSV file into rows of cells (RFC 4180, and what programs make of it).
///
/// Cells stand apart by a separator, in quotes where they hold it. A row ends with LF, CR LF or CR;
/// inside quotes each of them is one line feed. No text is refused here: quotes where none belong
/// are noted, and the tables that are read this way decide what to make of them.
struct CSVRows {
  /// One row, with the place of each cell.
  struct Row {
    /// Which row of the table it is, counted from 1; cells of several lines make this differ from
    /// `line`.
    let number: Int
    /// The line on which it begins, counted from 1.
    let line: Int
    fileprivate(set) var cells: [String] = []
    /// The column at which each cell begins, counted from 1 in Unicode scalars.
    fileprivate(set) var columns: [Int] = []
  }

  /// Where a quote stands: by line and column, and by row and cell, all counted from 1.
  struct Place: Equatable {
    let line: Int
    let column: Int
    let row: Int
    let cell: Int
  }

  /// What becomes of text between a closing quote and the end of its cell.
  enum TextAfterQuote {
    /// It is part of the cell, as spreadsheets have it.
    case kept
    /// It is noted as stray, and left out.
    case dropped
  }

  /// Quotes inside cells that do not begin with one, and text after closing quotes: the first
  /// thousand.
  private(set) var strayQuotes: [Place] = []
  /// The quote that is never closed, when there is one.
  private(set) var openQuote: Place?

  private let bytes: [UInt8]
  private let separator: [UInt8]
  private let textAfterQuote: TextAfterQuote
  private var offset = 0
  private var line = 1
  private var column = 1
  private var number = 0
  private var cellNumber = 0

  /// Begins with the first row.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; a byte order mark is passed over.
  ///   - separator: what stands between cells.
  ///   - textAfterQuote: what becomes of text after a closing quote.
  init(_ bytes: [UInt8], separator: Character = ",", textAfterQuote: TextAfterQuote) {
    self.bytes = Array(FileLoader.withoutMark(bytes))
    self.separator = Array(String(separator).utf8)
    self.textAfterQuote = textAfterQuote
  }

  /// The next row; `nil` at the end of the file.
  mutating func next() -> Row? {
    guard offset < bytes.count else { return nil }
    number += 1
    cellNumber = 0
    var row = Row(number: number, line: line)
    repeat {
      cellNumber += 1
      row.columns.append(column)
      row.cells.append(cell())
    } while takeSeparator()
    takeLineBreak()
    return row
  }

  // MARK: - Cells

  private mutating func cell() -> String {
    let isQuoted = offset < bytes.count && bytes[offset] == Byte.doubleQuote
    let quoted = isQuoted ? quotedText() : []
    let (start, place) = (offset, self.place)
    while offset < bytes.count, !isSeparator, !isLineBreak {
      if !isQuoted, bytes[offset] == Byte.doubleQuote { note(self.place) }
      advance()
    }
    let plain = bytes[start..<offset]
    guard isQuoted else { return String(decoding: plain, as: UTF8.self) }
    if !plain.isEmpty { note(place) }
    return String(
      decoding: textAfterQuote == .kept ? quoted + plain : quoted, as: UTF8.self)
  }

  /// The text from an opening quote to its closing one, doubled quotes made single.
  private mutating func quotedText() -> [UInt8] {
    let start = place
    var text: [UInt8] = []
    advance()
    while offset < bytes.count {
      if isLineBreak {
        takeLineBreak()
        text.append(Byte.lineFeed)
        continue
      }
      let byte = bytes[offset]
      advance()
      if byte == Byte.doubleQuote {
        guard offset < bytes.count, bytes[offset] == Byte.doubleQuote else { return text }
        advance()
      }
      text.append(byte)
    }
    openQuote = start
    return text
  }

  private var place: Place { Place(line: line, column: column, row: number, cell: cellNumber) }

  private mutating func note(_ place: Place) {
    if strayQuotes.count < ProblemLog.limit { strayQuotes.append(place) }
  }

  // MARK: - Bytes

  private var isLineBreak: Bool {
    bytes[offset] == Byte.lineFeed || bytes[offset] == Byte.carriageReturn
  }

  private var isSeparator: Bool {
    bytes[offset] == separator[0]
      && (separator.count == 1 || bytes[offset...].starts(with: separator))
  }

  private mutating func advance() {
    offset += 1
    if offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { return }
    column += 1
  }

  private mutating func takeSeparator() -> Bool {
    guard offset < bytes.count, isSeparator else { return false }
    for _ in separator { advance() }
    return true
  }

  private mutating func takeLineBreak() {
    guard offset < bytes.count, isLineBreak else { return }
    let isPair =
      bytes[offset] == Byte.carriageReturn && offset + 1 < bytes.count
      && bytes[offset + 1] == Byte.lineFeed
    offset += isPair ? 2 : 1
    line += 1
    column = 1
  }
}
