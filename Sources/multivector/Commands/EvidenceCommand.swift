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
        multivector evidence export --csv evidence.csv
      """,
    subcommands: [
      List.self, Show.self, Check.self, Conflicts.self, Export.self, Import.self,
    ])
}

extension EvidenceCommand {
  /// `multivector evidence list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Records, one a line; experts' judgements apart.",
      discussion: """
        Examples:
          multivector evidence list --actor KAZ --channel security
          multivector evidence list --document 001 --format csv
        """)

    @OptionGroup var filter: EvidenceFilterOptions
    @OptionGroup var world: WorldOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let world = try world.read().world
      let entries = try filter.search(in: world).records(in: world)
      try output.print(RecordReport(entries))
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

    @Argument(
      help: "The identifier of a record or an event.", completion: Completions.records)
    var name: String
    @OptionGroup var world: WorldOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let entries = EvidenceSearch.records(named: name, in: try world.read().world)
      if entries.isEmpty {
        throw ValidationError(
          "no record or event '\(name)'; list them with: multivector evidence list")
      }
      try output.print(RecordReport(entries, isInFull: true))
    }
  }

  /// `multivector evidence check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare records with the texts that they were coded from.",
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
      try output.print(EvidenceCheckReport(entries, checked: checked))
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

    func validate() throws {
      if scenario != nil, world.world != nil {
        throw ValidationError("a scenario names its own world; leave out --world")
      }
    }

    func run() throws {
      let conflicts = try scenario.map(conflicts) ?? FigureConflict.all(in: world.read().world)
      try output.print(FigureConflictReport(conflicts))
    }

    private func conflicts(_ scenario: String) throws -> [FigureConflict] {
      let compiled = try ScenarioLoading.ofStates(
        scenario, lacks: .figures
      ).compiled
      return compiled.tradeConflicts.map { FigureConflict($0) }
    }
  }
}

extension Channel: ExpressibleByArgument {}
