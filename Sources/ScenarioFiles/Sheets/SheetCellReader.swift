internal import AllianceModel

/// Reads the cells of a sheet as values, undoing what spreadsheets do to them.
struct SheetCellReader {
  let table: SheetTable
  let log: ProblemLog

  /// The entries that a cell stands for; none when it is empty or wrong, which is reported.
  func entries(_ column: SheetColumn, _ row: SheetTable.Row, at index: Int) -> [YAMLNode.Entry] {
    guard index < row.cells.count else { return [] }
    let position = table.position(row.number, index)
    let raw = column.content == .text ? row.cells[index] : SheetTable.trimmed(row.cells[index])
    guard !SheetTable.trimmed(raw).isEmpty else { return [] }
    let (text, wasGuarded) = SheetGuard.text(of: raw)
    func entry(_ key: String, _ node: YAMLNode?) -> [YAMLNode.Entry] {
      let place = table.position(table.headerRow, index)
      return node.map { [YAMLNode.Entry(key: key, keyPosition: place, value: $0)] } ?? []
    }
    switch column.content {
    case .text:
      let kept = wasGuarded ? text : SheetTable.trimmed(text)
      return entry(column.key, .text(kept, at: position))
    case .number, .whole:
      return entry(column.key, number(text, at: position, isWhole: column.content == .whole))
    case .words: return entry(column.key, words(text, at: position))
    case .date: return entry(column.key, date(text, at: position))
    case .span:
      let node = span(text, at: position)
      guard column.key == "happened" else { return entry(column.key, node) }
      if case .scalar = node?.content { return entry("date", node) }
      return entry("interval", node)
    case .range: return entry(column.key, range(text, at: position))
    case .effects: return entry(column.key, effects(text, at: position))
    case .hash: return entry(column.key, hash(text, at: position))
    case .other: return entry(column.key, other(text, at: position))
    }
  }

  private func report(_ problem: any FileProblem.Kind, _ position: FilePosition) -> YAMLNode? {
    log.report(problem, at: position)
    return nil
  }

  private func number(_ text: String, at position: FilePosition, isWhole: Bool) -> YAMLNode? {
    switch SheetNumber.read(text, commaIsDecimal: table.separator != ",") {
    case .number(let number):
      let whole = isWhole ? Double(number).flatMap { Int(exactly: $0) }.map(String.init) : nil
      return .text(whole ?? number, at: position, isPlain: true)
    case .problem(let problem): return report(problem, position)
    case .none: return report(ValueProblem.notANumber(found: "'\(text)'"), position)
    }
  }

  private func words(_ text: String, at position: FilePosition) -> YAMLNode? {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
    return YAMLNode(
      position: position, content: .sequence(words.map { .text($0, at: position) }))
  }

  private func date(_ text: String, at position: FilePosition) -> YAMLNode? {
    switch SheetDate.read(text) {
    case .date(let date): .text(date.description, at: position)
    case .problem(let problem): report(problem, position)
    }
  }

  /// A date, or a map of `from`, `to` and `inferred`.
  private func span(_ cell: String, at position: FilePosition) -> YAMLNode? {
    guard Self.isOneShortLine(cell) else {
      return report(CellProblem.notADate(cell.prefix(20) + "…"), position)
    }
    var text = cell
    let isInferred = text.hasSuffix("(inferred)")
    if isInferred { text = SheetTable.trimmed(String(text.dropLast(10))) }
    var ends = [text]
    var isOpen = false
    if let since = text.wholeMatch(of: /(?i)since (.+)/) {
      (ends, isOpen) = ([String(since.1)], true)
    } else if let both = text.wholeMatch(of: /(.+?) (?:to|\u{2013}|\u{2014}|-) (.+)/) {
      ends = [String(both.1), String(both.2)]
    }
    let nodes = ends.map { date($0, at: position) }
    guard let from = nodes[0], let last = nodes.last, last != nil else { return nil }
    if ends.count == 1, !isOpen, !isInferred { return from }
    func entry(_ key: String, _ value: YAMLNode) -> YAMLNode.Entry {
      YAMLNode.Entry(key: key, keyPosition: position, value: value)
    }
    let to = ends.count > 1 ? nodes[1].map { [entry("to", $0)] } ?? [] : []
    let inferred =
      isInferred ? [entry("inferred", .text("true", at: position, isPlain: true))] : []
    return YAMLNode(position: position, content: .mapping([entry("from", from)] + to + inferred))
  }

