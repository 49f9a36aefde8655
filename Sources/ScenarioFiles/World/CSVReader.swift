import AllianceModel

/// Reads CSV bytes row by row.
struct CSVReader {
  private let bytes: [UInt8]
  private let path: String
  private let log: ProblemLog
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8], path: String, _ log: ProblemLog) {
    self.bytes = Array(FileLoader.withoutMark(bytes))
    self.path = path
    self.log = log
  }

  /// The next row; `nil` at the end of the file.
  mutating func next() -> CSVTable.Row? {
    guard offset < bytes.count else { return nil }
    let firstLine = line
    var cells: [String] = []
    var columns: [Int] = []
    while true {
      columns.append(offset - lineStart + 1)
      cells.append(cell())
      guard offset < bytes.count, bytes[offset] == Byte.comma else { break }
      offset += 1
    }
    if offset < bytes.count, bytes[offset] == Byte.carriageReturn { offset += 1 }
    if offset < bytes.count, bytes[offset] == Byte.lineFeed { endLine() }
    return CSVTable.Row(line: firstLine, cells: cells, columns: columns)
  }

  private mutating func endLine() {
    offset += 1
    line += 1
    lineStart = offset
  }

  private mutating func cell() -> String {
    if offset < bytes.count, bytes[offset] == Byte.doubleQuote { return quotedCell() }
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Byte.comma || byte == Byte.lineFeed { break }
      if byte == Byte.doubleQuote { log.report(WorldWording.strayQuote, at: position(offset)) }
      offset += 1
    }
    var end = offset
    if end > start, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func quotedCell() -> String {
    let start = position(offset)
    var content: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Byte.doubleQuote {
        offset += 1
        guard offset < bytes.count, bytes[offset] == Byte.doubleQuote else {
          return finishQuoted(content)
        }
        content.append(byte)
        offset += 1
      } else if byte == Byte.lineFeed {
        content.append(byte)
        endLine()
      } else {
        content.append(byte)
        offset += 1
      }
    }
    log.report(WorldWording.openQuote, at: start)
    return String(decoding: content, as: UTF8.self)
  }

  /// Nothing but the end of the cell may follow its closing quote.
  private mutating func finishQuoted(_ content: [UInt8]) -> String {
    let ends = [Byte.comma, Byte.lineFeed, Byte.carriageReturn]
    if offset < bytes.count, !ends.contains(bytes[offset]) {
      log.report(WorldWording.strayQuote, at: position(offset))
      while offset < bytes.count, !ends.contains(bytes[offset]) { offset += 1 }
    }
    return String(decoding: content, as: UTF8.self)
  }

  private func position(_ offset: Int) -> FilePosition {
    FilePosition(path: path, line: line, column: offset - lineStart + 1)
  }
}
