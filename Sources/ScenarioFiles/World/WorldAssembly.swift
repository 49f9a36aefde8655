internal import AllianceModel

/// Reads the files of one world in the order in which they need each other.
struct WorldAssembly {
  let directory: String
  let log: ProblemLog
  private var parties = PartyDirectory(actors: [], organisations: [])
  private var tables: [BackgroundTable] = []
  private var attributes: [Attribute] = []
  private var documents: [EvidenceDocument] = []
  private var origins = EvidenceOrigins()
  private var files: [FileDigest] = []

  init(directory: String, _ log: ProblemLog) {
    self.directory = directory == "." ? "" : directory
    self.log = log
  }

  private func path(_ name: String) -> String { directory.isEmpty ? name : directory + "/" + name }

  mutating func readParties() {
    let states = root("world/states.yaml").map { StatesReader(log: log).actors($0) } ?? []
    let actors = PartyDirectory(actors: states, organisations: [])
    let organisations =
      root("world/organisations.yaml").map {
        OrganisationsReader(log: log, parties: actors).organisations($0)
      } ?? []
    parties = PartyDirectory(actors: states, organisations: organisations)
  }

  mutating func readTables() {
    guard let root = root("world/tables.yaml") else { return }
    for description in TableDescriptionsReader(log: log).tables(root) {
      guard let bytes = bytes(description.file, referredToAt: description.filePosition),
        let table = CSVTable(bytes, path: description.file, log),
        var reader = TableReader(description, table, parties: parties, log)
      else { continue }
      if description.kind == EvidenceKind.attribute.id {
        attributes += reader.attributes()
      } else {
        tables.append(reader.background())
      }
    }
  }

  mutating func readEvidence() {
    var assembly = EvidenceAssembly(log)
    let reader = DocumentReader(records: RecordReader(parties: parties, log: log), log: log)
    for folder in ["world/evidence", "articles", "judgements"] {
      for file in FolderListing.yamlFiles(in: path(folder)) {
        guard let bytes = bytes(file, referredToAt: nil),
          let root = YAMLFile.root(of: bytes, path: file, log),
          let document = reader.document(root)
        else { continue }
        assembly.add(document)
      }
    }
    documents = assembly.finish()
    origins = assembly.origins
  }

  func world() -> LoadedWorld {
    let world = World(
      actors: parties.actors, organisations: parties.organisations,
      attributes: AttributeTable(attributes),
      evidence: EvidenceBase(documents: documents, tables: tables))
    return LoadedWorld(world: world, origins: origins, files: files.sorted { $0.path < $1.path })
  }

  private mutating func root(_ name: String) -> YAMLNode? {
    guard let bytes = bytes(path(name), referredToAt: nil) else { return nil }
    return YAMLFile.root(of: bytes, path: path(name), log)
  }

  private mutating func bytes(_ path: String, referredToAt origin: FilePosition?) -> [UInt8]? {
    do {
      let bytes = try FileLoader.bytes(of: path, asReferredToAt: origin)
      files.append(FileDigest(path: path, bytes: bytes))
      return bytes
    } catch {
      log.report(contentsOf: [error])
      return nil
    }
  }
}
