internal import AllianceModel

/// Checks files one by one, whatever they are: scenarios, evidence, states, organisations, tables.
///
/// A file of a world is checked with the whole world that it belongs to, since names and events
/// refer from file to file; only its own problems are returned.
public struct FileValidator {
  private var scenarios: ScenarioReader

  /// A validator that accepts the models, parameters and measures of a vocabulary.
  public init(vocabulary: ScenarioVocabulary) {
    scenarios = ScenarioReader(vocabulary: vocabulary)
  }

  /// Everything that is wrong with a file; nothing when it is good.
  ///
  /// For a folder, everything that is wrong with the world in it.
  public mutating func problems(in path: String) -> [FileProblem] {
    if FolderListing.exists(path) { return Self.problems(ofWorldIn: path) }
    let file = RelativePath.normalised(path)
    let log = ProblemLog()
    let format: String
    let position: FilePosition
    do {
      let bytes = try FileLoader.bytes(of: file)
      let root = YAMLFile.root(of: bytes, path: file, log)
      format = Self.format(of: root)
      position = root?["format"]?.position ?? FilePosition(path: file)
    } catch {
      return [error]
    }
    if !log.problems.isEmpty, format.isEmpty { return FileProblems(log.problems).problems }
    switch format {
    case StatesReader.format, OrganisationsReader.format, TableDescriptionsReader.format,
      DocumentReader.format:
      let problems = Self.problems(ofWorldIn: Self.worldFolder(of: file))
      return problems.filter { $0.path == file }
    case ScenarioChain.format, "":
      do {
        _ = try scenarios.read(file)
        return []
      } catch {
        return error.problems
      }
    default:
      return [FileProblem(ValueProblem.wrongFormat(format, expected: Self.formats), at: position)]
    }
  }

  private static let formats = [
    ScenarioChain.format, DocumentReader.format, StatesReader.format, OrganisationsReader.format,
    TableDescriptionsReader.format,
  ]

  private static func problems(ofWorldIn folder: String) -> [FileProblem] {
    do {
      _ = try WorldReader.read(folder)
      return []
    } catch {
      return error.problems
    }
  }

  private static func format(of root: YAMLNode?) -> String {
    guard let node = root?["format"], case .scalar(let text, _) = node.content else { return "" }
    return text
  }

  /// The nearest folder above a file that has `world/states.yaml`; the file's own when none has.
  private static func worldFolder(of file: String) -> String {
    var folder = RelativePath.directory(of: file)
    for _ in 0..<8 {
      if FolderListing.yamlFiles(in: folder + "/world").contains(where: {
        $0.hasSuffix("/states.yaml")
      }) {
        return RelativePath.normalised(folder)
      }
      folder += "/.."
    }
    return RelativePath.directory(of: file)
  }
}
