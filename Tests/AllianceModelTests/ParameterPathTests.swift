import AllianceModel
import Testing

struct ParameterPathTests {
  @Test func `a path is its group and all that follows the first dot`() throws {
    let path = try #require(ParameterPath("weighing.events.ceiling"))
    #expect(path.group == .weighing)
    #expect(path.name == "events.ceiling")
    #expect(path == .weighing("events.ceiling"))
    #expect(path.description == "weighing.events.ceiling")
  }

  @Test(arguments: ["demand", "seeds.demand", "weighing", "weighing.", ".demand", ""])
  func `what names no group or no parameter is no path`(text: String) {
    #expect(ParameterPath(text) == nil)
  }

  @Test func `a value is the same wherever it was written`() {
    let place = FilePosition(path: "baseline.yaml", line: 4)
    #expect(NamedValue("demand", 0.4, origin: place) == NamedValue("demand", 0.4))
    #expect(NamedValue("demand", 0.4, origin: place) != NamedValue("demand", 0.3, origin: place))
    let drawn = UncertainParameter(
      path: .weighing("demand"), distribution: .uniform(0, 1), origin: place)
    #expect(
      drawn == UncertainParameter(path: .weighing("demand"), distribution: .uniform(0, 1)))
    #expect(
      drawn != UncertainParameter(path: .dynamics("demand"), distribution: .uniform(0, 1)))
  }
}
