public import LinearAlgebra

/// A dynamics: how the state of every member moves in one step.
///
/// To add one to the program, write a file in `Models/` and a line in its catalogue; another program
/// hands its own to what runs it. A model is a value without state of its own: everything that
/// changes is in the states and in its workspace.
public protocol DynamicsModel: Sendable {
  /// What the model carries from step to step beside the states, and the memory it reuses.
  associatedtype Workspace

  /// What the model is: its parameters, sources and limits.
  var description: ModelDescription { get }

  /// The first states of a batch (members × rows × columns) and its workspace.
  ///
  /// All members have one number of actors and of issues. A member that cannot be started is
  /// refused with a reason; it stays in its place, but is never stepped.
  func start(_ members: [MemberProblem], schedule: Schedule, seed: UInt64) -> Start<Workspace>

  /// Makes a change take effect for one member.
  func apply(_ forcing: Forcing, to member: Int, in workspace: inout Workspace)

  /// Moves the active members from step `step` to the next, allocating nothing.
  ///
  /// What happens to a member must not depend on the others in its batch.
  func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool], workspace: inout Workspace)
}

/// How a batch starts.
public struct Start<Workspace> {
  /// The first states (members × rows × columns).
  public var states: MatrixBatch

  /// What the model carries along.
  public var workspace: Workspace

  /// For each member, why it cannot be started; nil when it can.
  public var refusals: [DivergenceReason?]

  /// For each member, after how many steps (a fraction) its dynamics ends by itself, because its
  /// states leave every bound there; infinity when it never does.
  public var ends: [Double]

  /// A start; every member must have its place in `refusals`, and in `ends` when any ends by itself.
  public init(
    states: MatrixBatch, workspace: Workspace, refusals: [DivergenceReason?],
    ends: [Double]? = nil
  ) {
    precondition(refusals.count == states.members, "There is one verdict per member.")
    precondition(ends.map { $0.count == states.members } ?? true, "There is one end per member.")
    self.states = states
    self.workspace = workspace
    self.refusals = refusals
    self.ends = ends ?? Array(repeating: .infinity, count: states.members)
  }
}
