import AllianceModel
import Parameters
import ScenarioEngine
import ScenarioFiles

extension CompileProblem {
  /// Where a scenario is at fault: the change, or the file as a whole.
  func position(in path: String) -> FilePosition {
    guard let origin, let colon = origin.lastIndex(of: ":"),
      let line = Int(origin[origin.index(after: colon)...])
    else { return FilePosition(path: path) }
    return FilePosition(path: String(origin[..<colon]), line: line)
  }

  /// The place of the change at fault; `nil` when no change is.
  private var origin: String? {
    switch self {
    case .idleChange(let origin, _), .unusableCondition(let origin, _): origin
    default: nil
    }
  }

  /// What is wrong, and what to do.
  var words: String {
    switch self {
    case .unknownModel(let name): "unknown model '\(name)'; see: multivector models"
    case .modelNeedsNumbers(let name):
      "the model '\(name)' does not follow evidence month by month; hold it against one that does, as "
        + "in model: [tie-coevolution, \(name)], or give it numbers in a scenario in numbers"
    case .numbersLacking(let what): "\(what) are needed, and the scenario gives none"
    case .noPositions(let name):
      "the model '\(name)' needs positions, and no table of them is admitted for any of the actors; "
        + "see knownBy, occurredBy and exclude, or use tie-coevolution"
    case .idleChange(_, let reason): "this change would do nothing: \(reason)"
    case .unusableCondition(_, let reason):
      "this change would wait in vain: \(reason); correct 'when'"
    case .measureNeedsPositions(let name):
      "the measure '\(name)' is of positions, which this model does not have; use: dynamics: "
        + "{model: signed-influence}"
    case .parameters(let problems): problems.problems.map(\.words).joined(separator: "; ")
    case .unknownPath(let path):
      "'\(path)' is no parameter that can vary; see: multivector kinds --parameters; multivector models"
    }
  }
}

extension ParameterProblem {
  /// What is wrong, and what to do.
  fileprivate var words: String {
    switch self {
    case .unknownName(let name, let nearest, let known):
      "unknown parameter '\(name)'; "
        + (nearest.map { "did you mean '\($0)'?" } ?? "known: \(known.joined(separator: ", "))")
    case .notFinite(let name): "'\(name)' is not a finite number"
    case .notAllowed(let name, let value, let allowed):
      "'\(name)' cannot be \(value); expected \(allowed.lowerBound) to \(allowed.upperBound)"
    case .unknownOption(let name, let option, let options):
      "'\(name)' cannot be '\(option)'; expected one of: \(options.joined(separator: ", "))"
    }
  }
}
