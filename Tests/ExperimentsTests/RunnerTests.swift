import AllianceModel
import InfluenceDynamics
import ScenarioEngine
import Synchronization
import Testing

@testable import Experiments

@Suite struct RunnerTests {
  private static let compiled = try? CompiledScenario(
    SmallStudy.scenario(members: 1), in: SmallStudy.world)

  /// Cases of which many share what is compiled, some are alone, and some fail.
  private let cases: [[Setting]] = (0..<60).map { number in
    let ceiling = Setting.parameter(.weighing("events.ceiling"), to: 0.1 + 0.01 * Double(number))
    switch number % 4 {
    case 0: return [ceiling]
    case 1: return [.future(.fade), ceiling]
    case 2: return [.excluded(.record("record-\(number)")), ceiling]
    default: return [.parameter(.weighing("demand"), to: .infinity)]
    }
  }

  @Test(arguments: [1, 2, 5])
  func `results stand in the order of the cases, whatever the workers`(workers: Int) async throws {
    let compiled = try #require(Self.compiled)
    let found = try await Runner(workers: workers).standings(of: compiled, under: cases)
    #expect(found.count == cases.count)
    for (settings, result) in zip(cases, found) {
      let alone = Result { () throws(CaseFailure) in try Case(compiled, settings).standing() }
      #expect(result == alone)
    }
    #expect(found.count { (try? $0.get()) == nil } == 15)
  }

  @Test func `progress counts every case once`() async throws {
    let told = Mutex<[[Int]]>([])
    let runner = Runner(workers: 2) { done, total in told.withLock { $0.append([done, total]) } }
    _ = try await runner.standings(of: try #require(Self.compiled), under: cases)
    let counts = told.withLock { $0 }
    #expect(counts.map { $0[0] } == counts.map { $0[0] }.sorted())
    #expect(counts.allSatisfy { $0[1] == 60 } && counts.last == [60, 60])
  }

  @Test func `a month is that asked for, and one outside of the calendar a failure`() async throws {
    let compiled = try #require(Self.compiled)
    let may = Month(year: 2020, month: 5)
    let found = try await Runner(workers: 1).standings(of: compiled, under: [[]], at: may)
    #expect(try found[0].get() == Case(compiled).path()[2])
    let late = Month(year: 2030, month: 1)
    let none = try await Runner(workers: 1).standings(of: compiled, under: [[]], at: late)
    #expect(none == [.failure(.notInCalendar(late))])
  }

  @Test func `an actor other than the focus is looked at where it is named`() async throws {
    let compiled = try #require(Self.compiled)
    let found = try await Runner(workers: 1).standings(of: compiled, under: [[]], actor: "DDD")
    #expect(try found[0].get().poles == ["Bear", "Wolf"])
  }

  @Test func `members of a case are those of the scenario that says the same`() async throws {
    let base = try CompiledScenario(SmallStudy.scenario(), in: SmallStudy.world)
    let found = try await Runner(workers: 2).members(
      of: base, under: [[], [.changes([SmallStudy.shift()])], [.model("none")]]
    ) { run, _ in run[run.lastStep, 0, 2] }
    let other = try await SmallStudy.ensemble(SmallStudy.scenario(changes: [SmallStudy.shift()]))
    let standings = try #require(other.standings(of: "AAA"))
    #expect(try found[1].get() == standings.map { $0.alignments[0] })
    #expect(try found[0].get().count == 20 && found[0] != found[1])
    #expect(found[2] == .failure(.notCompiled(.unknownModel("none"))))
  }

  @Test func `work that throws ends the whole, and so does cancellation`() async throws {
    struct Broken: Error {}
    await #expect(throws: Broken.self) {
      try await Runner(workers: 2).map(Array(0..<9)) { if $0 == 4 { throw Broken() } }
    }
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await Runner(workers: 1).map([1, 2]) { $0 }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `a range is cut into pieces, the last of which is shorter`() {
    #expect((3..<10).pieces(of: 3) == [3..<6, 6..<9, 9..<10])
    #expect((0..<0).pieces(of: 3).isEmpty)
  }
}
