/// What is said about a scenario's changes.
enum ChangeWording {
  static func factor(_ factor: Double) -> String {
    "a factor of \(ValueWording.brief(factor)) would make it that many times as large; a factor of 1 "
      + "changes nothing and at most 20 is taken: for a percentage write it as a share, such as "
      + ValueWording.brief(factor / 100)
  }

  static func oneVerb(_ given: [String]) -> String {
    let all = ChangesReader.verbs.map { "'\($0)'" }.joined(separator: ", ")
    if given.isEmpty { return "the change does nothing; add one of \(all)" }
    let found = given.map { "'\($0)'" }.joined(separator: " and ")
    return "a change does one thing, found \(found); make them separate changes"
  }

  static let paragraphWithoutDocument = "a paragraph of which document? Add 'document'"

  static func target(_ path: String, near: String?) -> String {
    "'\(path)' cannot be set; expected capability.ACTOR, reliability.ACTOR, trade.ACTOR.ACTOR or "
      + "tie.ACTOR.ACTOR" + (near.map { " (did you mean '\($0)'?)" } ?? "")
  }

  static func emptySet(found: String) -> String {
    "expected what to set, such as 'capability.RUS: {scale: 0.6}', found \(found)"
  }

  static func adjustment(found: YAMLNode) -> String {
    let keys = (found.entries ?? []).map { "'\($0.key)'" }
    let shown = keys.isEmpty ? found.kindName : keys.joined(separator: " and ")
    return "expected one of {scale: FACTOR}, {add: AMOUNT} or {to: VALUE}, found \(shown)"
  }

  static func trade(found: String) -> String {
    "expected a yearly value with its unit, such as '10 billion USD/year', found \(found)"
  }

  static func contextAdded(_ kind: String) -> String {
    "evidence of the kind '\(kind)' moves no tie, so adding it changes nothing; remove the change"
  }

  static let endNeedsParties = "name the two or more parties between whom it ends"

  static func endOfEvent(_ kind: String) -> String {
    "'\(kind)' is an event, which fades by itself; only stocks such as 'treaty' or 'investment' end"
  }
}
