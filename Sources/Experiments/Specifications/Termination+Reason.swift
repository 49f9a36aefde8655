import InfluenceDynamics

extension Termination {
  /// The end in words, for lists of failures.
  var reason: String {
    switch self {
    case .completed: "completed"
    case .converged: "converged"
    case .blewUp: "blew up, as the equation has it, in the step"
    case .diverged(_, let reason): reason.words
    case .notConverged: "did not converge"
    }
  }
}

extension DivergenceReason {
  /// What went wrong, for lists of failures.
  fileprivate var words: String {
    switch self {
    case .notFinite: "diverged: \(self)"
    case .mismatchedShapes: "could not start: lists or matrices differ in size"
    case .notFiniteInput: "could not start: not all numbers given are finite"
    case .unusableParameter(let name, let value):
      "could not start: the model cannot use \(name) = \(value.brief)"
    case .unusableInput(let name, let actor, let value):
      "could not start: the model cannot use \(name) = \(value.brief) of actor \(actor + 1)"
    case .notSymmetric: "could not start: the ties must be the same in both directions"
    case .unusedInput(let name): "could not start: the model has no use for '\(name)'; remove it"
    }
  }
}
