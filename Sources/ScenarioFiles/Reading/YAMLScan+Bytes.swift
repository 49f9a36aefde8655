import AllianceModel

/// Bytes that mean something in YAML.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let percent = UInt8(ascii: "%")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let question = UInt8(ascii: "?")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let listOpener = UInt8(ascii: "[")
  static let mapOpener = UInt8(ascii: "{")

  static func isOpener(_ byte: UInt8) -> Bool { byte == listOpener || byte == mapOpener }

  static func isCloser(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  /// Whether a byte ends a text inside brackets.
  static func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == comma || isOpener(byte) || isCloser(byte)
  }
}

extension YAMLScan {
  /// The current byte; `nil` at the end.
  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The current column, counted from 0 in characters.
  var column: Int { offset - lineStart - continuationBytes }

  var position: FilePosition { FilePosition(path: path, line: line, column: column + 1) }

  func isBlank(at index: Int) -> Bool {
    bytes[index] == Byte.space || bytes[index] == Byte.tab || bytes[index] == Byte.carriageReturn
  }

  func isBlankOrEnd(at index: Int) -> Bool {
    index >= bytes.count || isBlank(at: index) || bytes[index] == Byte.lineFeed
  }

  mutating func advance() {
    if bytes[offset] & 0xC0 == 0x80 { continuationBytes += 1 }
    offset += 1
  }

  mutating func skipBlanks() {
    while offset < bytes.count, isBlank(at: offset) { offset += 1 }
  }

  mutating func skipToLineEnd() {
    while let byte, byte != Byte.lineFeed { _ = (byte, advance()) }
  }

  /// Steps over the current line feed, if there is one.
  mutating func newLine() {
    guard byte == Byte.lineFeed else { return }
    offset += 1
    line += 1
    lineStart = offset
    continuationBytes = 0
  }

  /// Why the current byte may not stand in a file; `nil` for most.
  func refusal(of byte: UInt8) -> YAMLProblem? {
    if byte >= 0x20, byte < 0x7F { return nil }
    if byte < 0x20 || byte == 0x7F { return .character(UInt32(byte)) }
    let next = bytes[offset...].prefix(3)
    if next.starts(with: [0xC2, 0x85]) || next.elementsEqual([0xE2, 0x80, 0xA8])
      || next.elementsEqual([0xE2, 0x80, 0xA9])
    {
      return .lineBreak
    }
    return nil
  }

  mutating func refuse(_ problem: YAMLProblem) {
    problems.append(FileProblem(problem, at: position))
  }

  mutating func refuseFatally(_ problem: YAMLProblem, at place: FilePosition? = nil) {
    problems.append(FileProblem(problem, at: place ?? position))
    isFatal = true
  }
}
