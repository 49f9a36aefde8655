import ParameterCatalogue
import ScenarioEngine
import ScenarioFiles

extension CompileProblem {
  /// Where a scenario is at fault: the change, or the file as a whole.
  func position(in path: String) -> FilePosition {
    guard case .idleChange(let origin, _) = self,
      let colon = origin.lastIndex(of: ":"), let line = Int(origin[origin.index(after: colon)...])
    else { return FilePosition(path: path) }
    return FilePosition(path: String(origin[..<colon]), line: line)
  }

  /// What is wrong, and what to do.
  var words: String {
    switch self {
    case .unknownModel(let name): "unknown model '\(name)'; see: multivector models"
    case .modelNeedsNumbers(let name):
      "the model '\(name)' works on positions, which no evidence gives; give them in numbers, or "
        + "use tie-coevolution"
    case .idleChange(_, let reason): "this change would do nothing: \(reason)"
    case .measureNeedsNumbers(let name):
      "the measure '\(name)' is of positions, which no evidence gives; see: multivector measures"
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
