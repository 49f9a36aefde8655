import AllianceModel

extension ScenarioProblem {
  package var words: String {
    switch self {
    case .cyclicExtends(let path, let chain):
      "'extends' leads in a circle: \((chain + [path]).joined(separator: " → ")); remove one of them"
    case .longChain(let limit):
      "more than \(limit) files extend one another; merge some of them"
    case .neitherKind:
      "the scenario has neither 'world' (named actors) nor 'ties' or "
        + "'positions' (numbers); add 'world: PATH' to the folder of evidence"
    case .notAState(let id, let kind):
      "'\(id)' is a \(kind); the actors of a scenario are states"
    case .organisationAsActor(let id):
      "'\(id)' is an organisation, and works through its members; list them instead"
    case .actorTwice(let id):
      "'\(id)' is listed twice; remove one"
    case .tooFewActors:
      "a scenario needs at least two actors"
    case .notInScenario(let id, let near):
      "'\(id)' is not among the scenario's actors; "
        + (near.map { "did you mean '\($0)'? Otherwise add it" } ?? "add it") + " to 'actors'"
    case .emptyPole(let name):
      "the pole '\(name)' has no members; name at least one actor"
    case .poleWithoutRows(let id):
      "no member of '\(id)' is among the scenario's actors; add some, or leave '\(id)' out"
    case .wholeBloc(let organisation, let member, let pole):
      "the pole '\(pole)' holds '\(organisation)' and its member '\(member)', which would count "
        + "twice; remove one of them"
    case .weight(let found):
      "\(ValueWording.brief(found)) is not a weight; expected a number above 0"
    case .poles(let found):
      "expected a map from names to actors, such as 'West: [USA, DEU]' or 'West: {USA: 0.5}', or a "
        + "list of actors; found \(found)"
    case .calendarEnds(let start, let end):
      "the end \(end) comes before the start \(start); swap them"
    case .outsideCalendar(let date, let start, let end):
      "\(date) lies outside the calendar, \(start) to \(end); change the date or the calendar"
    case .untilTooEarly(let until, let date):
      "'until' \(until) does not come after the change's date \(date); correct either"
    }
  }
}

extension SettingProblem {
  package var words: String {
    switch self {
    case .unknownModel(let id, let near, let known):
      "unknown model '\(id)'; " + ValueWording.hint(near: near, known: known)
    case .noModel:
      "a list of models names at least one, the scenario's own first"
    case .notOneModel:
      "expected the name of a model, or one name with its parameters, as in "
        + "{bounded-confidence: {confidence: 0.3}}"
    case .modelTwice(let id):
      "the model '\(id)' is listed twice; remove one"
    case .unknownParameter(let name, let owner, let near, let known):
      "the \(owner) has no parameter '\(name)'; " + ValueWording.hint(near: near, known: known)
    case .parameterTwice(let name, let first):
      "the parameter '\(name)' is set twice under two names (first at \(first)); keep one"
    case .drawnTwice(let path, let first):
      "the parameter '\(path)' is drawn twice under two names (first at \(first)); keep one"
    case .parameterConflict(let conflict): Self.sentence(conflict)
    case .parameterOutOfRange(let name, let value, let allowed):
      "'\(name)' cannot be \(value); expected \(ValueWording.range(allowed))"
    case .uncertainPath(let path, let near, let known):
      "'\(path)' is not a parameter that can vary; " + ValueWording.hint(near: near, known: known)
    case .distribution(let found, let keys):
      "expected one distribution, {\(DistributionShape.usage)}; found "
        + (keys.isEmpty ? found : ValueWording.quoted(keys, " and "))
    case .distributionCount(let shape, let found):
      "'\(shape.rawValue)' takes \(shape.arguments); found \(found) numbers"
    case .distributionOrder(let shape):
      "'\(shape.rawValue)' takes \(shape.arguments) in rising order; sort them"
    case .logUniformPositive:
      "'logUniform' takes numbers above 0; use 'uniform', or raise low"
    }
  }

  private static func sentence(_ conflict: ParameterConflict) -> String {
    let (idle, winning) = (conflict.idle, conflict.winning)
    func settled(_ place: ParameterConflict.Place) -> String {
      place.isDrawn ? "drawn" : "fixed"
    }
    let place = winning.origin.map { " at \($0)" } ?? ""
    let other = winning.path == idle.path ? "" : " as '\(winning.path)'"
    return "'\(idle.path)' is \(settled(idle)) here and \(settled(winning))\(other)\(place), which "
      + "wins in every member; remove this, or take that back: \(repair(winning))"
  }

  /// How a file takes back what it, or one that it extends, settled.
  private static func repair(_ place: ParameterConflict.Place) -> String {
    place.isDrawn
      ? "uncertainty: {parameters: {\(place.path): null}}"
      : "\(place.path.group.rawValue): {parameters: {\(place.path.name): null}}"
  }
}

extension ExpectationProblem {
  package var words: String {
    switch self {
    case .unknownMeasure(let name, let near, let known):
      "unknown measure '\(name)'; " + ValueWording.hint(near: near, known: known)
    case .expectationCondition:
      "an expectation says what should hold: 'is' with "
        + "'share: {atLeast, atMost}', or 'median: {atLeast, atMost}'"
    case .findingCondition:
      "an expectation of a finding says what should be found: 'is' or 'groups: [[…], […]]' with "
        + "'share: {atLeast, atMost}', or 'median: {atLeast, atMost}'"
    case .noBounds:
      "bounds need 'atLeast', 'atMost' or both"
    case .unknownPartner(let name, let near, let known):
      "'\(name)' is neither a pole nor an actor; " + ValueWording.hint(near: near, known: known)
    }
  }
}
