import AllianceModel
import InfluenceDynamics
import Parameters

extension CompileProblem {
  /// What is wrong, and what to do.
  public var words: String {
    switch self {
    case .unknownModel(let name): "unknown model '\(name)'; see: multivector models"
    case .modelNeedsNumbers(let name):
      "the model '\(name)' does not follow evidence month by month; hold it against one that does, as "
        + "in model: [\(UsualModel.id), \(name)], or give it numbers in a scenario in numbers"
    case .numbersLacking(let what): "\(what.words) are needed, and the scenario gives none"
    case .noPositions(let name):
      "the model '\(name)' needs positions, and no table of them is admitted for any of the actors; "
        + "see knownBy, occurredBy and exclude, or use \(UsualModel.id)"
    case .idleChange(_, let reason): "this change would do nothing: \(reason.words)"
    case .unusableCondition(_, let reason):
      "this change would never come: \(reason.words); correct 'when'"
    case .measureNeedsPositions(let name):
      "the measure '\(name)' is of positions, which this model does not have; use: dynamics: "
        + "{model: \(SignedInfluence().id)}"
    case .parameters(let problems): problems.problems.map(\.words).joined(separator: "; ")
    case .unknownPath(let path):
      "'\(path)' is no parameter that can vary; see: multivector kinds --parameters; multivector models"
    case .undrawable(let path):
      "the distribution of '\(path)' is none; give finite bounds in order, and a spread of 0 or more"
    }
  }
}

extension CompileProblem.MissingNumbers {
  fileprivate var words: String {
    switch self {
    case .positions: "positions"
    case .ties: "ties"
    case .weights: "rows of ties that add up to 1"
    }
  }
}

extension CompileProblem.IdleReason {
  fileprivate var words: String {
    switch self {
    case .notAMember(let actor, let organisation, let month):
      "\(actor) does not belong to \(organisation) in \(month), so it cannot leave"
    case .alreadyAMember(let actor, let organisation, let month):
      "\(actor) already belongs to \(organisation) in \(month)"
    case .nothingToEnd(let kind, let parties):
      "no \(kind) between \(parties.map(\.text).joined(separator: ", ")) is on record to end; "
        + "see: multivector evidence list --kind \(kind)"
    }
  }
}

extension CompileProblem.ConditionFault {
  fileprivate var words: String {
    switch self {
    case .notMonthly(let measure): "no measure «\(measure)» is known month by month"
    case .noSubject(let actor, let measure, let with):
      "\(actor) has no \(measure)" + (with.map { " with \($0)" } ?? "")
    case .noCategory(let measure, let category): "\(measure) is never «\(category)»"
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
