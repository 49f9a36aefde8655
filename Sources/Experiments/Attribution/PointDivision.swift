import AllianceModel
import ScenarioEngine

/// A standing of the point run divided among causes that can be taken out of it in any combination.
///
/// The worth of a coalition is how the actor stands with the causes in it: its alignment with each
/// pole, and the lead of the first pole over the second.
struct PointDivision: Sendable {
  let compiled: CompiledScenario
  let actor: ActorID
  let month: Month
  /// The poles in the order of the standings.
  let poles: [String]
  /// What takes each cause out.
  let removals: [[Setting]]
  private let game: ShapleyGame

  /// Orders are sampled alike for every question, so that answers can be compared.
  private static let seed: UInt64 = 1

  /// Prepares a division.
  ///
  /// - Parameters:
  ///   - compiled: the scenario with all causes.
  ///   - actor: whose standing is divided.
  ///   - month: when.
  ///   - removals: what takes each cause out.
  ///   - orders: how many pairs of orders are sampled where causes are too many to try every
  ///     combination.
  /// - Throws: `AttributionProblem` when there is no such standing.
  init(
    _ compiled: CompiledScenario, of actor: ActorID, at month: Month, without removals: [[Setting]],
    orders: Int
  ) throws {
    self.compiled = compiled
    self.actor = actor
    self.month = month
    self.removals = removals
    poles = try compiled.pointStanding(of: actor, at: month).closestFirst
    game = .played(by: removals.count, samples: orders, isAntithetic: true, seed: Self.seed)
  }

  /// How many pairs of orders were sampled; `nil` when every coalition is tried.
  var orders: Int? { game.samples }

  /// What a division gives.
  struct Parts {
    /// With every cause.
    let whole: Standing
    /// With none of them.
    let none: Standing
    /// Without each cause alone; none when it was not asked for.
    let withoutEach: [Standing]
    /// Causes × poles, and the lead after these.
    let parts: ShapleyParts
  }

  /// Runs what is needed, and divides.
  ///
  /// - Parameters:
  ///   - leavesEachOut: whether each cause alone is also left out.
  ///   - runner: the workers.
  /// - Returns: the standings with all and with no cause, and the part of each cause.
  /// - Throws: `CaseFailure` when a run has no result, or `CancellationError` when the task is
  ///   cancelled.
  func parts(leavesEachOut: Bool, _ runner: Runner) async throws -> Parts {
    let singles = leavesEachOut ? removals.indices.map(everybody) : []
    let standings = try await standings(
      of: [game.none, game.all] + singles + game.coalitions, runner)
    func standing(_ coalition: [Bool]) -> Standing {
      guard let standing = standings[coalition] else {
        preconditionFailure("every coalition asked for was run")
      }
      return standing
    }
    return Parts(
      whole: standing(game.all), none: standing(game.none), withoutEach: singles.map(standing),
      parts: game.divided { coalition in
        let standing = standing(coalition)
        return standing.alignments + [standing.leadOfFirst]
      })
  }

  /// Everybody but one.
  private func everybody(but cause: Int) -> [Bool] {
    var coalition = game.all
    coalition[cause] = false
    return coalition
  }

  /// How many coalitions are handed to the workers together: the settings of one may be hundreds.
  private static let step = 1024

  private func standings(
    of coalitions: [[Bool]], _ runner: Runner
  ) async throws -> [[Bool]: Standing] {
    var known: Set<[Bool]> = []
    let all = coalitions.filter { known.insert($0).inserted }
    var standings: [[Bool]: Standing] = [:]
    for some in all.indices.pieces(of: Self.step) {
      let counted = Runner(workers: runner.workers) { done, _ in
        runner.report(some.lowerBound + done, of: all.count)
      }
      // A change may end what only a cause that is taken out puts on record.
      let found = try await counted.standings(
        of: compiled, under: all[some].map(settings), actor: actor, at: month,
        allowsIdleChanges: true)
      for (coalition, standing) in zip(all[some], found) {
        standings[coalition] = try standing.orProblem().ordered(poles)
      }
    }
    return standings
  }

  /// What takes out everybody who is not in a coalition.
  private func settings(_ coalition: [Bool]) -> [Setting] {
    zip(removals, coalition).filter { !$0.1 }.flatMap(\.0)
  }
}

extension Standing {
  /// The alignment with the first of the poles minus that with the second; 0 without a second.
  var leadOfFirst: Double { alignments.count > 1 ? alignments[0] - alignments[1] : 0 }
}

extension CompiledScenario {
  /// How an actor stands in a month of the point run.
  ///
  /// - Throws: `AttributionProblem` when it has no pole to align with, the month is not in the
  ///   calendar, or the run fails.
  func pointStanding(of actor: ActorID, at month: Month) throws -> Standing {
    let path = Result { () throws(CaseFailure) in
      try StandingPath(run([point])[0], of: actor, in: MeasureContext(scenario))
    }
    guard let state = scenario.calendar.months.firstIndex(of: month) else {
      throw AttributionProblem.notInCalendar(month)
    }
    return try path.map { $0[state] }.orProblem()
  }
}

extension Result<Standing, CaseFailure> {
  /// The standing.
  ///
  /// - Throws: `AttributionProblem`, or `CompileProblem` where a scenario cannot be compiled.
  fileprivate func orProblem() throws -> Standing {
    switch self {
    case .success(let standing): return standing
    case .failure(.noPole(let actor)): throw AttributionProblem.noPole(actor)
    case .failure(.notInCalendar(let month)): throw AttributionProblem.notInCalendar(month)
    case .failure(.notCompiled(let problem)): throw problem
    case .failure(.ended): throw AttributionProblem.runFailed
    case .failure(let failure): throw failure
    }
  }
}
