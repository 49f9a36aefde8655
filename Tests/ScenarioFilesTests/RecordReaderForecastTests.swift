import AllianceModel
import ScenarioFiles
import Testing

/// What a forecast claims, and what each mistake in it is answered with.
struct RecordReaderForecastTests {
  private func text(_ claim: String, kind: String = "forecast") -> String {
    Fixture.source + """
        - id: 001-a
          kind: \(kind)
          actors: [KAZ, TUR]
          date: 2022-04
          certainty: 0.9
          paragraph: 1
          claim: \(claim)

      """
  }

  private func reading(_ claim: String) throws -> ForecastReading? {
    let fixture = try Fixture(["seeds/articles/001.yaml": text(claim)])
    return try WorldReader.read(fixture.folder + "/seeds").world.evidence.documents[0].records[0]
      .forecast
  }

  private func problems(_ claim: String, kind: String = "forecast") throws -> [String] {
    try Fixture(["seeds/articles/001.yaml": text(claim, kind: kind)]).worldProblems().map {
      $0.replacing("seeds/articles/001.yaml:", with: "")
    }
  }

  @Test func `a claim is read with its condition`() throws {
    #expect(
      try reading(
        "{measure: alignment, actor: KAZ, pole: Turkey, direction: rises, by: 2025, if: war}")
        == .claim(
          ForecastClaim(
            measure: "alignment", actor: "KAZ", pole: "Turkey", direction: .rises,
            by: CalendarDate("2025"), condition: "war")))
    #expect(
      try reading("{measure: tie, actor: KAZ, partner: RUS, direction: holds, within: 0.2}")
        == .claim(
          ForecastClaim(
            measure: "tie", actor: "KAZ", partner: "RUS", direction: .holds, within: 0.2)))
  }

  @Test func `what cannot be tested says why`() throws {
    #expect(try reading("{none: no borders}") == .untestable("no borders"))
    #expect(
      try problems("{none: no borders, actor: KAZ}") == [
        "15:31: error: unknown key 'actor'; expected one of: none"
      ])
  }

  @Test func `only forecasts claim`() throws {
    #expect(
      try problems("{none: why}", kind: "visit") == [
        "15:5: error: 'claim' belongs to the kind 'forecast', not to 'visit'; remove it"
      ])
  }

  @Test func `every problem of a claim is reported`() throws {
    #expect(
      try problems("{measure: alinment, actor: KZA, direction: up, by: soon, if: a/b.yaml}").count
        == 5)
    #expect(
      try problems("{measure: alignment, actor: KAZ, direction: rises}") == [
        "15:12: error: the measure 'alignment' is of an actor and a pole; add 'pole'"
      ])
    #expect(
      try problems("{measure: lead, actor: KAZ, pole: Turkey, direction: rises, within: 0.1}")
        == [
          "15:40: error: the measure 'lead' has no pole; remove it",
          "15:72: error: 'within' says how far a measure may move and still hold; remove it, or "
            + "write 'direction: holds'",
        ])
  }

  @Test(arguments: ["primary-partner", "alignment-share-tau-0.10"])
  func `a measure that neither rises nor falls by the month is refused`(measure: String) throws {
    let found = try problems("{measure: \(measure), actor: KAZ, direction: rises}")
    #expect(found.first?.contains("unknown measure '\(measure)'") == true)
  }
}
