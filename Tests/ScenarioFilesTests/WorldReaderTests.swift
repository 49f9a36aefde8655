import AllianceModel
import ScenarioFiles
import Testing

/// States, organisations and tables.
struct WorldReaderTests {
  @Test func `a table becomes rows`() throws {
    let fixture = try Fixture()
    let world = try WorldReader.read(fixture.folder + "/seeds").world
    let table = try #require(world.evidence.tables.first)
    #expect(table.lagInMonths == 12)
    #expect(table.rows.map(\.value) == [1.5, 2])
    #expect(table.rows.first?.column == "RUS")
  }

  @Test func `attributes are looked up by year and unit`() throws {
    let tables = """
      format: multivector/tables/1
      tables:
        - id: facts
          kind: attribute
          file: facts.csv
          columns: {actor: a, attribute: b, date: c, value: d, unit: e, source: f}
          known: {lag: 5 months}
          title: Facts
          citation: A source
          licence: CC0
      """
    let fixture = try Fixture([
      "seeds/world/tables.yaml": tables,
      "seeds/world/facts.csv":
        "a,b,c,d,e,f\r\nKAZ,gdp,2020,17.5,million USD,\"Bank, \"\"W\"\"\"\r\n",
    ])
    let world = try WorldReader.read(fixture.folder + "/seeds").world
    let figure = world.attributes.figure(
      "gdp", of: "KAZ", year: 2020, unit: "million USD", knownBy: Month(year: 2021, month: 5))
    #expect(figure?.known == Month(year: 2021, month: 5))
    #expect(figure?.value == 17.5)
    #expect(figure?.source == "Bank, \"W\"")
  }

  @Test func `bad cells are located`() throws {
    let csv = """
      exporter,importer,year,usd
      KAZ,RSU,2015,1
      KAZ,RUS,2O15,1
      KAZ,RUS,2015,-1
      KAZ,RUS,2016,NaN
      KAZ,RUS,2017
      KAZ,"RUS,2018,1
      """
    #expect(
      try Fixture(["seeds/world/trade.csv": csv]).worldProblems() == [
        "seeds/world/trade.csv:2:5: error: unknown actor 'RSU'; did you mean 'RUS'?",
        "seeds/world/trade.csv:3:9: error: expected a date YYYY, YYYY-MM or YYYY-MM-DD in column "
          + "'date', found '2O15'",
        "seeds/world/trade.csv:4:14: error: -1 is not a volume of trade; expected a number of at "
          + "least 0",
        "seeds/world/trade.csv:5:14: error: expected a number in column 'value', found 'NaN'",
        "seeds/world/trade.csv:6:1: error: the row has 3 cells, the header 4; add or remove "
          + "commas, or quote a cell that holds one",
        "seeds/world/trade.csv:7:1: error: the row has 2 cells, the header 4; add or remove "
          + "commas, or quote a cell that holds one",
        "seeds/world/trade.csv:7:5: error: the quoted cell that begins here never ends; close it "
          + "with '\"'",
      ])
  }

  @Test func `a missing column and a missing file are reported where they are named`() throws {
    let tables = try #require(Fixture.world["seeds/world/tables.yaml"])
    #expect(
      try Fixture(["seeds/world/tables.yaml": tables.replacing("value: usd", with: "value: udsd")])
        .worldProblems() == [
          "seeds/world/tables.yaml:6:64: error: the table has no column 'udsd'; did you mean "
            + "'usd'?"
        ])
    #expect(
      try Fixture(["seeds/world/tables.yaml": tables.replacing("trade.csv", with: "trad.csv")])
        .worldProblems().first?.hasPrefix("seeds/world/tables.yaml:5:11: error: there is no file ")
        == true)
  }

  @Test func `members are known, and spells end after they begin`() throws {
    let text = """
      format: multivector/organisations/1
      organisations:
        - id: CIS
          name: Commonwealth
          citation: Minsk
          obligations: [{from: 1991, obligations: [defence]}]
          members:
            - {actor: KZA, from: 1991}
            - {actor: RUS, from: 1991, to: 1990}
      """
    #expect(
      try Fixture(["seeds/world/organisations.yaml": text]).worldProblems() == [
        "seeds/world/organisations.yaml:6:46: error: unknown obligation 'defence'; did you mean "
          + "'defense'?",
        "seeds/world/organisations.yaml:8:17: error: unknown actor 'KZA'; did you mean 'KAZ'?",
        "seeds/world/organisations.yaml:9:38: error: the end 1990 comes before the beginning "
          + "1991; swap them",
      ])
  }
}
