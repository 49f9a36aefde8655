internal import COpenSSL

/// A file that was read, and the fingerprint of what it held.
public struct FileDigest: Sendable, Hashable {
  /// The path as problems print it.
  public let path: String
  /// SHA-256 of the file's bytes, in hexadecimal.
  public let sha256: String

  /// Pairs a path with a fingerprint.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }

  /// The fingerprint of bytes.
  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, sha256: Self.hexadecimal(of: bytes))
  }

  /// SHA-256 of bytes, in lower-case hexadecimal.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var digest = [UInt8](repeating: 0, count: 32)
    _ = unsafe SHA256(bytes, bytes.count, &digest)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
