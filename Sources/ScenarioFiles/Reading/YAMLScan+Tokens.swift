extension YAMLScan {
  /// Reads the token that begins with the current byte.
  mutating func scanToken(_ byte: UInt8) {
    if flows.isEmpty, continuesPlainText, column == indentation { return skipToLineEnd() }
    plainTextColumn = nil
    let standsAlone = isBlankOrEnd(at: offset + 1)
    if Byte.isOpener(byte) {
      open(Level(column: column, isSequence: byte == Byte.listOpener), isFlow: true, at: position)
      advance()
    } else if Byte.isCloser(byte) {
      closeFlow()
    } else if byte == Byte.comma, !flows.isEmpty {
      advance()
    } else if byte == Byte.dash, standsAlone, flows.isEmpty {
      openItem()
    } else if byte == Byte.question, standsAlone {
      refuseFatally(.complexKey)
    } else if byte == Byte.colon, standsAlone || !flows.isEmpty {
      advance()
    } else {
      scanValue(byte)
    }
  }

  private mutating func scanValue(_ byte: UInt8) {
    values += 1
    if values > Self.maximumValues {
      return refuseFatally(.tooMany(Self.maximumValues))
    }
    switch byte {
    case UInt8(ascii: "&"): refuseWord(YAMLProblem.anchor)
    case UInt8(ascii: "*"): refuseWord(YAMLProblem.alias)
    case UInt8(ascii: "!"): refuseWord(YAMLProblem.tag)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if flows.isEmpty { skipBlockText() } else { scanPlain() }
    case Byte.quote, Byte.doubleQuote: scanQuoted(byte)
    default: scanPlain()
    }
  }

  /// Where the text of the line begins.
  private var indentation: Int {
    var index = lineStart
    while index < bytes.count, bytes[index] == Byte.space { index += 1 }
    return index - lineStart
  }

  private var continuesPlainText: Bool { plainTextColumn.map { column > $0 } ?? false }

  private mutating func refuseWord(_ problem: (String) -> YAMLProblem) {
    let start = position
    var word: [UInt8] = []
    while let byte, !isBlankOrEnd(at: offset), !Byte.isFlowIndicator(byte) {
      word.append(byte)
      advance()
    }
    problems.append(FileProblem(problem(String(decoding: word, as: UTF8.self)), at: start))
    isRefused = true
  }

  // MARK: - Texts

  private mutating func scanPlain() {
    let start = offset
    let startColumn = column
    let startPosition = position
    while let byte, byte != Byte.lineFeed {
      if byte == Byte.colon, endsKey(at: offset + 1) { break }
      if byte == Byte.hash, offset > start, isBlank(at: offset - 1) { break }
      if !flows.isEmpty, Byte.isFlowIndicator(byte) { break }
      if !isBlank(at: offset), let problem = refusal(of: byte) { refuse(problem) }
      advance()
    }
    var end = offset
    while end > start, isBlank(at: end - 1) { end -= 1 }
    if byte == Byte.colon {
      noteKey(start..<end, column: startColumn, at: startPosition, isPlain: true)
    } else if flows.isEmpty {
      plainTextColumn = blocks.last?.column ?? -1
    }
    if offset == start { advance() }
  }

  private func endsKey(at index: Int) -> Bool {
    isBlankOrEnd(at: index)
      || (!flows.isEmpty && Byte.isFlowIndicator(bytes[index]))
  }

  private mutating func scanQuoted(_ mark: UInt8) {
    let startColumn = column
    let startPosition = position
    advance()
    let start = offset
    let startLine = line
    while let byte, byte != mark || isDoubled(mark) {
      if byte == Byte.lineFeed {
        newLine()
        continue
      }
      if !isBlank(at: offset), let problem = refusal(of: byte) { refuse(problem) }
      let isEscape =
        mark == Byte.doubleQuote ? byte == Byte.backslash : byte == mark
      advance()
      if isEscape, let next = self.byte, next != Byte.lineFeed { _ = (next, advance()) }
    }
    let end = offset
    if byte == mark { advance() }
    skipBlanks()
    if byte == Byte.colon, line == startLine, !flows.isEmpty || isBlankOrEnd(at: offset + 1) {
      noteKey(start..<end, column: startColumn, at: startPosition, isPlain: false)
    }
  }

  private func isDoubled(_ mark: UInt8) -> Bool {
    mark == Byte.quote && offset + 1 < bytes.count && bytes[offset + 1] == mark
  }

  /// Skips `|` or `>` and the lines that belong to it.
  private mutating func skipBlockText() {
    let parent = blocks.last?.column ?? -1
    skipToLineEnd()
    while byte == Byte.lineFeed {
      var next = offset + 1
      while next < bytes.count, bytes[next] == Byte.space { next += 1 }
      let isEmpty = isBlankOrEnd(at: next)
      guard isEmpty ? next < bytes.count : next - offset - 1 > parent else { return }
      newLine()
      skipToLineEnd()
    }
  }
}
