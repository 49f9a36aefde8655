internal import AllianceModel

/// Reads a map key by key, and then knows which of its keys nobody asked for.
///
/// A class, because it notes what is asked while values are read; it lives for one function call.
final class MapReader {
  let position: FilePosition
  let log: ProblemLog
  private let entries: [YAMLNode.Entry]
  private var asked: [String] = []

  /// A reader of `node`; `nil`, with a problem reported, when that is no map.
  init?(_ node: YAMLNode, _ log: ProblemLog) {
    guard case .mapping(let entries) = node.content else {
      log.report(ValueProblem.wrongType("a map", found: node.kindName), at: node.position)
      return nil
    }
    self.entries = entries
    self.log = log
    position = node.position
  }

  /// The value of a key; `nil` when it is absent or null.
  func node(_ key: String) -> YAMLNode? {
    if !asked.contains(key) { asked.append(key) }
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLNode? {
    if let value = node(key) { return value }
    log.report(ValueProblem.missingKey(key), at: entry(key)?.keyPosition ?? position)
    return nil
  }

  /// The entry of a key, null or not.
  func entry(_ key: String) -> YAMLNode.Entry? { entries.first { $0.key == key } }

  /// Accepts a key without reading it.
  func ignore(_ keys: String...) { asked += keys.filter { !asked.contains($0) } }

  /// Reports the keys that nobody asked for.
  ///
  /// Call it last.
  func refuseOthers() {
    for entry in entries where !log.isFull && !asked.contains(entry.key) {
      let near = NearMiss.of(entry.key, among: asked)
      log.report(
        ValueProblem.unknownKey(entry.key, near: near, known: asked), at: entry.keyPosition)
    }
  }
}

extension MapReader {
  /// A reader of the map under a key, when there is one.
  func map(_ key: String) -> MapReader? { node(key).flatMap { MapReader($0, log) } }

  func text(_ key: String) -> String? { node(key)?.text(log) }
  func requiredText(_ key: String) -> String? { required(key)?.text(log) }
  func number(_ key: String, in range: ClosedRange<Double>? = nil) -> Double? {
    node(key)?.number(log, in: range)
  }
  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    node(key)?.integer(log, in: range)
  }
  func boolean(_ key: String) -> Bool? { node(key)?.boolean(log) }
  func date(_ key: String) -> CalendarDate? { node(key)?.date(log) }

  /// The nodes of the list under a key; none when the key is absent.
  func list(_ key: String) -> [YAMLNode] { node(key)?.list(log) ?? [] }

  /// Whether a key is absent or an empty list.
  func isEmptyList(_ key: String) -> Bool {
    guard let node = node(key) else { return true }
    guard case .sequence(let nodes) = node.content else { return false }
    return nodes.isEmpty
  }

  /// A value of an enumeration, by its raw text.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String, _ what: String) -> Word?
  where Word.RawValue == String {
    node(key)?.word(log, what)
  }

  /// Values of an enumeration.
  func words<Word: RawRepresentable & CaseIterable>(_ key: String, _ what: String) -> [Word]
  where Word.RawValue == String {
    list(key).compactMap { $0.word(log, what) }
  }
}
