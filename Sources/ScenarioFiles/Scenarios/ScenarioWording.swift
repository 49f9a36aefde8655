internal import AllianceModel

/// What is said about scenarios.
enum ScenarioWording {
  // MARK: - Chains

  static func cyclicExtends(_ path: String, chain: [String]) -> String {
    "'extends' leads in a circle: \((chain + [path]).joined(separator: " → ")); remove one of them"
  }

  static func longChain(_ limit: Int) -> String {
    "more than \(limit) files extend one another; merge some of them"
  }

  static let neitherKind =
    "the scenario has neither 'world' (named actors) nor 'ties' or "
    + "'positions' (numbers); add 'world: PATH' to the folder of evidence"

  // MARK: - Actors and poles

  static func notAState(_ id: String, kind: String) -> String {
    "'\(id)' is a \(kind); the actors of a scenario are states"
  }

  static func organisationAsActor(_ id: String) -> String {
    "'\(id)' is an organisation, and works through its members; list them instead"
  }

  static func actorTwice(_ id: String) -> String { "'\(id)' is listed twice; remove one" }

  static let tooFewActors = "a scenario needs at least two actors"

  static func notInScenario(_ id: String, near: String?) -> String {
    "'\(id)' is not among the scenario's actors; "
      + (near.map { "did you mean '\($0)'? Otherwise add it" } ?? "add it") + " to 'actors'"
  }

  static func emptyPole(_ name: String) -> String {
    "the pole '\(name)' has no members; name at least one actor"
  }

  static func poleWithoutRows(_ id: String) -> String {
    "no member of '\(id)' is among the scenario's actors; add some, or leave '\(id)' out"
  }

  static func wholeBloc(_ organisation: String, member: String, pole: String) -> String {
    "the pole '\(pole)' holds '\(organisation)' and its member '\(member)', which would count "
      + "twice; remove one of them"
  }

  static func weight(_ found: String) -> String {
    "\(found) is no weight; expected a number above 0"
  }

  static func poles(found: String) -> String {
    "expected a map from names to actors, such as 'West: [USA, DEU]' or 'West: {USA: 0.5}', or a "
      + "list of actors; found \(found)"
  }

  // MARK: - Time

  static func calendarEnds(_ start: Month, _ end: Month) -> String {
    "the end \(end) comes before the start \(start); swap them"
  }

  static func outsideCalendar(_ date: CalendarDate, start: Month, end: Month) -> String {
    "\(date) lies outside the calendar, \(start) to \(end); change the date or the calendar"
  }

  static func untilTooEarly(_ until: CalendarDate, date: CalendarDate) -> String {
    "'until' \(until) does not come after the change's date \(date); correct either"
  }

  // MARK: - Parameters

  static func unknownModel(_ id: String, near: String?, known: [String]) -> String {
    "unknown model '\(id)'; " + ValueWording.hint(near: near, known: known)
  }

  static let noModel = "a list of models names at least one, the scenario's own first"
  static let notOneModel =
    "expected the name of a model, or one name with its parameters, as in "
    + "{bounded-confidence: {confidence: 0.3}}"
  static func modelTwice(_ id: String) -> String {
    "the model '\(id)' is listed twice; remove one"
  }

  static func unknownParameter(
    _ name: String, of owner: String, near: String?, known: [String]
  ) -> String {
    "the \(owner) has no parameter '\(name)'; " + ValueWording.hint(near: near, known: known)
  }

  static func parameterTwice(_ name: String, first: FilePosition) -> String {
    "the parameter '\(name)' is set twice under two names (first at \(first)); keep one"
  }

  static func parameterOutOfRange(
    _ name: String, _ value: String, allowed: ClosedRange<Double>
  ) -> String {
    "'\(name)' cannot be \(value); expected \(ValueWording.range(allowed))"
  }

  static func uncertainPath(_ path: String, near: String?, known: [String]) -> String {
    "'\(path)' is no parameter that can vary; " + ValueWording.hint(near: near, known: known)
  }

  static func distribution(found: YAMLNode) -> String {
    let shapes = DistributionShape.allCases.map { "\($0.rawValue): \($0.arguments)" }
    let entries = found.entries ?? []
    let shown =
      entries.isEmpty ? found.kindName : entries.map { "'\($0.key)'" }.joined(separator: " and ")
    return "expected one distribution, {\(shapes.joined(separator: "}, {"))}; found \(shown)"
  }

  static func distributionCount(_ shape: DistributionShape, found: Int) -> String {
    "'\(shape.rawValue)' takes \(shape.arguments); found \(found) numbers"
  }

  static func distributionOrder(_ shape: DistributionShape) -> String {
    "'\(shape.rawValue)' takes \(shape.arguments) in rising order; sort them"
  }

  static let logUniformPositive = "'logUniform' takes numbers above 0; use 'uniform', or raise low"

  // MARK: - Measures and expectations

  static func unknownMeasure(_ name: String, near: String?, known: [String]) -> String {
    "unknown measure '\(name)'; " + ValueWording.hint(near: near, known: known)
  }

  static let expectationCondition =
    "an expectation says what should hold: 'is' with "
    + "'share: {atLeast, atMost}', or 'median: {atLeast, atMost}'"

  static let findingCondition =
    "an expectation of a finding says what should be found: 'is' or 'groups: [[…], […]]' with "
    + "'share: {atLeast, atMost}', or 'median: {atLeast, atMost}'"

  static let noBounds = "bounds need 'atLeast', 'atMost' or both"

  static func unknownPartner(_ name: String, near: String?, known: [String]) -> String {
    "'\(name)' is neither a pole nor an actor; " + ValueWording.hint(near: near, known: known)
  }
}
