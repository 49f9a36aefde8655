import AllianceModel
internal import Yams

/// Reads the text of a YAML file into nodes with places.
enum YAMLFile {
  /// The root of a file; `nil`, with problems reported, when there is none.
  static func root(of file: [UInt8], path: String, _ log: ProblemLog) -> YAMLNode? {
    let bytes = Array(FileLoader.withoutMark(file))
    let scan = YAMLScan(bytes, path: path)
    log.report(contentsOf: scan.problems)
    guard !scan.isFatal, !scan.isRefused, scan.problems.count == scan.repeatedKeys.count else {
      return nil
    }
    let text = String(decoding: masked(bytes, at: scan.repeatedKeys), as: UTF8.self)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        log.report(YAMLProblem.noDocument, at: FilePosition(path: path))
        return nil
      }
      return node(root, path: path, depth: 1, log)
    } catch let error as YamlError {
      log.report(contentsOf: [problem(error, path: path)])
    } catch {
      log.report(YAMLProblem.unreadable, at: FilePosition(path: path))
    }
    return nil
  }

  /// Makes every repeated key a key of its own, by a first letter from Unicode's private area, so
  /// that the parser goes on and the rest of the file is checked too.
  private static func masked(_ bytes: [UInt8], at offsets: [Int]) -> [UInt8] {
    guard !offsets.isEmpty else { return bytes }
    var masked: [UInt8] = []
    var start = 0
    for (count, offset) in offsets.enumerated() {
      masked += bytes[start..<offset]
      masked += Array(String(Unicode.Scalar(privateLetter(count)) ?? "?").utf8)
      start = offset + 1
      while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    return masked + bytes[start...]
  }

  private static let privateArea: ClosedRange<UInt32> = 0xE000...0xF8FF

  private static func privateLetter(_ count: Int) -> UInt32 {
    privateArea.lowerBound + UInt32(count % privateArea.count)
  }

  private static func isMasked(_ key: String) -> Bool {
    key.unicodeScalars.first.map { privateArea.contains($0.value) } ?? false
  }

  // MARK: - Nodes

  private static func node(_ node: Node, path: String, depth: Int, _ log: ProblemLog) -> YAMLNode? {
    let position = position(node.mark, path: path)
    guard depth <= YAMLScan.maximumDepth else {
      log.report(YAMLProblem.tooDeep(YAMLScan.maximumDepth), at: position)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain
      return YAMLNode(position: position, content: .scalar(scalar.string, isPlain: isPlain))
    case .sequence(let sequence):
      let items = sequence.compactMap { Self.node($0, path: path, depth: depth + 1, log) }
      return YAMLNode(position: position, content: .sequence(items))
    case .mapping(let mapping):
      let entries = mapping.compactMap { entry($0, path: path, depth: depth, log) }
      return YAMLNode(position: position, content: .mapping(entries))
    case .alias:
      log.report(YAMLProblem.alias("*"), at: position)
      return nil
    }
  }

  private static func entry(
    _ pair: (key: Node, value: Node), path: String, depth: Int, _ log: ProblemLog
  ) -> YAMLNode.Entry? {
    let position = position(pair.key.mark, path: path)
    guard let key = pair.key.scalar?.string else {
      log.report(YAMLProblem.keyIsNoText, at: position)
      return nil
    }
    guard !isMasked(key), let value = node(pair.value, path: path, depth: depth + 1, log) else {
      return nil
    }
    return YAMLNode.Entry(key: key, keyPosition: position, value: value)
  }

  private static func position(_ mark: Mark?, path: String) -> FilePosition {
    FilePosition(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  // MARK: - Errors

  private static func problem(_ error: YamlError, path: String) -> FileProblem {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = context.map { "\($0.text) on line \($0.mark.line)" }
      return FileProblem(
        YAMLProblem.syntax(problem, context: place), at: position(mark, path: path))
    case .duplicatedKeysInMapping(let keys, let context):
      return FileProblem(
        YAMLProblem.duplicateKeys(keys), at: position(context.mark, path: path))
    case .reader(let problem, _, _, _):
      return FileProblem(
        YAMLProblem.syntax(problem, context: nil), at: FilePosition(path: path))
    default:
      return FileProblem(YAMLProblem.unreadable, at: FilePosition(path: path))
    }
  }
}
