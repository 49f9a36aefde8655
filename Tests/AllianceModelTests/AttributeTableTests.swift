import AllianceModel
import Testing

struct AttributeTableTests {
  private func figure(
    _ actor: ActorID, _ name: String, _ year: Int, _ value: Double, unit: String = "1",
    lag: Int = 0
  ) -> Attribute {
    Attribute(
      actor: actor, name: name, year: year, value: value, unit: unit, source: "made up",
      lagInMonths: lag)
  }

  private var figures: [Attribute] {
    [
      figure("TUR", "gdp", 2019, 4), figure("KAZ", "trade", 2019, 3, unit: "USD"),
      figure("KAZ", "gdp", 2020, 2, lag: 7), figure("KAZ", "gdp", 2019, 1, lag: 7),
    ]
  }

  @Test func `every figure is there, by actor, name and year`() {
    #expect(AttributeTable(figures).all.map(\.value) == [1, 2, 3, 4])
    #expect(AttributeTable(figures.reversed()).all == AttributeTable(figures).all)
    #expect(AttributeTable().all.isEmpty)
  }

  /// A figure of 2020 with a lag of seven months is known in July 2021, and not in June.
  @Test func `the latest figure is the latest that was known`() {
    let table = AttributeTable(figures)
    func latest(_ year: Int, _ month: Int) -> Double? {
      table.latest("gdp", of: "KAZ", knownBy: Month(year: year, month: month))?.value
    }
    #expect(latest(2021, 7) == 2 && latest(2021, 6) == 1 && latest(2020, 6) == nil)
  }

  @Test func `a figure is of just that year and unit, and known`() {
    let table = AttributeTable(figures)
    func value(_ name: String, _ year: Int, _ unit: String, by month: Month) -> Double? {
      table.figure(name, of: "KAZ", year: year, unit: unit, knownBy: month)?.value
    }
    let late = Month(year: 2030, month: 1)
    #expect(value("trade", 2019, "USD", by: late) == 3)
    #expect(value("trade", 2019, "EUR", by: late) == nil)
    #expect(value("trade", 2020, "USD", by: late) == nil)
    #expect(value("gdp", 2020, "1", by: Month(year: 2021, month: 6)) == nil)
  }
}
