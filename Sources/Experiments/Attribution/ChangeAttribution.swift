public import AllianceModel
public import ScenarioEngine

/// Which change did it: the difference of two scenarios divided among the changes in which they
/// differ, by Shapley's value over ensembles of the same members.
///
/// What else differs is taken first, as one cause of its own; then the changes share the rest. The
/// parts of all causes add up to the whole difference, in every member and so in the mean.
public struct ChangeAttribution: Sendable {
  /// What was divided, one part a cause.
  public let components: [Standing.Component]
  /// The whole difference in the mean over members, one a component.
  public let wholes: [Double]
  /// Everything that differs, first what is not a change, then changes made, then changes left out.
  public let entries: [Entry]
  /// How many members are counted: those that failed in no ensemble.
  public let members: Int
  /// How many ensembles were run or at hand.
  public let ensembles: Int
  /// How many orders of the changes were drawn; `nil` when all of them were counted.
  public let orders: Int?
  /// What actors are called.
  public let names: ActorNames

  /// What one cause does.
  public struct Entry: Sendable {
    /// What the cause is.
    public let cause: Cause
    /// Its part of each component.
    public let parts: [Part]
    /// Whether it moves a bit of any member's standing, whatever else is changed.
    public let hasPath: Bool
    /// Whether it comes into force in any member; only a change that waits for a condition may not.
    public let comesIntoForce: Bool
    /// Where it acts instead; `nil` for changes with a path, and for those that act nowhere.
    public let reach: SetPointMove?
  }

  /// Something in which two scenarios differ.
  public enum Cause: Sendable {
    /// Everything that differs besides changes.
    case rest([ScenarioDifference.Field])
    /// A change that the other scenario makes.
    case added(Change)
    /// A change of the base that the other scenario does not make.
    case removed(Change)
  }

  /// A cause's part of one component.
  public struct Part: Sendable, Equatable {
    /// The mean over members.
    public let value: Double
    /// The lower end of its 95 % interval; it covers the sampling of members only.
    public let low: Double
    /// The upper end of that interval.
    public let high: Double
    /// How far the drawing of orders alone may have moved it; `nil` when all were counted.
    public let standardError: Double?
  }

  /// Divides the difference of two ensembles.
  ///
  /// - Parameters:
  ///   - base: the ensemble compared with.
  ///   - other: the ensemble compared, of the same members.
  ///   - focus: whose standing is divided.
  ///   - workers: how many batches run at once; no result depends on it.
  ///   - exactLimit: the most changes whose coalitions are all tried.
  ///   - orders: how many orders are drawn beyond that; at least two, to show how far they differ.
  ///   - progress: called with how many members of all further ensembles are done.
  /// - Returns: the parts of all causes; without any when the two do not differ.
  /// - Throws: `CancellationError` when the task is cancelled, `CompileProblem` when the other
  ///   scenario's circumstances cannot hold the base's changes.
  public static func of(
    _ base: Ensemble, _ other: Ensemble, focus: ActorID, workers: Int,
    exactLimit: Int = ShapleyGame.exactLimit, orders: Int = 64,
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws -> ChangeAttribution {
    let division = ChangeDivision(
      base, other, focus: focus, exactLimit: exactLimit, orders: max(2, orders))
    return try await division.divided(
      Runner(workers: workers) { done, _ in progress(done) })
  }

  /// How many members are run to divide the difference of two ensembles.
  ///
  /// - Parameters:
  ///   - base: the ensemble compared with.
  ///   - other: the ensemble compared.
  ///   - exactLimit: the most changes whose coalitions are all tried.
  ///   - orders: how many orders are drawn beyond that.
  /// - Returns: further ensembles times members.
  public static func membersNeeded(
    _ base: Ensemble, _ other: Ensemble, exactLimit: Int = ShapleyGame.exactLimit, orders: Int = 64
  ) -> Int {
    let division = ChangeDivision(
      base, other, focus: base.compiled.scenario.focus, exactLimit: exactLimit,
      orders: max(2, orders))
    return division.missing.count * other.members
  }
}
