import AllianceModel
import ScenarioEngine
import Testing

@testable import Experiments

/// Which specifications are run, and how evenly.
@Suite struct SpecificationSampleTests {
  /// Choices of so many alternatives each, the first being the usual one.
  private func space(_ counts: [Int]) throws -> SpecificationSpace {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.specifications = counts.enumerated().map { place, count in
      SpecificationChoice(
        "choice \(place)", meaning: "made up",
        alternatives: (0..<count).map { number in
          .init(
            "way \(number)", number == 0 ? [] : [.leastLead(0.05 + Double(number))],
            reason: "made up")
        })
    }
    return SpecificationSpace(of: try CompiledScenario(scenario, in: SmallStudy.world))
  }

  @Test func `few specifications are all run, the usual one first`() throws {
    let space = try space([2, 3, 4])
    let sample = SpecificationSample(space, limit: 24, seed: 1)
    #expect(sample.isCrossed)
    #expect(sample.specifications.count == 24)
    #expect(Set(sample.specifications).count == 24)
    #expect(sample.specifications[0] == space.usual)
  }

  @Test(arguments: UInt64(0)..<20)
  func `a sample is distinct, and as even as its size allows`(seed: UInt64) throws {
    let space = try space([2, 3, 4, 3, 2])
    let limit = 20 + Int(seed) * 3
    let sample = SpecificationSample(space, limit: limit, seed: seed)
    #expect(!sample.isCrossed)
    #expect(sample.specifications.count == limit)
    #expect(Set(sample.specifications).count == limit)
    #expect(sample.specifications[0] == space.usual)
    for (place, choice) in space.choices.enumerated() {
      let counts = (0..<choice.count).map { alternative in
        sample.specifications.dropFirst().count { $0[place] == alternative }
      }
      let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
      #expect(most - least <= 1, "\(counts)")
    }
  }

  @Test func `a sample that nearly exhausts them repeats nothing`() throws {
    let space = try space([2, 3, 4])
    for seed in UInt64(0)..<20 {
      let sample = SpecificationSample(space, limit: 23, seed: seed)
      #expect(Set(sample.specifications).count == sample.specifications.count)
      #expect(sample.specifications.count <= 23)
      #expect(sample.specifications.allSatisfy { $0.count == 3 })
    }
  }

  @Test func `the same seed gives the same sample and another seed another`() throws {
    let space = try space([4, 4, 4, 4])
    let first = SpecificationSample(space, limit: 50, seed: 5).specifications
    #expect(first == SpecificationSample(space, limit: 50, seed: 5).specifications)
    #expect(first != SpecificationSample(space, limit: 50, seed: 6).specifications)
  }

  @Test func `a limit of one runs the usual specification alone`() throws {
    let space = try space([2, 2])
    #expect(SpecificationSample(space, limit: 1, seed: 1).specifications == [space.usual])
  }
}
