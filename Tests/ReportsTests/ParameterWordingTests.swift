import AllianceModel
import InfluenceDynamics
import Parameters
import Testing

@testable import Reports

struct ParameterWordingTests {
  @Test(arguments: WeighingParameters.descriptions)
  func `every parameter of weighing has a name of its own for sentences`(
    parameter: ParameterDescription
  ) throws {
    let words = ParameterWording(weighing: WeighingParameters.descriptions)
    let name = try #require(words.name(of: "weighing." + parameter.name))
    #expect(name.first?.isLowercase == true && !name.hasSuffix(".") && name.count <= 80)
    let others = WeighingParameters.descriptions.filter { $0.name != parameter.name }
    #expect(!others.contains { words.name(of: "weighing." + $0.name) == name })
  }

  @Test(arguments: ModelCatalogue.all.map(\.description))
  func `every parameter of a model is called something`(model: ModelDescription) throws {
    let words = ParameterWording(dynamics: model.parameters)
    for parameter in model.parameters {
      let name = try #require(words.name(of: "dynamics." + parameter.name))
      #expect(!name.isEmpty && !name.hasSuffix(".") && name.count <= 110, "\(name)")
    }
  }

  @Test func `plain words come first and the code name in parentheses`() {
    let words = ParameterWording(
      weighing: WeighingParameters.descriptions,
      dynamics: [
        ParameterDescription(
          name: "pull", symbol: "p", unit: "1", range: 0...1, defaultValue: 0,
          meaning: "How strongly friends pull: more is stronger.", source: "made up"),
        ParameterDescription(
          name: "side", options: ["left", "right"], meaning: "A side.", source: "-"),
      ])
    #expect(
      words.setting("weighing.events.halfLife", at: 2, usually: 1)
        == "the half-life of events at 2, usually 1 (weighing.events.halfLife)")
    #expect(
      words.setting("dynamics.pull", at: 0.5, usually: 0)
        == "how strongly friends pull at 0.5, usually 0 (dynamics.pull)")
    #expect(
      words.setting("dynamics.side", at: 1, usually: 0)
        == "a side at «right», usually «left» (dynamics.side)")
    #expect(words.setting("elsewhere", at: 1, usually: 0) == "elsewhere at 1, usually 0")
  }

  @Test func `choices that are no numbers are told as such`() {
    let words = ParameterWording()
    #expect(words.choice("future", "fade") == "the future as «fade»")
    #expect(
      words.choice("dynamics.offset", "0, the published form")
        == "the normal tie that balance is measured from as «0, the published form» (dynamics.offset)"
    )
    #expect(words.choice("model", "other") == "model «other»")
  }
}
