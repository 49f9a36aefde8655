import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import Synchronization
import Testing

@testable import Experiments

@Suite struct EnsembleTests {
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

  @Test(arguments: [1, 3, 16], [1, 2])
  func `any batches and workers give the same tables bit for bit`(
    batchSize: Int, workers: Int
  ) async throws {
    let compiled = try CompiledScenario(SmallStudy.scenario(), in: SmallStudy.world)
    let whole = try await Ensemble.run(compiled, workers: 1, batchSize: 20)
    let parts = try await Ensemble.run(compiled, workers: workers, batchSize: batchSize)
    let agree = bits(whole) == bits(parts)
    #expect(agree)
    #expect(!bits(whole).isEmpty)
  }

  @Test func `a member does not depend on how many there are`() async throws {
    let few = try await SmallStudy.ensemble(SmallStudy.scenario(members: 5))
    let many = try await SmallStudy.ensemble(SmallStudy.scenario(members: 20))
    for (left, right) in zip(few.tables, many.tables) {
      for subject in left.subjects.indices {
        let last = left.states - 1
        let agree =
          Array(left.raw(subject: subject, state: last))
          == Array(right.raw(subject: subject, state: last).prefix(5))
        #expect(agree)
      }
    }
  }

  @Test func `members differ among themselves and from those of another seed`() async throws {
    let usual = try await SmallStudy.ensemble(SmallStudy.scenario())
    let luckier = try await SmallStudy.ensemble(SmallStudy.scenario(seed: 8))
    let table = try #require(usual.table("lead"))
    let values = table.values(subject: 0, state: table.states - 1)
    #expect(Set(values).count == 20)
    let differ = bits(usual) != bits(luckier)
    #expect(differ)
  }

  @Test func `a single member is the point run`() async throws {
    let ensemble = try await SmallStudy.ensemble(SmallStudy.scenario(members: 1))
    let table = try #require(ensemble.table("alignment"))
    let subject = try #require(table.index(of: MeasureSubject("AAA", pole: "Bear")))
    let run = try #require(ensemble.compiled.run([ensemble.compiled.point]).first)
    // Bear is CCC alone, the third row.
    let ties = (0..<table.states).map { run[$0, 0, 2] }
    let alignments = (0..<table.states).flatMap { table.values(subject: subject, state: $0) }
    #expect(ties == alignments)
  }

  @Test func `members that fail are told and leave no numbers`() async throws {
    let ensemble = try await SmallStudy.ensemble(
      SmallStudy.scenario(changes: [SmallStudy.shift(by: .infinity)]))
    #expect(ensemble.failures.map(\.member) == Array(0..<20))
    #expect(!ensemble.failures.contains { $0.termination.isSuccess })
    for table in ensemble.tables {
      #expect(table.members == 20)
      for subject in table.subjects.indices {
        #expect(table.values(subject: subject, state: 0).isEmpty)
        #expect(table.raw(subject: subject, state: 0).count == 20)
      }
    }
  }

  @Test func `progress counts all members`() async throws {
    let told = Mutex<[Int]>([])
    let compiled = try CompiledScenario(SmallStudy.scenario(), in: SmallStudy.world)
    _ = try await Ensemble.run(compiled, workers: 2, batchSize: 6) { done in
      told.withLock { $0.append(done) }
    }
    let counts = told.withLock { $0 }
    #expect(counts.count == 4)
    #expect(counts == counts.sorted())
    #expect(counts.last == 20)
  }

  @Test func `a cancelled run throws and returns nothing`() async throws {
    let compiled = try CompiledScenario(SmallStudy.scenario(), in: SmallStudy.world)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await Ensemble.run(compiled, workers: 1, batchSize: 1)
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `the headline's measures are taken whatever is asked for`() async throws {
    var scenario = SmallStudy.scenario(members: 1)
    scenario.measures = ["tie"]
    let ensemble = try await SmallStudy.ensemble(scenario)
    #expect(
      Set(ensemble.tables.map(\.description.id))
        == ["alignment", "alignment-share", "primary-partner", "lead", "shift", "tie"])
  }

  @Test func `measures on request leave the usual ones as they are`() async throws {
    let usual = try await SmallStudy.ensemble(SmallStudy.scenario())
    var scenario = SmallStudy.scenario()
    scenario.measures = ["dependence", "leverage", "blocs", "frustration", "world-frustration"]
    let asked = try await SmallStudy.ensemble(scenario)
    for id in ["alignment", "lead"] {
      let (left, right) = (try #require(usual.table(id)), try #require(asked.table(id)))
      for subject in left.subjects.indices {
        let agree =
          Array(left.raw(subject: subject, state: 14))
          == Array(right.raw(subject: subject, state: 14))
        #expect(agree)
      }
    }
    #expect(usual.table("dependence") == nil && asked.table("dependence") != nil)
    #expect(usual.table("position") == nil)
  }

  @Test func `positions are measured, compared and told where the model has them`() async throws {
    func ensemble(_ changes: [Change]) async throws -> Ensemble {
      var scenario = SmallStudy.scenario(changes: changes)
      scenario.dynamics.model = "signed-influence"
      return try await SmallStudy.ensemble(scenario)
    }
    let base = try await ensemble([])
    let other = try await ensemble([SmallStudy.shift()])
    let table = try #require(base.table("position"))
    let subject = try #require(table.index(of: MeasureSubject("AAA", issue: "votes")))
    #expect(Set(table.values(subject: subject, state: 0)) == [0])
    #expect(Set(table.values(subject: subject, state: 14)).count > 1)
    let comparison = try #require(Comparison(base, other, focus: "AAA"))
    let moved = try #require(comparison.differences.first { $0.measure == "position" })
    #expect(moved.pole == "votes" && moved.delta != 0)
    let result = try await RunResult.of(base, from: RunOrigin(), workers: 2, doubts: false)
    let position = result.series(.position, of: MeasureSubject("AAA", issue: "votes"))
    #expect(position?.bands?.median.count == 15)
    #expect(result.notes.assumptions.contains(.positions(issues: ["votes"], years: 2019...2019)))
  }
}
