import AllianceModel
import InfluenceDynamics
import TestSupport
import Testing

@testable import ScenarioEngine

@Suite struct BlocMeasuresTests {
  /// Values of a measure by actor, at the last state of the point run.
  private func last(_ measure: any Measure, _ scenario: Scenario) throws -> [ActorID: Double] {
    let compiled = try CompiledScenario(scenario, in: SmallWorld.world())
    let frame = MeasureFrame(compiled)
    let run = try #require(compiled.runs([compiled.point], for: .blocs).first)
    let values = measure.values(of: MemberView(run, in: frame, for: .blocs), in: frame)
    return Dictionary(
      uniqueKeysWithValues: measure.subjects(in: frame).enumerated().map {
        ($0.element.actor, values[($0.offset + 1) * frame.states - 1])
      })
  }

  @Test func `the focus is in its own bloc, and another focus sees the same two`() throws {
    let usual = try last(BlocsMeasure(), SmallWorld.scenario())
    #expect(usual["AAA"] == 1)
    #expect(Set(usual.values) == [0, 1])
    for focus in SmallWorld.actors {
      var other = SmallWorld.scenario()
      other.focus = focus
      let seen = try last(BlocsMeasure(), other)
      for actor in SmallWorld.actors {
        #expect((seen[actor] == 1) == (usual[actor] == usual[focus]))
      }
    }
  }

  @Test func `the order of the actors does not matter`() throws {
    var permuted = SmallWorld.scenario()
    permuted.actors = [3, 0, 4, 2, 1].map { SmallWorld.actors[$0] }
    #expect(
      try last(BlocsMeasure(), SmallWorld.scenario()) == last(BlocsMeasure(), permuted))
    let usual = try last(FrustrationMeasure(), SmallWorld.scenario())
    let other = try last(FrustrationMeasure(), permuted)
    for actor in SmallWorld.actors {
      #expect(isClose(try #require(usual[actor]), try #require(other[actor])))
    }
  }

  @Test func `blocs are those of the ties and the sizes of the month`() throws {
    let compiled = try CompiledScenario(SmallWorld.scenario(), in: SmallWorld.world())
    let run = try #require(compiled.runs([compiled.point], for: .blocs).first)
    let problem = compiled.problem(for: compiled.point)
    let expected = BlocPartition(ties: run.trajectory.last, sizes: problem.sizes)
    let found = try last(WorldFrustrationMeasure(), SmallWorld.scenario())
    #expect(Array(found.keys) == ["AAA"])
    #expect(isClose(try #require(found["AAA"]), expected.frustration))
    let sides = try last(BlocsMeasure(), SmallWorld.scenario())
    for (row, actor) in SmallWorld.actors.enumerated() {
      #expect((sides[actor] == 1) == (expected.sides[row] == expected.sides[0]))
    }
  }

  @Test func `the frustration of all is the mean of the actors' by weight`() throws {
    let all = try last(FrustrationMeasure(), SmallWorld.scenario())
    let world = try #require(try last(WorldFrustrationMeasure(), SmallWorld.scenario())["AAA"])
    #expect(all.values.allSatisfy { (0...0.5).contains($0) })
    #expect(world <= (all.values.max() ?? 0) && world >= (all.values.min() ?? 0))
  }
}
