/// The text of an article as received, in paragraphs.
struct ArticleText {
  /// The non-empty lines, white space folded and trimmed.
  let paragraphs: [String]
  /// The first 16 hexadecimal digits of each paragraph's SHA-256.
  let hashes: [String]

  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: Byte.lineFeed)
    paragraphs = lines.compactMap { line in
      let text = String(decoding: line, as: UTF8.self)
      let words = text.split(whereSeparator: \.isWhitespace)
      return words.isEmpty && line.allSatisfy { $0 == Byte.carriageReturn }
        ? nil : words.joined(separator: " ")
    }
    hashes = paragraphs.map {
      String(FileDigest.hexadecimal(of: Array($0.utf8)).prefix(16))
    }
  }
}
