extension ChangeProblem {
  package var words: String {
    switch self {
    case .factor(let factor):
      "a factor of \(ValueWording.brief(factor)) would make it that many times as large; a factor of 1 "
        + "changes nothing and at most 20 is taken: for a percentage write it as a share, such as "
        + ValueWording.brief(factor / 100)
    case .oneVerb(let given):
      given.isEmpty
        ? "the change does nothing; add one of \(ValueWording.quoted(ChangesReader.verbs, ", "))"
        : "a change does one thing, found \(ValueWording.quoted(given, " and ")); make them separate "
          + "changes"
    case .paragraphWithoutDocument:
      "a paragraph of which document? Add 'document'"
    case .target(let path, let near):
      "'\(path)' cannot be set; expected capability.ACTOR, reliability.ACTOR, trade.ACTOR.ACTOR or "
        + "tie.ACTOR.ACTOR" + (near.map { " (did you mean '\($0)'?)" } ?? "")
    case .emptySet(let found):
      "expected what to set, such as 'capability.RUS: {scale: 0.6}', found \(found)"
    case .adjustment(let found, let keys):
      "expected one of {scale: FACTOR}, {add: AMOUNT} or {to: VALUE}, found "
        + (keys.isEmpty ? found : ValueWording.quoted(keys, " and "))
    case .trade(let found):
      "expected a yearly value with its unit, such as '10 billion USD/year', found \(found)"
    case .contextAdded(let kind):
      "evidence of the kind '\(kind)' moves no tie, so adding it changes nothing; remove the change"
    case .endNeedsParties:
      "name the two or more parties between which it ends"
    case .endOfEvent(let kind):
      "'\(kind)' is an event, which fades by itself; only evidence that holds, such as 'treaty' or "
        + "'investment', ends"
    }
  }
}

extension ConditionProblem {
  package var words: String {
    switch self {
    case .notMonthly(let measure, let known):
      "no change can wait for '\(measure)', which is not known month by month for an actor; "
        + ValueWording.hint(near: nil, known: known)
    case .needs(let key, let measure):
      "'\(measure)' is measured with a \(key); add '\(key)'"
    case .needless(let key, let measure, let wanted):
      "'\(measure)' is not measured with a \(key); "
        + (wanted.map { "name a '\($0)' instead" } ?? "remove '\(key)'")
    case .selfTie(let actor):
      "'\(actor)' has no tie with itself; name another partner"
    case .boundOnCategory(let key, let measure, let poles):
      "'\(measure)' is a name, to which '\(key)' does not apply; write \(Self.example(poles))"
    case .noCategory(let measure, let poles):
      "what should '\(measure)' be? Add \(Self.example(poles))"
    case .categoryOfNumber(let measure):
      "'\(measure)' is a number, to which 'is' does not apply; write 'atLeast' or 'atMost'"
    case .noBounds(let measure):
      "how large should '\(measure)' be? Add 'atLeast', 'atMost' or both"
    case .outOfReach(let value):
      "no measure comes near \(ValueWording.brief(value)): ties and alignments lie between -2 and 2, shares "
        + "between 0 and 1; for a percentage write it as a share, such as "
        + ValueWording.brief(value / 100)
    case .emptyBounds:
      "no number is at least this and at most 'atMost'; correct either"
    }
  }

  private static func example(_ poles: [String]) -> String {
    "'is: \(poles.first ?? "POLE")'"
  }
}
