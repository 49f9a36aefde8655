extension EvidenceProblem {
  package var words: String {
    switch self {
    case .bothDates:
      "a record has a 'date' or an 'interval', not both; remove one"
    case .noDate:
      "the record does not say when it happened; add 'date' or 'interval'"
    case .knownBeforeHappened(let known, let happened):
      "known in \(known), before it happened (\(happened)); correct either date"
    case .noUnit(let allowed):
      "the value has no unit; add 'unit', "
        + (allowed.isEmpty ? "for example 'people'" : "one of: \(allowed.joined(separator: ", "))")
    case .noValue(let unit):
      "the unit '\(unit)' has no value; add 'value' or remove 'unit'"
    case .wrongUnit(let unit, let kind, let allowed):
      "the unit '\(unit)' does not fit the kind '\(kind)'; expected one of: "
        + allowed.joined(separator: ", ")
    case .valueNotAllowed(let kind):
      "records of the kind '\(kind)' carry no value; remove it, or use 'multiplicity' for a count"
    case .fieldNotAllowed(let field, let kind, let owner):
      "'\(field)' belongs to the kind '\(owner)', not to '\(kind)'; remove it"
    case .fieldMissing(let field, let kind, let allowed):
      "a record of the kind '\(kind)' needs '\(field)'; name at least one of: "
        + allowed.joined(separator: ", ")
    case .signOnStock(let kind):
      "'sign' belongs to events; '\(kind)' is a state of things whose level its kind gives"
    case .duplicateRecord(let id, let first):
      "the record id '\(id)' is taken (first at \(first)); ids are unique over all documents"
    case .duplicateDocument(let id, let first):
      "the document id '\(id)' is taken (first at \(first)); give this one another"
    case .eventKind(let event, let kind, let other, let place):
      "the event '\(event)' is a '\(other)' at \(place), here a '\(kind)'; records of one event have "
        + "one kind: correct it, or give this record an event of its own"
    case .eventParties(let event, let place):
      "the event '\(event)' has other parties at \(place); records of one event name the same "
        + "parties: correct them, or give this record an event of its own"
    case .noPlace:
      "the record does not say where it stands; add 'paragraph' (and 'paragraphHash')"
    case .noCitation:
      "a coded record names its public text; add 'citation'"
    case .notHexadecimal(let digits):
      "expected \(digits) hexadecimal digits in lower case"
    case .noHash:
      "an article needs 'sha256', the fingerprint of its text as received"
    case .noPublished:
      "an article needs 'published': a date, or {from, to, inferred: true}"
    }
  }
}

extension PartiesProblem {
  package var words: String {
    switch self {
    case .tooManyRoles(let given):
      "a record names its parties in one way, not by \(given.joined(separator: " and ")); use "
        + "'actors' (mutual), 'from' and 'to', or 'effects'"
    case .noRoles:
      "the record names no parties; add 'actors' (mutual), 'from' and 'to', or "
        + "'effects'"
    case .emptyRoles:
      "the list of parties is empty; name at least one actor"
    case .needsDirection(let kind):
      "the kind '\(kind)' has a direction; use 'from' (who acts) and 'to' (who is affected)"
    case .effectsOnStock(let kind):
      "the kind '\(kind)' is not an event with several effects; use 'actors', or 'from' and 'to'"
    case .needsActors(let kind):
      "the kind '\(kind)' is a fact about its 'actors'; replace the other roles by 'actors'"
    case .repeatedParty(let id):
      "'\(id)' is named twice; name each party once"
    case .bothSides(let id):
      "'\(id)' both acts and is affected; a party has no tie with itself"
    }
  }
}

extension JudgementProblem {
  package var words: String {
    switch self {
    case .notAJudgement(let kind):
      "a document of judgements holds no '\(kind)'; move the record to a document of its source"
    case .judgementAmongEvidence:
      "a judgement stands apart from sourced evidence; move it to a document with 'kind: judgement'"
    case .noJudgementDate:
      "a document of judgements needs 'published', when they were given"
    case .noReason:
      "a judgement needs its reason; add 'note'"
    case .judgementEvent:
      "a judgement stands for itself; remove 'event' (several on one tie are weighed together)"
    case .notARange:
      "expected a range of two numbers such as [0.2, 0.4]"
    case .rangeReversed(let low, let high):
      "the range begins with \(ValueWording.brief(low)) and ends with \(ValueWording.brief(high)); swap "
        + "them"
    }
  }
}

extension ForecastProblem {
  package var words: String {
    switch self {
    case .withinNeedsHolds:
      "'within' says how far a measure may move and still hold; remove it, or write 'direction: holds'"
    case .measureNeeds(let key, let measure):
      "the measure '\(measure)' is of an actor and a \(key); add '\(key)'"
    case .measureHasNo(let key, let measure):
      "the measure '\(measure)' has no \(key); remove it"
    case .conditionIsAName(let text):
      "'\(text)' is a path; name the scenario by its file without folder and ending, such as "
        + "russia-defeated"
    }
  }
}
