import AllianceModel
import InfluenceDynamics
import ScenarioEngine

/// The point runs of many specifications of one scenario.
struct SpecificationRuns: Sendable {
  private let compiled: CompiledScenario
  private let space: SpecificationSpace
  private let focus: ActorID
  /// The scenario compiled for each future that a specification may take, in the order of futures.
  private let futures: [Future: CompiledScenario]

  /// Compiles a scenario once for every future that its choices name.
  ///
  /// - Parameters:
  ///   - compiled: the scenario as it is.
  ///   - space: the choices that may be made otherwise.
  ///   - focus: whose alignments are read.
  ///   - workers: how many are compiled at a time.
  /// - Throws: `CancellationError` when the task is cancelled.
  init(
    _ compiled: CompiledScenario, _ space: SpecificationSpace, focus: ActorID, workers: Int
  ) async throws {
    self.compiled = compiled
    self.space = space
    self.focus = focus
    let settings = space.choices.flatMap(\.choice.alternatives).flatMap(\.settings)
    let others = Future.allCases.filter {
      $0 != compiled.scenario.future && settings.contains(.future($0))
    }
    let found = try await concurrentMap(others, workers: workers) { future in
      var scenario = compiled.scenario
      scenario.future = future
      return (future, try CompiledScenario(scenario, in: compiled.world))
    }
    futures = Dictionary(
      uniqueKeysWithValues: found + [(compiled.scenario.future, compiled)])
  }

  /// How the focus stands at the end under a specification.
  struct Reading: Sendable {
    /// The primary partner by the specification's own least lead, or the words for none.
    let partner: String
    let poles: [String]
    /// The last alignment with each pole.
    let alignments: [Double]

    /// The alignment with a pole minus the best other.
    func lead(of pole: String) -> Double {
      let others = zip(poles, alignments).filter { $0.0 != pole }.map(\.1)
      return (alignment(pole) ?? .nan) - (others.max() ?? -.infinity)
    }

    /// The last alignment with a pole by its name.
    func alignment(_ pole: String) -> Double? {
      poles.firstIndex(of: pole).map { alignments[$0] }
    }
  }

  /// Runs specifications, several at a time, and gathers their readings by position.
  ///
  /// - Parameters:
  ///   - specifications: numbers of alternatives, one a choice.
  ///   - workers: how many run at a time; no result depends on it.
  ///   - progress: told how many are done.
  /// - Returns: a reading, or why there is none, for each.
  /// - Throws: `CancellationError` when the task is cancelled.
  func readings(
    of specifications: [[Int]], workers: Int,
    progress: @escaping @Sendable (_ done: Int) -> Void
  ) async throws -> [Result<Reading, SpecificationFailure>] {
    var readings: [Result<Reading, SpecificationFailure>] = []
    let step = 8 * max(1, workers)
    for start in stride(from: 0, to: specifications.count, by: step) {
      let some = Array(specifications[start..<min(specifications.count, start + step)])
      readings += try await concurrentMap(some, workers: workers) { reading(of: $0) }
      progress(readings.count)
    }
    return readings
  }

  private func reading(of specification: [Int]) -> Result<Reading, SpecificationFailure> {
    space.specified(specification, compiled).flatMap { specified in
      let compiled = futures[specified.future] ?? compiled
      let draw = compiled.point(weighing: specified.weighing, dynamics: specified.dynamics)
      guard let trajectory = compiled.run([draw]).first,
        let path = FocusPath(trajectory, of: focus, in: compiled.scenario)
      else { return .failure(SpecificationFailure(reason: "there is no pole to align with")) }
      guard trajectory.termination.isSuccess else {
        return .failure(SpecificationFailure(reason: trajectory.termination.reason))
      }
      let end = path.months - 1
      return .success(
        Reading(
          partner: path.partner(at: end, leastLead: specified.leastLead), poles: path.poles,
          alignments: path.alignments.map { $0[end] }))
    }
  }
}
