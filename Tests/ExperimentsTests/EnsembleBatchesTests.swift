import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import Testing

@testable import Experiments

@Suite struct EnsembleBatchesTests {
  /// Every number of every table, as bits, so that failed members are equal too.
  private func bits(_ ensemble: Ensemble) -> [UInt64] {
    ensemble.tables.flatMap { table in
      table.subjects.indices.flatMap { subject in
        (0..<table.states).flatMap { state in
          table.raw(subject: subject, state: state).map(\.bitPattern)
        }
      }
    }
  }

  @Test(arguments: [1, 7, 20, 64])
  func `ranges joined are the ensemble that was run at once, bit for bit`(size: Int) async throws {
    let waits = Change(
      date: SmallStudy.date("2020-05"), verb: .set(.tie(DirectedPair("AAA", "DDD")), .add(0.5)),
      condition: Change.Condition(
        measure: "lead", actor: "AAA", test: .bounds(Expectation.Bounds(atMost: 0.1))))
    let compiled = try CompiledScenario(
      SmallStudy.scenario(changes: [waits]), in: SmallStudy.world)
    let whole = try await Ensemble.run(compiled, workers: 2)
    var grown: Ensemble?
    var sizes: [Int] = []
    for try await batch in Ensemble.batches(compiled, of: size, workers: 2) {
      sizes.append(batch.members)
      let joined = grown == nil ? batch : grown?.joined(with: batch)
      let longer: Ensemble = try #require(joined, "members of a range follow those before")
      grown = longer
    }
    let joined = try #require(grown)
    #expect(sizes.reduce(0, +) == 20 && sizes.first == min(size, 20))
    #expect(joined.range == 0..<20 && joined.members == 20)
    let areSame = bits(joined) == bits(whole)
    #expect(areSame && joined.inForceFrom == whole.inForceFrom)
    #expect(whole.inForceFrom[0].contains { $0 != nil })
  }

  @Test func `failed members keep their numbers in a range of their own`() async throws {
    let compiled = try CompiledScenario(
      SmallStudy.scenario(changes: [SmallStudy.shift(by: .infinity)]), in: SmallStudy.world)
    let some = try await Ensemble.run(compiled, members: 5..<9, workers: 2)
    #expect(some.failures.map(\.member) == [5, 6, 7, 8] && some.members == 4)
  }

  @Test func `members that do not follow are not joined`() async throws {
    let compiled = try CompiledScenario(SmallStudy.scenario(), in: SmallStudy.world)
    let first = try await Ensemble.run(compiled, members: 0..<3, workers: 1)
    let third = try await Ensemble.run(compiled, members: 4..<6, workers: 1)
    #expect(first.joined(with: third) == nil)
    let other = try CompiledScenario(SmallStudy.scenario(seed: 8), in: SmallStudy.world)
    let foreign = try await Ensemble.run(other, members: 3..<6, workers: 1)
    #expect(first.joined(with: foreign) == nil)
  }

  @Test func `who has seen enough runs no more`() async throws {
    let compiled = try CompiledScenario(SmallStudy.scenario(), in: SmallStudy.world)
    var seen = 0
    for try await batch in Ensemble.batches(compiled, of: 4, workers: 1) {
      seen += batch.members
      if seen >= 8 { break }
    }
    #expect(seen == 8)
  }

  @Test func `a measure from outside is kept beside those of the scenario`() async throws {
    let compiled = try CompiledScenario(SmallStudy.scenario(members: 3), in: SmallStudy.world)
    let extra = AlignmentShareMeasure(temperature: 0.5, id: "mine")
    let ensemble = try await Ensemble.run(compiled, measures: [extra], workers: 1)
    let table = try #require(ensemble.table("mine"))
    #expect(ensemble.tables.last?.description.id == "mine")
    let standings = try #require(ensemble.standings(of: "AAA"))
    let subjects = ["Bear", "Wolf", "Far"].compactMap {
      table.index(of: MeasureSubject("AAA", pole: $0))
    }
    for (member, standing) in standings.enumerated() {
      let shares = subjects.map {
        Array(table.raw(subject: $0, state: table.states - 1))[member]
      }
      #expect(shares == standing.shares(temperature: 0.5))
    }
  }
}
