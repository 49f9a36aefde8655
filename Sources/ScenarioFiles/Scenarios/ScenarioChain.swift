import AllianceModel

/// The files that a scenario extends, one another, down to a first; and what they say together.
struct ScenarioChain {
  static let format = "multivector/scenario/1"
  static let maximumLength = 16

  /// From the first file to the one asked for.
  private(set) var files: [FileDigest] = []
  /// What the files say together; `nil` when one of them could not be read.
  private(set) var root: YAMLNode?

  init(_ path: String, _ log: ProblemLog) {
    var roots: [YAMLNode] = []
    var next: (path: String, origin: FilePosition?)? = (RelativePath.normalised(path), nil)
    while let (path, origin) = next {
      next = nil
      if let origin, let problem = refusal(of: path) {
        log.report(problem, at: origin)
        return
      }
      guard let root = read(path, referredToAt: origin, log) else { return }
      if root["format"] != nil, !hasOurFormat(root, log) { return }
      if let extends = Self.checkHead(root, log) {
        let directory = RelativePath.directory(of: path)
        next = (RelativePath.resolve(extends.text, from: directory), extends.position)
      }
      roots.append(root)
    }
    files.reverse()
    guard let first = roots.popLast() else { return }
    // A summary is about the file that says it, not of those that change it.
    root = roots.reversed().reduce(first) { NodeMerging.merged($0.without("summary"), $1) }
  }

  private func refusal(of path: String) -> ScenarioProblem? {
    if files.contains(where: { $0.path == path }) {
      return .cyclicExtends(path, chain: files.map(\.path))
    }
    return files.count >= Self.maximumLength
      ? .longChain(Self.maximumLength) : nil
  }

  private func hasOurFormat(_ root: YAMLNode, _ log: ProblemLog) -> Bool {
    MapReader(root, log)?.checkFormat([Self.format]) ?? false
  }

  private mutating func read(
    _ path: String, referredToAt origin: FilePosition?, _ log: ProblemLog
  ) -> YAMLNode? {
    do {
      let bytes = try FileLoader.bytes(of: path, asReferredToAt: origin)
      files.append(FileDigest(path: path, bytes: bytes))
      guard let root = YAMLFile.root(of: bytes, path: path, log) else { return nil }
      guard root.entries != nil else {
        log.report(ValueProblem.wrongType("a map", found: root.kindName), at: root.position)
        return nil
      }
      return root
    } catch {
      log.report(contentsOf: [error])
      return nil
    }
  }

  /// Checks `format`, and returns what `extends` says.
  private static func checkHead(
    _ root: YAMLNode, _ log: ProblemLog
  ) -> (text: String, position: FilePosition)? {
    guard let map = MapReader(root, log) else { return nil }
    _ = map.required("format")
    guard let node = map.node("extends"), let text = node.text(log) else { return nil }
    return (text, node.position)
  }
}
