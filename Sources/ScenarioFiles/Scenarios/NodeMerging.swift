/// How a file that extends another changes it.
///
/// Maps merge, `changes` append, other lists and single values replace, and `null` deletes. Every
/// value keeps the place that it was written in.
enum NodeMerging {
  static func merged(_ base: YAMLNode, _ over: YAMLNode) -> YAMLNode {
    merged(base, over, path: [])
  }

  private static func merged(_ base: YAMLNode, _ over: YAMLNode, path: [String]) -> YAMLNode {
    switch (base.content, over.content) {
    case (.mapping(let old), .mapping(let new)) where !isWhole(path):
      return YAMLNode(position: over.position, content: .mapping(merged(old, new, path: path)))
    case (.sequence(let old), .sequence(let new)) where path == ["changes"]:
      return YAMLNode(position: over.position, content: .sequence(old + new))
    default:
      return over
    }
  }

  private static func merged(
    _ base: [YAMLNode.Entry], _ over: [YAMLNode.Entry], path: [String]
  ) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry?] = base
    let indices = Dictionary(
      base.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    for entry in over {
      guard let index = indices[entry.key] else {
        // A parameter may be known by another name, which its reader takes back.
        if !entry.value.isNull || path.last == "parameters" { entries.append(entry) }
        continue
      }
      let old = base[index].value
      entries[index] =
        entry.value.isNull
        ? nil
        : YAMLNode.Entry(
          key: entry.key, keyPosition: entry.keyPosition,
          value: merged(old, entry.value, path: path + [entry.key]))
    }
    return entries.compactMap(\.self)
  }

  /// Maps that are one value: the distribution of an uncertain parameter.
  private static func isWhole(_ path: [String]) -> Bool {
    path.count == 3 && path[0] == "uncertainty" && path[1] == "parameters"
  }
}
