public import AllianceModel
public import ArgumentParser
import Reports
import ScenarioEngine
import ScenarioFiles

/// `multivector evidence`.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "The evidence base: list it, show it, check it, find what contradicts itself.",
    discussion: """
      Examples:
        multivector evidence list --actor KAZ --kind visit
        multivector evidence show 001-p17-trade-kaz-tur-2021
        multivector evidence check --texts articles
        multivector evidence conflicts
      """,
    subcommands: [List.self, Show.self, Check.self, Conflicts.self])
}

extension EvidenceCommand {
  /// `multivector evidence list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Records, one a line.",
      discussion: """
        Examples:
          multivector evidence list --actor KAZ --channel security
          multivector evidence list --document 001 --format csv
        """)

    @Option(help: "Only this kind, such as visit.")
    var kind: String?
    @Option(help: "Only records that name this party, such as KAZ.")
    var actor: String?
    @Option(help: "Only this document, such as 001.")
    var document: String?
    @Option(help: "Only this channel: economic, security, diplomatic or societal.")
    var channel: Channel?
    @OptionGroup var world: WorldOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      guard let kind else { return }
      try KnownNames.check(
        "--kind", kind, among: KindCatalogue.all.map(\.id), what: "no such kind",
        see: "see: multivector kinds")
    }

    func run() throws {
      let world = try world.read().world
      if let actor { try KnownNames.check(party: actor, "--actor", in: world) }
      if let document {
        let known = world.evidence.documents.map(\.source.id)
        try KnownNames.check(
          "--document", document, among: known, what: "no such document",
          see: "known: \(known.sorted().joined(separator: ", "))")
      }
      let search = EvidenceSearch(kind: kind, actor: actor, document: document, channel: channel)
      let entries = search.records(in: world)
      try output.print(
        table: RecordEntry.table(entries, output.style), json: JSONText.of(entries),
        csv: CSVText(RecordEntry.header, rows: entries.map(\.fields)).text)
    }
  }

  /// `multivector evidence show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A record in full, or all accounts of an event.",
      discussion: """
        Examples:
          multivector evidence show 001-p17-trade-kaz-tur-2021
          multivector evidence show coproduction-kaz-tur
        """)

    @Argument(help: "The identifier of a record or an event.")
    var name: String
    @OptionGroup var world: WorldOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let entries = EvidenceSearch.records(named: name, in: try world.read().world)
      if entries.isEmpty {
        throw ValidationError(
          "no record or event '\(name)'; list them with: multivector evidence list")
      }
      try output.print(
        table: RecordEntry.text(entries, output.style), json: JSONText.of(entries),
        csv: CSVText(RecordEntry.header, rows: entries.map(\.fields)).text)
    }
  }

  /// `multivector evidence check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hold records against the texts that they were coded from.",
      discussion: """
        Exit code 65 when a record is refuted.

        Example:
          multivector evidence check --texts articles
        """)

    @Option(help: "The folder of the texts.", completion: .directory)
    var texts: String
    @OptionGroup var world: WorldOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let loaded = try world.read()
      let findings: [EvidenceFinding]
      do {
        findings = try EvidenceCheck.findings(loaded, texts: texts)
      } catch {
        try ScenarioLoading.refuse(error.problems)
        return
      }
      let entries = findings.map {
        FindingEntry(
          document: $0.document, record: $0.record, path: $0.position?.path,
          line: $0.position?.line, isError: $0.isError, finding: $0.description)
      }
      // A finding of no record is of a document whose text is missing.
      let checked = CheckedEvidence(
        loaded.world,
        withoutText: Set(findings.filter { $0.record == nil }.map(\.document)))
      try output.print(
        table: FindingEntry.text(entries, checked: checked), json: JSONText.of(entries),
        csv: CSVText(FindingEntry.header, rows: entries.map(\.fields)).text)
      if findings.contains(where: \.isError) { throw ExitCode(65) }
    }
  }

  /// `multivector evidence conflicts`.
  struct Conflicts: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Figures for one pair and year that contradict each other.",
      discussion: """
        For a scenario, those that it meets; else those of the whole evidence base.

        Examples:
          multivector evidence conflicts
          multivector evidence conflicts Scenarios/baseline.yaml
        """)

    @Argument(help: "A scenario file.", completion: .file(extensions: ["yaml"]))
    var scenario: String?
    @OptionGroup var world: WorldOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let conflicts = try scenario.map(conflicts) ?? FigureConflict.all(in: world.read().world)
      try output.print(
        table: FigureConflict.text(conflicts, output.style), json: JSONText.of(conflicts),
        csv: CSVText(FigureConflict.header, rows: conflicts.flatMap(\.rows)).text)
    }

    private func conflicts(_ scenario: String) throws -> [FigureConflict] {
      let ready = try ScenarioLoading.ready([scenario], EnsembleOptions.none)
      guard let first = ready.first, case .world(let compiled) = first.content else { return [] }
      return compiled.tradeConflicts.map { FigureConflict($0) }
    }
  }
}

extension Channel: ExpressibleByArgument {}
