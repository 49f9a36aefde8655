import ArgumentParser
import Foundation
import Reports
import ScenarioFiles

extension EvidenceCommand {
  /// `multivector evidence export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Coded records as a sheet for a spreadsheet.",
      discussion: """
        One record a row, with the columns of its document. Dates are written as 'in 2022-03', \
        'on 2022-03-15' or '2022-03 to 2022-05', and texts that a spreadsheet would change (001, \
        true, =…) begin with an apostrophe, so that the sheet can be read back unchanged. Without \
        --csv it goes to standard output.

        Examples:
          multivector evidence export --csv evidence.csv
          multivector evidence export --document 001 --csv 001.csv
          multivector evidence export --actor KAZ --kind visit
        """)

    @Option(help: "The file to write.", completion: .file(extensions: ["csv"]))
    var csv: String?
    @Flag(help: "Overwrite the file if it is there.")
    var force = false
    @Flag(help: "No messages on standard error.")
    var quiet = false
    @OptionGroup var filter: EvidenceFilterOptions
    @OptionGroup var world: WorldOptions

    func validate() throws {
      if force, csv == nil { throw ValidationError("--force overwrites a file; add --csv FILE") }
      try OutputFolder.refuseEmpty("--csv", csv)
    }

    func run() throws {
      let loaded = try world.read()
      let search = try filter.search(in: loaded.world)
      let sheet: EvidenceSheet
      do {
        sheet = try EvidenceSheet(
          of: loaded, records: filter.isEmpty ? nil : search.identifiers(in: loaded.world))
      } catch {
        return try ScenarioLoading.refuse(error.problems)
      }
      guard let csv else { return try Streams.output(sheet.text) }
      let name = csv.split(separator: "/").last.map(String.init) ?? csv
      let folder = csv.hasSuffix(name) ? String(csv.dropLast(name.count)) : ""
      let files = AtomicFileSet([(name, sheet.text)], in: folder.isEmpty ? "." : folder)
      if !force, !files.inTheWay.isEmpty {
        Streams.error(
          "error: \(csv) is there and differs; name another file, or add --force to overwrite it\n")
        throw OutputFolder.cannotWrite
      }
      try files.write()
      if !quiet {
        let report = WrittenFiles.sheet(sheet.count, at: csv, isPart: isPart)
        Streams.error(report.text(Streams.errorStyle))
      }
    }

    /// Whether documents may be in the sheet without all of their records.
    private var isPart: Bool {
      filter.kind != nil || filter.actor != nil || filter.channel != nil
    }
  }

  /// `multivector evidence import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Files of evidence from a sheet that a spreadsheet saved.",
      discussion: """
        Reads the columns that 'evidence export' writes, from commas, semicolons or tabs, in UTF-8, \
        UTF-16 or Windows-1252. Every problem is named by row and column of the sheet. Without --out \
        it only shows what would change, cell by cell. A sheet holds its documents whole: records that it lacks \
        are gone from the files it makes, and so are comments of files that it replaces.

        Examples:
          multivector evidence import --csv evidence.csv
          multivector evidence import --csv evidence.csv --out seeds/articles --force
          multivector evidence import --csv new.csv --out seeds/articles
        """)

    @Option(help: "The sheet to read.", completion: .file(extensions: ["csv", "txt", "tsv"]))
    var csv: String
    @Option(help: "The folder to write files of evidence to.", completion: .directory)
    var out: String?
    @Flag(help: "Overwrite files that are there.")
    var force = false
    @OptionGroup var world: WorldOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      if force, out == nil { throw ValidationError("--force overwrites files; add --out DIR") }
      try OutputFolder.refuseEmpty("--out", out)
    }

    func run() throws {
      let sheet: EvidenceImport
      do {
        sheet = try EvidenceImport(sheet: csv, into: try world.read())
      } catch let problems as FileProblems {
        return try ScenarioLoading.refuse(problems.problems)
      }
      for note in sheet.notes { output.tell("note: \(note)") }
      let files = out.map { out in
        AtomicFileSet(sheet.documents.map { ($0.fileName, $0.text) }, in: out)
      }
      let unchanged = files?.unchanged ?? []
      let entries = sheet.documents.map {
        ImportEntry($0, isOnFile: unchanged.contains($0.fileName))
      }
      if let files, let out {
        try refuse(doubling: sheet.documents, in: out)
        try refuse(overwriting: files.inTheWay, in: out)
        try files.write()
      }
      try output.print(ImportReport(entries, out: out))
    }

    /// Refuses to write a document into a world that has it in another file already.
    private func refuse(doubling documents: [EvidenceImport.Document], in out: String) throws {
      func whole(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
      }
      guard (whole(out) + "/").hasPrefix(whole(world.folder) + "/") else { return }
      let doubled = documents.compactMap { document in
        document.recordedAt.flatMap { recorded in
          whole(recorded) == whole(out + "/" + document.fileName) ? nil : (document.id, recorded)
        }
      }
      guard !doubled.isEmpty else { return }
      Streams.error(
        doubled.map { id, path in
          "error: document '\(id)' is on record in \(path), and would be there twice\n"
        }.joined()
          + "nothing was written; name that folder with --out, or one outside \(world.folder)\n")
      throw OutputFolder.cannotWrite
    }

    private func refuse(overwriting paths: [String], in out: String) throws {
      guard !force, !paths.isEmpty else { return }
      Streams.error(
        paths.map { "error: \(out)/\($0) is there and differs\n" }.joined()
          + "nothing was written; see what changes without --out, then add --force to overwrite\n")
      throw OutputFolder.cannotWrite
    }
  }
}

extension ImportEntry {
  fileprivate init(_ document: EvidenceImport.Document, isOnFile: Bool) {
    self.init(
      document: document.id, file: document.fileName, isNew: document.isNew, isOnFile: isOnFile,
      isSourceChanged: document.isSourceChanged, added: document.added, changed: document.changed,
      removed: document.removed,
      changedCells: document.changedCells.map {
        .init(record: $0.record, column: $0.column, before: $0.before, after: $0.after)
      })
  }
}
