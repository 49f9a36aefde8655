public import AllianceModel
public import InfluenceDynamics
public import Parameters
public import ScenarioEngine

/// Why a case has no result.
public enum CaseFailure: Error, Sendable, Equatable {
  /// A parameter is unknown to the model, or the value is not one that it can have.
  case parameter(ParameterProblem)
  /// The scenario with the settings cannot be compiled.
  case notCompiled(CompileProblem)
  /// No change that can be removed or resized stands at the place, counted from 0.
  case noChange(at: Int)
  /// No change adds an event of the name.
  case noEvent(String)
  /// Evidence or an event is set in the run itself, which only a point run can have.
  case ofPointRunAlone(Setting)
  /// The run could not be followed to its end.
  case ended(Termination)
  /// The actor has no pole to align with.
  case noPole(ActorID)
  /// The month is not one of the run.
  case notInCalendar(Month)
}

/// How many cases failed for one reason.
public struct FailureCount: Sendable, Equatable {
  /// The reason.
  public let failure: CaseFailure
  /// How many cases failed for it.
  public let count: Int

  /// Failures counted by reason, in the order in which reasons first come.
  ///
  /// Runs that diverge for one reason count together, whatever the step in which they do.
  public static func counted(_ failures: [CaseFailure]) -> [Self] {
    var kinds: [CaseFailure] = []
    var counts: [Int] = []
    for failure in failures {
      if let place = kinds.firstIndex(where: { $0.isOfOneKind(with: failure) }) {
        counts[place] += 1
      } else {
        kinds.append(failure)
        counts.append(1)
      }
    }
    return zip(kinds, counts).map { Self(failure: $0, count: $1) }
  }
}

extension [FailureCount] {
  /// The failures among results, counted by reason.
  public static func counted<Found>(in results: [Result<Found, CaseFailure>]) -> Self {
    FailureCount.counted(
      results.compactMap { result in
        if case .failure(let failure) = result { failure } else { nil }
      })
  }
}

extension CaseFailure {
  fileprivate func isOfOneKind(with other: Self) -> Bool {
    switch (self, other) {
    case (.ended(.diverged(_, let mine)), .ended(.diverged(_, let theirs))): mine == theirs
    case (.ended(.notConverged), .ended(.notConverged)): true
    default: self == other
    }
  }
}
