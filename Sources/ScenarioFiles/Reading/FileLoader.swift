import AllianceModel
internal import Foundation

/// Gets the bytes of a file, refusing what cannot be a text of ours before reading it.
enum FileLoader {
  /// The largest file that is read.
  static let maximumSize = 10_000_000

  /// The bytes of a file: not empty, not binary, valid UTF-8.
  static func bytes(
    of path: String, asReferredToAt origin: FilePosition? = nil
  ) throws(FileProblem) -> [UInt8] {
    try checked(rawBytes(of: path, asReferredToAt: origin), path: path)
  }

  /// The bytes of a file that is not too large, whatever they are.
  static func rawBytes(
    of path: String, asReferredToAt origin: FilePosition? = nil
  ) throws(FileProblem) -> [UInt8] {
    let top = FilePosition(path: path)
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
      throw FileProblem(
        AccessProblem.missing(path, near: nearMiss(of: path), seenFrom: origin),
        at: origin ?? top)
    }
    let type = attributes[.type] as? FileAttributeType
    if type == .typeDirectory { throw FileProblem(AccessProblem.isDirectory, at: origin ?? top) }
    if let size = (attributes[.size] as? NSNumber)?.intValue, size > maximumSize {
      throw FileProblem(AccessProblem.tooLarge(size, allowed: maximumSize), at: top)
    }
    guard type == .typeRegular, let data = FileManager.default.contents(atPath: target) else {
      throw FileProblem(AccessProblem.unreadable, at: top)
    }
    return Array(data)
  }

  /// Refuses bytes that are no text.
  static func checked(_ bytes: [UInt8], path: String) throws(FileProblem) -> [UInt8] {
    if bytes.count > maximumSize {
      let problem = AccessProblem.tooLarge(bytes.count, allowed: maximumSize)
      throw FileProblem(problem, at: FilePosition(path: path))
    }
    guard
      withoutMark(bytes).contains(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 })
    else {
      throw FileProblem(AccessProblem.empty, at: FilePosition(path: path))
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw FileProblem(AccessProblem.binary, at: position(of: zero, in: bytes, path: path))
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      let place = position(of: firstInvalidByte(in: bytes), in: bytes, path: path)
      throw FileProblem(AccessProblem.invalidUTF8, at: place)
    }
    return bytes
  }

  /// The bytes after a byte order mark, if there is one.
  static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  /// The line and column of a byte.
  static func position(of offset: Int, in bytes: [UInt8], path: String) -> FilePosition {
    var line = 1
    var column = 1
    for byte in bytes[..<offset] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return FilePosition(path: path, line: line, column: column)
  }

  /// Where the first character that is no UTF-8 begins.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int {
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A || index == bytes.count - 1 {
      if String(validating: bytes[start...index], as: UTF8.self) == nil {
        let end = (start...index).first { end in
          bytes[end] & 0xC0 != 0x80
            && String(validating: bytes[start..<end], as: UTF8.self) == nil
        }
        let stop = end ?? index + 1
        return bytes[start..<stop].lastIndex { $0 & 0xC0 != 0x80 } ?? start
      }
      start = index + 1
    }
    return start
  }

  private static func nearMiss(of path: String) -> String? {
    let directory = RelativePath.directory(of: path)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      return nil
    }
    return NearMiss.of(RelativePath.lastComponent(of: path), among: names.sorted())
  }
}
