import AllianceModel

/// What is said about files as a whole.
enum FileWording {
  static func missing(_ path: String, near: String?, seenFrom origin: FilePosition?) -> String {
    let subject = origin == nil ? "there is no such file" : "there is no file \(path)"
    let hint = near.map { "did you mean \($0)?" } ?? "check the path"
    return "\(subject); \(hint)"
  }

  static let isDirectory = "this is a directory; name a file in it"
  static let unreadable = "the file cannot be read; check its permissions"
  static let empty =
    "the file is empty; it should begin with a line such as "
    + "'format: multivector/scenario/1'"
  static let binary = "the file is binary (it holds a NUL byte); expected UTF-8 text"
  static let invalidUTF8 = "the file is not UTF-8 here; save it in UTF-8"

  static func tooLarge(_ size: Int, allowed: Int) -> String {
    "the file has \(size) bytes; at most \(allowed) are read: split it"
  }

  static func missingDirectory(_ path: String) -> String {
    "there is no directory \(path); check the path"
  }
}
