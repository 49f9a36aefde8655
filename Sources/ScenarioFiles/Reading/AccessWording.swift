extension AccessProblem {
  package var words: String {
    switch self {
    case .missing(let path, let near, let origin):
      (origin == nil ? "there is no such file" : "there is no file \(path)") + "; "
        + (near.map { "did you mean \($0)?" } ?? "check the path")
    case .isDirectory:
      "this is a directory; name a file in it"
    case .unreadable:
      "the file cannot be read; check its permissions"
    case .empty:
      "the file is empty; it should begin with a line such as "
        + "'format: multivector/scenario/1'"
    case .binary:
      "the file is binary (it holds a NUL byte); expected UTF-8 text"
    case .invalidUTF8:
      "the file is not UTF-8 here; save it in UTF-8"
    case .tooLarge(let size, let allowed):
      "the file has \(size) bytes; at most \(allowed) are read: split it"
    case .missingDirectory(let path):
      "there is no directory \(path); check the path"
    }
  }

  package var severity: FileProblem.Severity {
    switch self {
    case .missing, .unreadable, .missingDirectory: .missingFile
    default: .badData
    }
  }
}
