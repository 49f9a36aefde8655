import AllianceModel

/// Makes text of the bytes of a sheet, in whatever encoding a spreadsheet saved it.
///
/// UTF-8 with or without its mark, UTF-16 with its mark (Excel's "Unicode text"), and what is no
/// UTF-8 as Windows-1252 (Excel's "CSV").
enum SheetBytes {
  /// The text; `nil`, with a problem reported, when the bytes are no text.
  static func text(_ bytes: [UInt8], path: String, _ log: ProblemLog) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return wide(bytes, path: path, log)
    }
    if let zero = bytes.firstIndex(of: 0) {
      log.report(AccessProblem.binary, at: place(of: zero, in: bytes, path))
      return nil
    }
    let plain = Array(FileLoader.withoutMark(bytes))
    if let text = String(validating: plain, as: UTF8.self) { return text }
    if plain.count < bytes.count {
      let broken = FileLoader.firstInvalidByte(in: bytes)
      log.report(
        AccessProblem.invalidUTF8, at: FileLoader.position(of: broken, in: bytes, path: path))
      return nil
    }
    return windows1252(plain, path: path, log)
  }

  /// The text of UTF-16; `nil` when half a character stands anywhere, or at the end.
  private static func wide(_ bytes: [UInt8], path: String, _ log: ProblemLog) -> String? {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? one | other << 8 : one << 8 | other
    }
    var text = String.UnicodeScalarView()
    var isWhole = true
    var (decoder, unread) = (UTF16(), units.makeIterator())
    reading: while true {
      switch decoder.decode(&unread) {
      case .scalarValue(let scalar): text.append(scalar)
      case .emptyInput: break reading
      case .error:
        // The first is enough: what follows is no UTF-16 either and would fill the list.
        if isWhole { log.report(SheetProblem.loneSurrogate, at: end(of: text, path)) }
        isWhole = false
        text.append("\u{FFFD}")
      }
    }
    if !bytes.count.isMultiple(of: 2) {
      log.report(SheetProblem.oddBytes, at: end(of: text, path))
      isWhole = false
    }
    return isWhole ? String(text) : nil
  }

  /// The place after the last scalar of a text.
  private static func end(of text: String.UnicodeScalarView, _ path: String) -> FilePosition {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return FilePosition(path: path, line: lines.count, column: (lines.last?.count ?? 0) + 1)
  }

  private static func windows1252(_ bytes: [UInt8], path: String, _ log: ProblemLog) -> String? {
    var text = String.UnicodeScalarView()
    for (index, byte) in bytes.enumerated() {
      let value = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
      guard value != 0, let scalar = Unicode.Scalar(value) else {
        log.report(SheetProblem.noEncoding, at: place(of: index, in: bytes, path))
        return nil
      }
      text.append(scalar)
    }
    return String(text)
  }

  /// Code points of the bytes 80 to 9F in Windows-1252; 0 where there is none.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private static func place(of offset: Int, in bytes: [UInt8], _ path: String) -> FilePosition {
    let lines = bytes[..<offset].split(separator: 0x0A, omittingEmptySubsequences: false)
    return FilePosition(path: path, line: lines.count, column: (lines.last?.count ?? 0) + 1)
  }
}
