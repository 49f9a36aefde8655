import AllianceModel

/// A value of a YAML file with its place: text, a list, or a map.
///
/// Scalars have no type of their own; the reader that asks decides what a text means.
struct YAMLNode: Sendable {
  let position: FilePosition
  let content: Content

  enum Content: Sendable {
    /// A text, and whether it was written without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let keyPosition: FilePosition
    let value: YAMLNode
  }

  /// Whether the value is `null`, `~`, or nothing at all.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The items of a list; `nil` when it is something else.
  var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries of a map; `nil` for anything else.
  var entries: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The value of a key, when this is a map that has it and it is not null.
  subscript(key: String) -> YAMLNode? {
    let value = entries?.first { $0.key == key }?.value
    return value?.isNull == true ? nil : value
  }

  /// The same map without a key; anything else unchanged.
  func without(_ key: String) -> YAMLNode {
    guard let entries else { return self }
    return YAMLNode(position: position, content: .mapping(entries.filter { $0.key != key }))
  }

  /// What the value is, as messages call it.
  var kindName: String {
    switch content {
    case .scalar(let text, let isPlain):
      if isNull { return "nothing" }
      let shown = text.count > 40 ? String(text.prefix(37)) + "…" : text
      let oneLine = String(shown.map { $0.isNewline ? " " : $0 })
      return isPlain ? "'\(oneLine)'" : "the quoted text \"\(oneLine)\""
    case .sequence: return "a list"
    case .mapping: return "a map"
    }
  }
}
