public import LinearAlgebra

/// The states of one member, step by step, and how it ended.
public struct Trajectory: Sendable, Equatable {
  /// The rows of a state (actors).
  public let rows: Int

  /// The columns of a state (actors or issues).
  public let columns: Int

  /// All recorded states, one after the other: (`lastStep` + 1) × `rows` × `columns`.
  ///
  /// All are finite, except the start of a member that was refused for not being so.
  public let elements: [Double]

  /// How the member ended.
  public let termination: Termination

  /// The last recorded step; the horizon unless the member diverged or blew up.
  ///
  /// A member that converged stays at its limit from there to the horizon.
  public var lastStep: Int {
    let stride = rows * columns
    return stride == 0 ? 0 : elements.count / stride - 1
  }

  /// An element of the state after `step` steps; step 0 is the start.
  public subscript(step: Int, row: Int, column: Int) -> Double {
    precondition(step <= lastStep && column < columns, "Nothing is recorded there.")
    return elements[(step * rows + row) * columns + column]
  }

  /// The state after `step` steps (`rows` × `columns`); step 0 is the start.
  public func state(at step: Int) -> Matrix {
    precondition(step >= 0 && step <= lastStep, "No state is recorded at that step.")
    let stride = rows * columns
    let states = elements[step * stride..<(step + 1) * stride]
    return Matrix(rows: rows, columns: columns, elements: Array(states))
  }

  /// The last recorded state.
  public var last: Matrix { state(at: lastStep) }
}

/// How a run of a member ended.
///
/// Not every end is a success, and none is an error.
public enum Termination: Sendable, Equatable {
  /// It was followed to the horizon.
  case completed

  /// It stopped changing; `step` is the first step that changed it by no more than the tolerance.
  case converged(step: Int)

  /// It left every bound `after` that many steps (a fraction), as its equation says it must; `step`
  /// is the last one recorded.
  case blewUp(step: Int, after: Double)

  /// It could not be followed beyond `step`, the last one with finite numbers.
  case diverged(step: Int, reason: DivergenceReason)

  /// It should have settled and still moved by `change` in the last step.
  case notConverged(change: Double)

  /// Whether the member counts among the successful ones.
  public var isSuccess: Bool {
    switch self {
    case .completed, .converged, .blewUp: true
    case .diverged, .notConverged: false
    }
  }

  /// Whether its states are what the model says of every step, at rest in the end or not.
  ///
  /// A cycle that never settles was followed, and is no success of a search for a limit.
  public var isFollowed: Bool {
    switch self {
    case .completed, .converged, .blewUp, .notConverged: true
    case .diverged: false
    }
  }
}

/// Why a member could not be followed, or not be started.
public enum DivergenceReason: Sendable, Equatable {
  /// An element of the next state would be infinite or not a number.
  case notFinite(row: Int, column: Int)

  /// The lists and matrices of the problem do not fit its number of actors or its batch.
  case mismatchedShapes

  /// The ties, sizes, positions or susceptibilities hold an infinite or undefined number.
  case notFiniteInput

  /// An actor's number of the input `name` is outside what the model can use.
  case unusableInput(name: String, actor: Int, value: Double)

  /// A parameter has a value the model cannot use.
  case unusableParameter(name: String, value: Double)

  /// The model is of symmetric ties, and these are not.
  case notSymmetric

  /// The member has something the model has no use for, such as "coupling".
  case unusedInput(name: String)
}
