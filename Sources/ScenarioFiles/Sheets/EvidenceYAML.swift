/// Writes documents of evidence as YAML files.
enum EvidenceYAML {
  /// A whole file.
  static func text(source: [YAMLNode.Entry], records: [[YAMLNode.Entry]]) -> String {
    let head = ["format: \(DocumentReader.format)", "source:"] + source.map { "  " + line($0) }
    guard !records.isEmpty else { return (head + ["evidence: []"]).joined(separator: "\n") + "\n" }
    let body = records.flatMap { entries in
      entries.enumerated().map { ($0 == 0 ? "  - " : "    ") + line($1) }
    }
    return (head + ["evidence:"] + body).joined(separator: "\n") + "\n"
  }

  private static func line(_ entry: YAMLNode.Entry) -> String {
    "\(scalar(entry.key, isPlain: false)): \(flow(entry.value))"
  }

  /// A value in one line.
  static func flow(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): scalar(text, isPlain: isPlain)
    case .sequence(let nodes): "[\(nodes.map(flow).joined(separator: ", "))]"
    case .mapping(let entries): "{\(entries.map(line).joined(separator: ", "))}"
    }
  }

  /// Numbers, truth values and simple words as they are; everything else in double quotes.
  private static func scalar(_ text: String, isPlain: Bool) -> String {
    if isPlain, JSONNumber.isWellFormed(text) || text == "true" || text == "false" { return text }
    let isDate = text.wholeMatch(of: /[0-9]{4}(-[0-9]{2}){0,2}/) != nil
    let isWord = text.wholeMatch(of: /[A-Za-z][A-Za-z0-9_.-]*/) != nil
    let reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    return isDate || isWord && !reserved.contains(text.lowercased()) ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    let inner = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: needsEscape(scalar) ? escaped(scalar) : String(scalar)
      }
    }
    return "\"\(inner.joined())\""
  }

  /// Control characters, line breaks of Unicode and byte order marks.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