  /// Whether a cell may hold dates or a range: patterns are not tried on what may be anything.
  private static func isOneShortLine(_ cell: String) -> Bool {
    cell.utf8.count <= 200 && !cell.contains(where: \.isNewline)
  }

  private func range(_ text: String, at position: FilePosition) -> YAMLNode? {
    guard Self.isOneShortLine(text),
      let both = text.wholeMatch(of: /(?i)(?:from )?(.+?) to (.+)/)
    else {
      return report(CellProblem.notARange, position)
    }
    let ends = [both.1, both.2].map { number(String($0), at: position, isWhole: false) }
    guard let low = ends[0], let high = ends[1] else { return nil }
    return YAMLNode(position: position, content: .sequence([low, high]))
  }

  private func effects(_ text: String, at position: FilePosition) -> YAMLNode? {
    var effects: [YAMLNode] = []
    for part in text.split(separator: ";") {
      guard let match = part.wholeMatch(of: /\s*([^\s>]+)\s*>\s*([^\s>]+)\s+(\S+)\s*/) else {
        return report(CellProblem.notEffects(SheetTable.trimmed(String(part))), position)
      }
      guard let sign = number(String(match.3), at: position, isWhole: false) else { return nil }
      let values = [
        ("from", YAMLNode.text(String(match.1), at: position)),
        ("to", .text(String(match.2), at: position)), ("sign", sign),
      ]
      let entries = values.map {
        YAMLNode.Entry(key: $0.0, keyPosition: position, value: $0.1)
      }
      effects.append(YAMLNode(position: position, content: .mapping(entries)))
    }
    return YAMLNode(position: position, content: .sequence(effects))
  }

  private func hash(_ text: String, at position: FilePosition) -> YAMLNode? {
    if text.wholeMatch(of: /[0-9]([.,][0-9]+)?E\+?[0-9]+/) != nil {
      return report(CellProblem.hashBecameNumber(text), position)
    }
    return .text(text, at: position)
  }

  /// A list or map in one line, a truth value, a number or a text.
  private func other(_ text: String, at position: FilePosition) -> YAMLNode? {
    if text.hasPrefix("{") || text.hasPrefix("[") {
      let inner = ProblemLog()
      let root = YAMLFile.root(of: Array("value: \(text)\n".utf8), path: position.path, inner)
      for problem in inner.problems { log.report(problem.kind, at: position) }
      // Further lines could begin further keys, which would be lost.
      if inner.problems.isEmpty, root?.entries?.count != 1 {
        return report(CellProblem.notOneValue, position)
      }
      return root?["value"]?.moved(to: position)
    }
    let lowered = text.lowercased()
    if lowered == "true" || lowered == "false" {
      return .text(lowered, at: position, isPlain: true)
    }
    return .text(text, at: position, isPlain: JSONNumber.isWellFormed(text))
  }
}

extension YAMLNode {
  /// The same value with everything in it at one place.
  fileprivate func moved(to place: FilePosition) -> YAMLNode {
    switch content {
    case .scalar: YAMLNode(position: place, content: content)
    case .sequence(let nodes):
      YAMLNode(position: place, content: .sequence(nodes.map { $0.moved(to: place) }))
    case .mapping(let entries):
      YAMLNode(
        position: place,
        content: .mapping(
          entries.map {
            Entry(key: $0.key, keyPosition: place, value: $0.value.moved(to: place))
          }))
    }
  }
}
