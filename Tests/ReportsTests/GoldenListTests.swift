import AllianceModel
import Experiments
import Parameters
import ScenarioEngine
import Testing

@testable import Reports

/// Whole lists of evidence, catalogues and files, in every form.
struct GoldenListTests {
  @Test
  func `records, each on a line and in full`() throws {
    let judgement = EvidenceRecord(
      id: "expert-1", kind: "judgement", parties: .mutual(["AAA", "CCC"]),
      happened: Period(SmallWorld.date("2020-01")), known: SmallWorld.date("2020-01"),
      judgement: Judgement(expert: "E. Xpert", channel: .security, range: 0.1...0.4),
      place: .assumption("asked in 2020"), note: "They train together.")
    let records =
      EvidenceSearch(kind: nil, actor: nil, document: "001", channel: nil)
      .records(in: SmallWorld.world)
      + [
        RecordEntry(
          judgement,
          of: EvidenceSource(
            id: "experts", kind: .coded, title: "Experts",
            published: Period(SmallWorld.date("2020-01")), reliability: 0.5))
      ]
    try Golden.expect(RecordReport(records), is: "records")
    let full = RecordReport([records[0], records[records.count - 1]], isInFull: true)
    try Golden.expect(full.report.text(TextStyle(width: 60)), is: "records-in-full.txt")
  }

  @Test
  func `what a sheet would change`() throws {
    let documents = [
      ImportEntry(
        document: "001", file: "001.yaml", isNew: false, isOnFile: false, isSourceChanged: true,
        added: ["p9"], changed: ["p1-visit"], removed: ["p2-visit"],
        changedCells: [
          .init(record: nil, column: "title", before: "Aland turns", after: "Aland turns south"),
          .init(record: "p1-visit", column: "note", before: "", after: "A visit."),
        ]),
      ImportEntry(
        document: "002", file: "002.yaml", isNew: true, isOnFile: false, isSourceChanged: false,
        added: ["a"], changed: [], removed: [], changedCells: []),
      ImportEntry(
        document: "003", file: "003.yaml", isNew: false, isOnFile: true, isSourceChanged: false,
        added: [], changed: [], removed: [], changedCells: []),
    ]
    try Golden.expect(ImportReport(documents, out: nil), is: "import")
    try Golden.expect(
      ImportReport(documents, out: "seeds").report.text(TextStyle()), is: "import-written.txt")
  }

  @Test
  func `what holding records against their texts found`() throws {
    let finding = FindingEntry(
      document: "001", record: "p1-visit", path: "001.yaml", line: 3, isError: true,
      finding: "001.yaml:3: error: paragraph 1 has another hash")
    let report = EvidenceCheckReport(
      [finding], checked: CheckedEvidence(SmallWorld.world, withoutText: []))
    try Golden.expect(report, is: "evidence-check")
  }

  @Test
  func `figures that contradict each other`() throws {
    func trade(_ id: String, _ value: Double) -> EvidenceRecord {
      EvidenceRecord(
        id: id, kind: "trade-volume", parties: .mutual(["AAA", "CCC"]),
        happened: Period(SmallWorld.date("2019")), known: SmallWorld.date("2020-01"),
        value: Quantity(value, "million USD/year"), certainty: 0.5, place: .citation("made up"))
    }
    let world = World(
      actors: SmallWorld.world.actors,
      evidence: EvidenceBase(documents: [
        EvidenceDocument(
          source: EvidenceSource(
            id: "002", kind: .article, title: "Trade",
            published: Period(SmallWorld.date("2020-01")), reliability: 0.8),
          records: [trade("t1", 100), trade("t2", 250.5)])
      ]))
    try Golden.expect(FigureConflictReport(FigureConflict.all(in: world)), is: "conflicts")
    let none = FigureConflictReport([]).report
    #expect(none.text(TextStyle()) == "No figures contradict each other.\n")
  }

  @Test
  func `models, parameters, measures and kinds`() throws {
    let rate = ParameterDescription(
      name: "rate", symbol: "η", unit: "1/month", range: 0...1, defaultValue: 0.25,
      meaning: "How fast ties follow.", source: "Made up 2020, eq. 1")
    let model = ModelEntry(
      id: "toy", title: "A toy", summary: "Ties follow their set points.",
      citation: "Made up 2020", isNot: "a model of anything.", fixedPoints: "the set points.",
      conclusion: "nothing.", state: "ties", parameters: [rate],
      findings: [.init("camps", "groups", "Who ends together.")])
    try Golden.expect(ModelReport([model]), is: "models")
    try Golden.expect(
      ParameterReport([ParameterEntry(rate, owner: "toy")]).report.text(TextStyle()),
      is: "parameters.txt")
    let measures = MeasureCatalogue.all.prefix(2).map { MeasureEntry($0.description) }
    try Golden.expect(MeasureReport(Array(measures)), is: "measures")
    let kinds = KindCatalogue.all.filter { ["visit", "treaty"].contains($0.id) }
    try Golden.expect(KindReport(kinds.map(KindEntry.init)), is: "kinds")
  }

  @Test
  func `problems of files, and files that were written`() throws {
    let problem = ProblemEntry(path: "a.yaml", line: 2, column: 5, message: "no 'format'")
    try Golden.expect(ProblemReport([problem], files: 2), is: "problems")
    let one = ProblemReport([], files: 1).report
    #expect(one.text(TextStyle()) == "1 file, nothing wrong\n")
    let two = ProblemReport([], files: 2).report
    #expect(two.text(TextStyle()) == "2 files, nothing wrong\n")
    let project = WrittenFiles.project(["b.yaml", "a.yaml"], in: "mine").text(TextStyle())
    #expect(
      project == "mine/a.yaml\nmine/b.yaml\n\nNext:\n  cd mine\n"
        + "  multivector run Scenarios/baseline.yaml\n")
    let sheet = WrittenFiles.sheet(1, at: "x.csv", isPart: false).text(TextStyle())
    #expect(sheet == "1 record written to x.csv\n")
  }
}
