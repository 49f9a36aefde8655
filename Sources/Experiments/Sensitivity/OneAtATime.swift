import AllianceModel
import Parameters
public import ScenarioEngine

/// What the headline depends on: the point run again, with one parameter at a time at the ends of
/// the range that a careful analyst would defend, and with each other choice changed.
///
/// This is the plainest of sensitivity analyses and finds no interactions; it is here so that no
/// number is shown without the choices that would overturn it.
public struct OneAtATime: Sendable {
  /// How the focus stands at the end of the point run as given; `nil` when there is no such run or
  /// no pole to align with, and then nothing is varied.
  public let usual: Standing?
  /// What each variation gives: those that change the first partner come first, then by how much they
  /// change its lead.
  public let variations: [Variation]
  /// Variations without a result, in the order in which they were tried.
  public let failed: [Failed]

  /// Variations without a result, counted by reason.
  public var failures: [FailureCount] { FailureCount.counted(failed.map(\.failure)) }

  /// The end of a run with one thing set differently.
  public struct Variation: Sendable, Equatable {
    /// What is set differently.
    public let setting: Setting
    /// The value of the parameter as given; `nil` for what is no number, or is derived.
    public let usual: Double?
    /// How the focus stands then.
    public let standing: Standing
    /// Whether the first partner is another than as given.
    public let flips: Bool
  }

  /// A variation without a result.
  public struct Failed: Sendable, Equatable {
    /// What was set differently.
    public let setting: Setting
    /// The value of the parameter as given; `nil` for what is no number, or is derived.
    public let usual: Double?
    /// Why there is no result.
    public let failure: CaseFailure
  }

  /// Tries every variation of a scenario.
  ///
  /// - Parameters:
  ///   - compiled: the scenario.
  ///   - workers: how many variations are worked on at a time; no result depends on it.
  /// - Returns: what was found.
  /// - Throws: `CancellationError` when the task is cancelled.
  public static func of(
    _ compiled: CompiledScenario, workers: Int
  ) async throws -> OneAtATime {
    let attempts = attempts(at: compiled)
    let found = try await Runner(workers: workers).map(attempts) { $0.standing(from: compiled) }
    return OneAtATime(compiled, attempts, found)
  }

  /// Puts together what the attempts at a scenario gave.
  init(
    _ compiled: CompiledScenario, _ attempts: [Attempt],
    _ found: [Result<Standing, CaseFailure>]
  ) {
    guard let usual = try? Case(compiled).standing() else {
      (self.usual, variations, failed) = (nil, [], [])
      return
    }
    self.usual = usual
    failed = zip(attempts, found).compactMap { attempt, result in
      guard case .failure(let failure) = result else { return nil }
      return Failed(setting: attempt.setting, usual: attempt.usual, failure: failure)
    }
    variations = zip(attempts, found).compactMap { attempt, result -> Variation? in
      guard let standing = try? result.get() else { return nil }
      return Variation(
        setting: attempt.setting, usual: attempt.usual, standing: standing,
        flips: standing.partner != usual.partner)
    }.sorted { left, right in
      (left.flips ? 0 : 1, -abs(left.standing.lead - usual.lead), left.address, left.value)
        < (right.flips ? 0 : 1, -abs(right.standing.lead - usual.lead), right.address, right.value)
    }
  }

  /// One thing to set differently.
  struct Attempt: Sendable {
    let setting: Setting
    let usual: Double?

    /// How the focus stands at the end of the point run with the setting.
    func standing(from compiled: CompiledScenario) -> Result<Standing, CaseFailure> {
      Result { () throws(CaseFailure) in try Case(compiled, [setting]).standing() }
    }
  }

  /// Everything that is tried at a scenario.
  static func attempts(at compiled: CompiledScenario) -> [Attempt] {
    let isBalanceRaw =
      compiled.dynamics.description(of: "alpha") != nil && compiled.dynamics.given("alpha") != nil
    return compiled.weighing.ends(of: .weighing, skipping: ["setPointWalk", "leverage.exponent"])
      + compiled.dynamics.ends(of: .dynamics, skipping: isBalanceRaw ? inert + ["balance"] : inert)
      + choices(of: compiled)
  }

  /// The choices that are not numbers: the future, the articles, and the published normal tie.
  private static func choices(of compiled: CompiledScenario) -> [Attempt] {
    var settings = Future.allCases.filter { $0 != compiled.scenario.future }.map(Setting.future)
    if !compiled.scenario.evidence.backgroundOnly { settings.append(.backgroundOnly(true)) }
    if compiled.dynamics.description(of: "offset") != nil, compiled.dynamics["offset"] == nil {
      settings.append(.parameter(.dynamics("offset"), to: 0))
    }
    return settings.map { Attempt(setting: $0, usual: nil) }
  }

  /// Parameters of the dynamics that do not act on the ties of a point run without noise, or only
  /// on its accuracy.
  private static let inert = [
    "sigma", "correlation", "setPointWalk", "substeps", "sizeExponent", "alpha", "absoluteCeiling",
    "susceptibility",
  ]
}

extension OneAtATime.Variation {
  /// What is varied, by which variations that are alike in all else are ordered.
  var address: String {
    switch setting {
    case .future: "future"
    case .backgroundOnly: "evidence"
    default: setting.parameter?.description ?? ""
    }
  }

  /// The value that a parameter with a usual one is set to; 0 for all else.
  var value: Double {
    guard usual != nil, case .parameter(_, let value) = setting else { return 0 }
    return value
  }
}

extension ParameterValues {
  /// Both ends of every parameter's range, where they differ from its value.
  fileprivate func ends(
    of group: ParameterPath.Group, skipping skipped: [String]
  ) -> [OneAtATime.Attempt] {
    descriptions.flatMap { description -> [OneAtATime.Attempt] in
      guard !skipped.contains(description.name), let value = self[description.name],
        description.range.upperBound.isFinite, description.range.lowerBound.isFinite
      else { return [] }
      return [description.range.lowerBound, description.range.upperBound]
        .filter { $0 != value && description.allowed.contains($0) }
        .map {
          OneAtATime.Attempt(
            setting: .parameter(ParameterPath(group, description.name), to: $0), usual: value)
        }
    }
  }
}
