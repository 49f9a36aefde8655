import AllianceModel
public import Experiments
internal import Foundation

/// Reads results that were saved.
public enum OutcomeReader {
  /// The largest file that is read; a thousand actors over five years make less.
  static let maximumSize = 400_000_000

  /// Reads one result.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - source: the path as the user gave it, which may be the folder of the file.
  /// - Returns: the result.
  /// - Throws: `FileProblem` for a file that is missing, is no result, or has another format.
  public static func read(_ path: String, of source: String) throws(FileProblem) -> ScenarioResult {
    let top = FilePosition(path: path)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw OutcomeFileProblem.missing(source).problem(at: top)
    }
    guard data.count <= maximumSize else {
      throw OutcomeFileProblem.tooLarge(data.count).problem(at: top)
    }
    return try read(Array(data), path: path)
  }

  /// Reads the bytes of one result.
  static func read(_ bytes: [UInt8], path: String) throws(FileProblem) -> ScenarioResult {
    var scan = JSONScan(bytes)
    do {
      try scan.run()
    } catch {
      let place = FileLoader.position(of: min(scan.offset, bytes.count), in: bytes, path: path)
      throw OutcomeFileProblem.notJSON(error).problem(at: place)
    }
    try checkFormat(bytes, path)
    do {
      return try JSONDecoder().decode(OutcomeFile.self, from: Data(bytes)).result()
    } catch let error as DecodingError {
      let found = OutcomeProblem.found(error)
      throw OutcomeFileProblem.value(found.problem)
        .problem(at: place(of: found.keys, in: bytes, path))
    } catch let error as OutcomeProblem {
      throw OutcomeFileProblem.value(error).problem(at: FilePosition(path: path))
    } catch {
      throw OutcomeFileProblem.notOutcome.problem(at: FilePosition(path: path))
    }
  }

  /// Refuses what is no result, or one of another format, before its values are looked at.
  private static func checkFormat(_ bytes: [UInt8], _ path: String) throws(FileProblem) {
    struct Format: Decodable { let format: String }
    guard let found = try? JSONDecoder().decode(Format.self, from: Data(bytes)).format else {
      throw OutcomeFileProblem.notOutcome.problem(at: FilePosition(path: path))
    }
    guard found == OutcomeFile.currentFormat else {
      throw OutcomeFileProblem.otherFormat(found).problem(
        at: place(of: ["format"], in: bytes, path))
    }
  }

  /// Where a value stands, or the collection that should hold it.
  private static func place(
    of keys: [String], in bytes: [UInt8], _ path: String
  ) -> FilePosition {
    var scan = JSONScan(bytes, lookingFor: keys)
    try? scan.run()
    return FileLoader.position(of: scan.place, in: bytes, path: path)
  }
}

/// Why a saved result cannot be read.
enum OutcomeFileProblem: FileProblem.Kind {
  /// There is no file; how it was named.
  case missing(String)
  /// The file is larger than any result.
  case tooLarge(Int)
  /// The file is not JSON.
  case notJSON(JSONScan.Problem)
  /// The file is JSON, and no result.
  case notOutcome
  /// The result has another format.
  case otherFormat(String)
  /// A value is not one that a result may hold.
  case value(OutcomeProblem)

  /// What is wrong, and what to do.
  var words: String {
    let current = OutcomeFile.currentFormat
    return switch self {
    case .missing(let path):
      "there is no such file; write one with: multivector run SCENARIO --out \(path)"
    case .tooLarge(let size):
      "the file has \(size) bytes, more than any result; run the scenario again"
    case .notJSON(.truncated): "the JSON ends here before it is complete; run the scenario again"
    case .notJSON(.tooDeep):
      "more than \(JSONScan.maximumDepth) lists and objects are nested here, so this is not an "
        + "outcome (\(current)); run the scenario again"
    case .notJSON(.unexpected):
      "this is not JSON, so not an outcome (\(current)); run the scenario again"
    case .notJSON(.notFinite): "the number that ends here is too large; run the scenario again"
    case .notOutcome: "this is not an outcome (\(current)); run the scenario again"
    case .otherFormat(let format):
      "the format is '\(format)', not '\(current)'; run the scenario again"
    case .value(let problem): problem.words
    }
  }

  package var severity: FileProblem.Severity {
    if case .missing = self { .missingFile } else { .badData }
  }

  func problem(at position: FilePosition) -> FileProblem { FileProblem(self, at: position) }
}

extension OutcomeProblem {
  /// What a decoder refuses, as a problem, and the keys that lead to it.
  fileprivate static func found(
    _ error: DecodingError
  ) -> (problem: OutcomeProblem, keys: [String]) {
    func path(_ keys: [any CodingKey]) -> String {
      keys.reduce("") { text, key in
        key.intValue.map { "\(text)[\($0)]" }
          ?? (text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)")
      }
    }
    func words(_ keys: [any CodingKey]) -> [String] {
      keys.map { $0.intValue.map(String.init) ?? $0.stringValue }
    }
    switch error {
    case .keyNotFound(let key, let context):
      return (
        OutcomeProblem(.missing, at: path(context.codingPath + [key])), words(context.codingPath)
      )
    case .valueNotFound(_, let context):
      return (OutcomeProblem(.missing, at: path(context.codingPath)), words(context.codingPath))
    case .typeMismatch(let type, let context):
      return (
        OutcomeProblem(.wrongType(expected: Self.name(type)), at: path(context.codingPath)),
        words(context.codingPath)
      )
    case .dataCorrupted(let context):
      // The decoder does not say where a number stands that its type cannot hold.
      return (OutcomeProblem(.unfit, at: path(context.codingPath)), words(context.codingPath))
    @unknown default: return (OutcomeProblem(.empty, at: ""), [])
    }
  }

  /// A type as people who read JSON call it.
  private static func name(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is Double.Type, is Int.Type, is UInt64.Type: "a number"
    case is any Collection.Type: "a list"
    default: "an object"
    }
  }
}
