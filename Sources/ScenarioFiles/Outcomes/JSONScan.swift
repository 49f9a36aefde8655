/// Looks over the bytes of a JSON file before a decoder sees them: grammar, depth, and where values
/// stand.
///
/// A decoder gives no line of what it refuses, and may be led into any depth.
struct JSONScan {
  static let maximumDepth = 64

  /// What is not JSON.
  enum Problem: Error, Equatable {
    /// The file ends within a value.
    case truncated
    /// Collections are nested deeper than any result.
    case tooDeep
    /// A byte that cannot stand where it does.
    case unexpected
    /// A number that is larger than numbers can be.
    case notFinite
  }

  private let bytes: [UInt8]
  /// The value whose place is looked for: keys and indices from the top.
  private let target: [String]
  private var path: [String] = []
  /// Where the scan stands, and where it stopped when it threw.
  private(set) var offset = 0
  /// The first byte of the target, or of the last value on the way to it.
  private(set) var place = 0
  private var matched = 0

  /// A scan of a whole file that also looks for the place of a value.
  init(_ bytes: [UInt8], lookingFor target: [String] = []) {
    self.bytes = bytes
    self.target = target
  }

  /// Scans everything.
  mutating func run() throws(Problem) {
    try value()
    skipSpace()
    if offset < bytes.count { throw .unexpected }
  }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }

  private mutating func value() throws(Problem) {
    skipSpace()
    if path.count > matched || path.isEmpty, path == Array(target.prefix(path.count)) {
      (place, matched) = (offset, path.count)
    }
    guard let byte else { throw .truncated }
    switch byte {
    case UInt8(ascii: "{"): try members()
    case UInt8(ascii: "["): try elements()
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  private mutating func members() throws(Problem) {
    try collection(UInt8(ascii: "}")) { scan, _ throws(Problem) in
      scan.skipSpace()
      guard scan.byte == UInt8(ascii: "\"") else { throw scan.stopped }
      let key = try scan.text()
      scan.skipSpace()
      guard scan.byte == UInt8(ascii: ":") else { throw scan.stopped }
      scan.offset += 1
      return key
    }
  }

  private mutating func elements() throws(Problem) {
    try collection(UInt8(ascii: "]")) { _, index throws(Problem) in "\(index)" }
  }

  /// Values between brackets, each after what names it.
  private mutating func collection(
    _ end: UInt8, _ name: (inout JSONScan, Int) throws(Problem) -> String
  ) throws(Problem) {
    guard path.count < Self.maximumDepth else { throw .tooDeep }
    offset += 1
    skipSpace()
    if byte == end {
      offset += 1
      return
    }
    var index = 0
    while true {
      path.append(try name(&self, index))
      try value()
      path.removeLast()
      index += 1
      skipSpace()
      guard byte == end || byte == UInt8(ascii: ",") else { throw stopped }
      offset += 1
      if bytes[offset - 1] == end { return }
    }
  }

  /// What is wrong where the scan stands.
  private var stopped: Problem { offset < bytes.count ? .unexpected : .truncated }

  private mutating func text() throws(Problem) -> String {
    offset += 1
    let start = offset
    while let byte, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw .unexpected }
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < bytes.count else { throw .truncated }
    offset += 1
    return String(decoding: bytes[start..<offset - 1], as: UTF8.self)
  }

  private mutating func word(_ word: StaticString) throws(Problem) {
    for letter in "\(word)".utf8 {
      guard byte == letter else { throw stopped }
      offset += 1
    }
  }

  private mutating func number() throws(Problem) {
    let start = offset
    while let byte, Self.digits.contains(byte) { offset += 1 }
    guard offset > start else { throw stopped }
    guard let number = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      throw .unexpected
    }
    if !number.isFinite { throw .notFinite }
  }

  private static let digits = Array("0123456789+-.eE".utf8)
}
