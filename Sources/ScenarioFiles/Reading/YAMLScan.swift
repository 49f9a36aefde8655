/// Looks over the bytes of a YAML file before any parser sees them.
///
/// Refuses what could exhaust a parser (depth, number of values) and what we do not read (anchors,
/// aliases, tags, merge keys, directives, second documents), and finds repeated keys. It follows
/// YAML's tokens, not its grammar: text that is not YAML passes, and the parser refuses it. Should
/// text be built to mislead it, the parser's own limit of 1000 levels holds.
struct YAMLScan {
  static let maximumDepth = 64
  static let maximumValues = 500_000

  let path: String
  let bytes: [UInt8]
  var problems: [FileProblem] = []
  /// First bytes of repeated keys, in file order.
  var repeatedKeys: [Int] = []
  /// Whether scanning stopped where it was.
  var isFatal = false
  /// Whether the file uses a feature of YAML that we do not read.
  var isRefused = false

  var offset = 0
  var line = 1
  var lineStart = 0
  /// Bytes of the line so far that begin no character.
  var continuationBytes = 0
  var blocks: [Level] = []
  var flows: [Level] = []
  var values = 0
  var hasContent = false
  var documentHasEnded = false
  /// The column right of which a line only goes on with a plain text.
  var plainTextColumn: Int?

  /// A collection that is open.
  struct Level {
    let column: Int
    let isSequence: Bool
    var keys: [ArraySlice<UInt8>: Int] = [:]
  }

  /// Scans a whole file.
  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    while offset < bytes.count, !isFatal { scanLine() }
  }

  // MARK: - Lines

  private mutating func scanLine() {
    if problems.count >= ProblemLog.limit { isFatal = true }
    if flows.isEmpty { scanMarker() }
    while !isFatal {
      skipBlanks()
      guard let byte, byte != Byte.lineFeed else { break }
      if byte == Byte.hash, offset == lineStart || isBlank(at: offset - 1) {
        skipToLineEnd()
      } else if let problem = refusal(of: byte) {
        refuse(problem)
        advance()
      } else {
        if documentHasEnded { refuseFatally(.secondDocument) }
        hasContent = true
        scanToken(byte)
      }
    }
    newLine()
  }

  /// Reads `---`, `...` or a directive at the beginning of a line.
  private mutating func scanMarker() {
    guard let byte, [Byte.dash, Byte.dot, Byte.percent].contains(byte) else { return }
    if byte == Byte.percent {
      refuse(.directive)
      return skipToLineEnd()
    }
    guard offset + 3 <= bytes.count, bytes[offset..<offset + 3].allSatisfy({ $0 == byte }),
      isBlankOrEnd(at: offset + 3)
    else { return }
    if byte == Byte.dash, hasContent { refuseFatally(.secondDocument) }
    if byte == Byte.dot, hasContent { documentHasEnded = true }
    if byte == Byte.dash { hasContent = true }
    blocks = []
    for _ in 0..<3 { advance() }
  }
}
