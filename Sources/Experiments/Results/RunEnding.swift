public import InfluenceDynamics

/// How a member ended, without the step or the size that differ from member to member.
public enum RunEnding: Sendable, Hashable {
  /// It was followed to the horizon.
  case completed
  /// It stopped changing.
  case converged
  /// It left every bound, as its equation says it must.
  case blewUp
  /// It should have settled and still moved in the last step.
  case notConverged
  /// A number of its state, at that row and column, would have been infinite or undefined.
  case diverged(row: Int, column: Int)
  /// It could not be started.
  case notStarted(Obstacle)

  /// Why a member cannot be started.
  public enum Obstacle: Sendable, Hashable {
    /// Lists or matrices differ in size.
    case mismatchedShapes
    /// Not all numbers given are finite.
    case notFiniteInput
    /// The model cannot use a parameter's value.
    case unusableParameter(name: String, value: Double)
    /// The model cannot use an input's number of an actor, counted from 0.
    case unusableInput(name: String, actor: Int, value: Double)
    /// The model is of ties that are the same in both directions, and these are not.
    case notSymmetric
    /// The model has no use for an input.
    case unusedInput(name: String)
  }

  /// The ending of a trajectory.
  public init(_ termination: Termination) {
    self =
      switch termination {
      case .completed: .completed
      case .converged: .converged
      case .blewUp: .blewUp
      case .diverged(_, let reason): Self(reason)
      case .notConverged: .notConverged
      }
  }

  private init(_ reason: DivergenceReason) {
    self =
      switch reason {
      case .notFinite(let row, let column): .diverged(row: row, column: column)
      case .mismatchedShapes: .notStarted(.mismatchedShapes)
      case .notFiniteInput: .notStarted(.notFiniteInput)
      case .unusableParameter(let name, let value):
        .notStarted(.unusableParameter(name: name, value: value))
      case .unusableInput(let name, let actor, let value):
        .notStarted(.unusableInput(name: name, actor: actor, value: value))
      case .notSymmetric: .notStarted(.notSymmetric)
      case .unusedInput(let name): .notStarted(.unusedInput(name: name))
      }
  }
}

/// How many members ended in one way.
public struct EndingCount: Sendable, Equatable {
  /// How they ended.
  public let ending: RunEnding
  /// The step at which they settled or were lost; `nil` where steps are not counted, or there is none.
  public let step: Int?
  /// How many ended so.
  public let members: Int

  /// Counts members.
  public init(_ ending: RunEnding, step: Int? = nil, members: Int) {
    self.ending = ending
    self.step = step
    self.members = members
  }

  /// The ends that are no success, counted by ending, in the order of the first member of each.
  static func failures(_ ends: [Termination]) -> [Self] {
    counted(ends.filter { !$0.isSuccess }.map { (RunEnding($0), nil) })
  }

  /// Equal ends counted, in the order of the first member of each.
  static func counted(_ ends: [(ending: RunEnding, step: Int?)]) -> [Self] {
    var counts: [Self] = []
    for end in ends {
      if let place = counts.firstIndex(where: { $0.ending == end.ending && $0.step == end.step }) {
        counts[place] = Self(end.ending, step: end.step, members: counts[place].members + 1)
      } else {
        counts.append(Self(end.ending, step: end.step, members: 1))
      }
    }
    return counts
  }
}
