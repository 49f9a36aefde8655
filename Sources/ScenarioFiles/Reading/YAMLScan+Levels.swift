import AllianceModel

extension YAMLScan {
  mutating func open(_ level: Level, isFlow: Bool, at place: FilePosition) {
    if blocks.count + flows.count >= Self.maximumDepth {
      return refuseFatally(.tooDeep(Self.maximumDepth), at: place)
    }
    if isFlow { flows.append(level) } else { blocks.append(level) }
  }

  mutating func closeFlow() {
    if !flows.isEmpty { flows.removeLast() }
    advance()
  }

  /// A dash: an item of the list at its column.
  mutating func openItem() {
    let column = column
    close(rightOf: column)
    if blocks.last.map({ $0.column < column || !$0.isSequence }) ?? true {
      open(Level(column: column, isSequence: true), isFlow: false, at: position)
    }
    advance()
  }

  private mutating func close(rightOf column: Int) {
    while let last = blocks.last, last.column > column { blocks.removeLast() }
  }

  /// A text that a colon follows: a key of the map at its column, or of the innermost flow map.
  mutating func noteKey(
    _ range: Range<Int>, column: Int, at position: FilePosition, isPlain: Bool
  ) {
    if isPlain, bytes[range].elementsEqual([UInt8(ascii: "<"), UInt8(ascii: "<")]) {
      problems.append(FileProblem(YAMLProblem.mergeKey, at: position))
      isRefused = true
    }
    if flows.isEmpty {
      close(rightOf: column)
      if let last = blocks.last, last.column == column, last.isSequence { blocks.removeLast() }
      if blocks.last.map({ $0.column < column }) ?? true {
        open(Level(column: column, isSequence: false), isFlow: false, at: position)
      }
      guard !isFatal, let level = blocks.indices.last else { return }
      if let first = blocks[level].keys.updateValue(position.line, forKey: bytes[range]) {
        noteRepetition(of: range, at: position, firstLine: first)
      }
    } else if let level = flows.indices.last, !flows[level].isSequence,
      let first = flows[level].keys.updateValue(position.line, forKey: bytes[range])
    {
      noteRepetition(of: range, at: position, firstLine: first)
    }
  }

  private mutating func noteRepetition(
    of range: Range<Int>, at position: FilePosition, firstLine: Int
  ) {
    guard !range.isEmpty else { return }
    let key = String(decoding: bytes[range], as: UTF8.self)
    problems.append(
      FileProblem(YAMLProblem.duplicateKey(key, firstLine: firstLine), at: position))
    repeatedKeys.append(range.lowerBound)
  }
}
