import AllianceModel
import Parameters
import TestSupport
import Testing

/// What every parameter of the step from evidence to ties keeps to.
@Suite struct WeighingParametersTests {
  private static let descriptions = WeighingParameters.descriptions
  private static let names = descriptions.map(\.name)

  private func description(_ name: String) throws -> ParameterDescription {
    try #require(Self.descriptions.first { $0.name == name })
  }

  @Test func `no name is given twice`() {
    let names = Self.descriptions.flatMap { [$0.name] + $0.alternativeNames }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: names)
  func `the default is plausible and the plausible is allowed`(name: String) throws {
    let description = try description(name)
    let value = try #require(description.defaultValue)
    #expect(description.range.contains(value))
    #expect(description.allowed.contains(description.range.lowerBound))
    #expect(description.allowed.contains(description.range.upperBound))
  }

  @Test(arguments: names)
  func `sensitivity analyses can take both ends of the range`(name: String) throws {
    let range = try description(name).range
    #expect(range.lowerBound.isFinite && range.upperBound.isFinite)
    #expect(range.lowerBound < range.upperBound)
  }

  @Test(arguments: names)
  func `the meaning is a sentence and the source is named`(name: String) throws {
    let description = try description(name)
    #expect(description.meaning.hasSuffix("."))
    #expect(!description.source.isEmpty)
    #expect(!description.unit.isEmpty)
  }

  @Test(arguments: names)
  func `values can be set by every name`(name: String) throws {
    let description = try description(name)
    var values = ParameterValues(Self.descriptions)
    for answer in [name] + description.alternativeNames {
      try values.set(answer, to: description.range.upperBound)
      #expect(values[name] == description.range.upperBound)
    }
  }

  @Test(arguments: Obligation.allCases)
  func `every obligation has its strength`(obligation: Obligation) {
    #expect(Self.names.contains("treaty.\(obligation.rawValue)"))
  }

  @Test(arguments: SanctionBreadth.allCases)
  func `every breadth of sanctions has its size`(breadth: SanctionBreadth) {
    #expect(Self.names.contains("sanction.\(breadth.rawValue)"))
  }

  @Test func `the weights of the channels sum to one`() throws {
    let weights = try Channel.allCases.map {
      try #require(try description("channel.\($0.rawValue)").defaultValue)
    }
    #expect(isClose(weights.reduce(0, +), 1))
  }

  @Test func `events are scored by CAMEO and Goldstein unless told otherwise`() {
    #expect(ParameterValues(Self.descriptions).option("events.scoreSet") == "cameo-goldstein")
  }
}
