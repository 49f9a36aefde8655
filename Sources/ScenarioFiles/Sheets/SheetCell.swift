internal import AllianceModel

/// A value of a YAML file as the text of a cell.
enum SheetCell {
  /// The cell of a column in a map; empty when the map has nothing there.
  static func text(_ column: SheetColumn, in map: YAMLNode) -> String {
    if column.content == .span, column.key == "happened" {
      return map["date"].flatMap(date) ?? map["interval"].map(span) ?? ""
    }
    guard let node = map[column.key] else { return "" }
    switch column.content {
    case .number, .whole: return scalar(node)
    case .text, .hash: return SheetGuard.guarded(scalar(node))
    case .words: return SheetGuard.guarded(items(node).joined(separator: " "))
    case .date: return date(node) ?? ""
    case .span: return date(node) ?? span(node)
    case .range: return "from " + items(node).joined(separator: " to ")
    case .effects:
      return effects(node)
    case .other:
      if case .scalar = node.content { return SheetGuard.guarded(scalar(node)) }
      return EvidenceYAML.flow(node)
    }
  }

  private static func scalar(_ node: YAMLNode) -> String {
    if case .scalar(let text, _) = node.content { text } else { "" }
  }

  private static func items(_ node: YAMLNode) -> [String] {
    if case .sequence(let nodes) = node.content { nodes.map(scalar) } else { [] }
  }

  private static func date(_ node: YAMLNode) -> String? {
    CalendarDate(scalar(node)).map(SheetDate.cell)
  }

  /// `2022-03 to 2022-05`, `since 2005`, and whether that was inferred.
  private static func span(_ node: YAMLNode) -> String {
    let from = node["from"].map(scalar) ?? ""
    let ends = node["to"].map { "\(from) to \(scalar($0))" } ?? "since \(from)"
    return ends + (node["inferred"].map(scalar) == "true" ? " (inferred)" : "")
  }

  private static func effects(_ node: YAMLNode) -> String {
    guard case .sequence(let effects) = node.content else { return "" }
    return effects.map { effect in
      let parts = ["from", "to", "sign"].map { effect[$0].map(scalar) ?? "" }
      return "\(parts[0])>\(parts[1]) \(parts[2])"
    }.joined(separator: "; ")
  }
}

extension YAMLNode {
  /// A text at a place.
  static func text(_ text: String, at position: FilePosition, isPlain: Bool = false) -> YAMLNode {
    YAMLNode(position: position, content: .scalar(text, isPlain: isPlain))
  }
}
