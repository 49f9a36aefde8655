import AllianceModel
import InfluenceDynamics
import LinearAlgebra
import TestSupport
import Testing

@testable import ScenarioEngine

@Suite struct BlocMeasuresTests {
  /// Values of a measure by actor, at the last state of the point run.
  private func last(_ measure: any Measure, _ scenario: Scenario) throws -> [ActorID: Double] {
    let compiled = try CompiledScenario(scenario, in: SmallWorld.world())
    let frame = MeasureContext(compiled)
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

  /// A scenario in which CCC loses nearly all that it has, half a year before the end.
  private func fallen() -> Scenario {
    var scenario = SmallWorld.scenario()
    scenario.changes = [
      Change(date: SmallWorld.date("2020-12"), verb: .set(.capability("CCC"), .scale(0.01)))
    ]
    return scenario
  }

  @Test func `blocs are those of the ties and the sizes of the month`() throws {
    let compiled = try CompiledScenario(fallen(), in: SmallWorld.world())
    let run = try #require(compiled.runs([compiled.point], for: .blocs).first)
    let sizes = run.weighing.sizes(run.trajectory.lastStep)
    #expect(sizes[2] < 0.5 * run.weighing.sizes(0)[2])
    let expected = BlocPartition(ties: run.trajectory.last, sizes: sizes)
    let before = BlocPartition(ties: run.trajectory.last, sizes: run.weighing.sizes(0))
    let found = try last(WorldFrustrationMeasure(), fallen())
    #expect(Array(found.keys) == ["AAA"])
    #expect(isClose(try #require(found["AAA"]), expected.frustration))
    #expect(!isClose(expected.frustration, before.frustration, relative: 1e-3))
    let sides = try last(BlocsMeasure(), fallen())
    for (row, actor) in SmallWorld.actors.enumerated() {
      #expect((sides[actor] == 1) == (expected.sides[row] == expected.sides[0]))
    }
  }

  @Test func `the frustration of all is the mean of the actors' by the weight of their ties`()
    throws
  {
    let compiled = try CompiledScenario(SmallWorld.scenario(), in: SmallWorld.world())
    let run = try #require(compiled.runs([compiled.point], for: .blocs).first)
    let (ties, sizes) = (run.trajectory.last, run.weighing.sizes(run.trajectory.lastStep))
    let rows = 0..<ties.rows
    let normal =
      rows.reduce(0) { sum, row in
        sum + rows.reduce(0) { $1 == row ? $0 : $0 + ties[row, $1] }
      } / Double(rows.count * (rows.count - 1))
    let weights = rows.map { row in
      rows.reduce(0) { sum, other in
        let tie = (ties[row, other] + ties[other, row]) / 2 - normal
        return other == row ? sum : sum + (sizes[row] * sizes[other] * tie).magnitude
      }
    }
    let each = try last(FrustrationMeasure(), SmallWorld.scenario())
    let mean = try zip(SmallWorld.actors, weights).reduce(0) { sum, pair in
      sum + pair.1 * (try #require(each[pair.0]))
    }
    let world = try #require(try last(WorldFrustrationMeasure(), SmallWorld.scenario())["AAA"])
    #expect(isClose(world, mean / weights.reduce(0, +)))
    // Nobody would rather change its side, and somebody is torn.
    #expect(each.values.allSatisfy { (0...0.5).contains($0) })
    #expect(world > 0)
  }
}
