import AllianceModel
import Testing

@Suite struct EvidenceSelectionTests {
  private static let background: [EvidenceSource.Kind] = [.coded, .table, .organisation]
  private static let foreground: [EvidenceSource.Kind] = [.article, .scenario]

  private func source(
    _ kind: EvidenceSource.Kind = .article, id: String = "paper"
  ) -> EvidenceSource {
    EvidenceSource(id: id, kind: kind, title: id, published: period("2022-05"), reliability: 0.8)
  }

  private func record(
    happened: Period = period("2022-04", "2022-04"), known: String = "2022-05"
  ) -> EvidenceRecord {
    EvidenceRecord(
      id: "paper-1", event: "summit", kind: "visit", parties: .mutual(["KAZ", "TUR"]),
      happened: happened, known: date(known), place: .assumption("made up"))
  }

  private func selection(
    knownBy: String = "2022-06", occurredBy: String = "2022-06"
  ) -> EvidenceSelection {
    EvidenceSelection(knownBy: date(knownBy), occurredBy: date(occurredBy))
  }

  // MARK: - Dates

  @Test func `evidence is looked at in the last month in which it may have happened`() {
    #expect(selection(occurredBy: "2022-06-03").asOf == month("2022-06"))
    #expect(selection(occurredBy: "2021").asOf == month("2021-12"))
  }

  @Test(arguments: [
    ("2022-06", true), ("2022-06-30", true), ("2022-07", false), ("2022", true), ("2023", false),
  ])
  func `what has begun to happen by the date may be used`(happened: String, isAdmitted: Bool) {
    let record = record(happened: Period(date(happened)), known: "2022-01")
    #expect(selection().admits(record, of: source()) == isAdmitted)
  }

  @Test func `what began in time and goes on may be used`() {
    #expect(selection().admits(record(happened: period("1991", "2030")), of: source()))
    #expect(selection().admits(record(happened: period("1991")), of: source()))
  }

  @Test(arguments: [("2022-06", true), ("2022-06-30", true), ("2022-07-01", false)])
  func `what could be known by the date may be used`(known: String, isAdmitted: Bool) {
    #expect(selection().admits(record(known: known), of: source()) == isAdmitted)
  }

  @Test(arguments: EvidenceSource.Kind.allCases)
  func `dates bind every kind of source`(kind: EvidenceSource.Kind) {
    #expect(selection().admits(record(), of: source(kind)))
    #expect(!selection(knownBy: "2022-04").admits(record(), of: source(kind)))
    #expect(!selection(occurredBy: "2022-03").admits(record(), of: source(kind)))
  }

  // MARK: - Filters

  private static let naming: [EvidenceSelection.Filter] = {
    var filters = Array(repeating: EvidenceSelection.Filter(), count: 4)
    filters[0].ids = ["paper-1"]
    filters[1].events = ["summit"]
    filters[2].documents = ["paper"]
    filters[3].kinds = ["visit"]
    return filters
  }()

  @Test func `a filter is empty until it names something`() {
    #expect(EvidenceSelection.Filter().isEmpty)
    for filter in Self.naming { #expect(!filter.isEmpty) }
  }

  @Test(arguments: 0..<4)
  func `a record is matched by each of its four names`(name: Int) {
    #expect(Self.naming[name].matches(record(), in: "paper"))
    var other = EvidenceSelection.Filter()
    other.ids = ["summit"]
    other.events = ["paper-1"]
    other.documents = ["visit"]
    other.kinds = ["paper"]
    #expect(!other.matches(record(), in: "paper"))
  }

  @Test(arguments: 0..<4)
  func `an excluded record is left out of every kind of source`(name: Int) {
    var selection = selection()
    selection.exclude = Self.naming[name]
    for kind in EvidenceSource.Kind.allCases {
      #expect(!selection.admits(record(), of: source(kind)))
    }
  }

  @Test(arguments: 0..<4)
  func `including something keeps it and its kin`(name: Int) {
    var selection = selection()
    selection.include = Self.naming[name]
    #expect(selection.admits(record(), of: source()))
  }

  @Test func `including something leaves out other articles but no background`() {
    var selection = selection()
    selection.include.ids = ["another"]
    for kind in Self.foreground { #expect(!selection.admits(record(), of: source(kind))) }
    for kind in Self.background { #expect(selection.admits(record(), of: source(kind))) }
  }

  @Test func `what is both included and excluded is left out`() {
    var selection = selection()
    selection.include.documents = ["paper"]
    selection.exclude.ids = ["paper-1"]
    #expect(!selection.admits(record(), of: source()))
  }

  @Test func `background only leaves out articles and assumptions`() {
    var selection = selection()
    selection.backgroundOnly = true
    for kind in Self.foreground { #expect(!selection.admits(record(), of: source(kind))) }
    for kind in Self.background { #expect(selection.admits(record(), of: source(kind))) }
  }

  // MARK: - Tables

  private let trade = BackgroundTable(
    id: "trade", kind: "trade-volume", title: "trade", citation: "made up", licence: "none",
    unit: "million USD/year", lagInMonths: 6, rows: [])

  private func row(_ text: String) -> BackgroundTable.Row {
    BackgroundTable.Row(row: "KAZ", column: "TUR", date: date(text), value: 3)
  }

  @Test func `a row of a year is known so many months after its December`() {
    #expect(trade.known(row("2021")) == month("2022-06"))
  }

  @Test func `a row may be used once its year is over and it is known`() {
    #expect(selection().admits(row("2021"), of: trade))
    #expect(!selection(knownBy: "2022-05").admits(row("2021"), of: trade))
    #expect(!selection(knownBy: "2030").admits(row("2022"), of: trade))
    #expect(!selection(knownBy: "2030", occurredBy: "2021-11").admits(row("2021"), of: trade))
  }

  @Test func `rows are left out by the kind or the identifier of their table`() {
    var selection = selection()
    selection.exclude.kinds = ["trade-volume"]
    #expect(!selection.admits(row("2021"), of: trade))
    selection.exclude.kinds = ["vote-position"]
    #expect(selection.admits(row("2021"), of: trade))
    selection.exclude.documents = ["trade"]
    #expect(!selection.admits(row("2021"), of: trade))
  }

  @Test func `tables stay whatever is included`() {
    var selection = selection()
    selection.include.ids = ["another"]
    selection.backgroundOnly = true
    #expect(selection.admits(row("2021"), of: trade))
  }
}
