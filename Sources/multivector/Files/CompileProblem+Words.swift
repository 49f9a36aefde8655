import ParameterCatalogue
import ScenarioEngine

extension CompileProblem {
  /// What is wrong, and what to do.
  var words: String {
    switch self {
    case .unknownModel(let name): "unknown model '\(name)'; see: multivector models"
    case .modelNeedsNumbers(let name):
      "the model '\(name)' works on positions, which no evidence gives; give them in numbers, or "
        + "use tie-coevolution"
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
