import AllianceModel

/// What is said about evidence.
enum EvidenceWording {
  static func tooManyRoles(_ given: [String]) -> String {
    "a record names its parties in one way, not by \(given.joined(separator: " and ")); use "
      + "'actors' (mutual), 'from' and 'to', or 'effects'"
  }

  static let noRoles =
    "the record names no parties; add 'actors' (mutual), 'from' and 'to', or "
    + "'effects'"

  static let emptyRoles = "the list of parties is empty; name at least one actor"

  static func needsDirection(_ kind: String) -> String {
    "the kind '\(kind)' has a direction; use 'from' (who acts) and 'to' (who is affected)"
  }

  static func effectsOnStock(_ kind: String) -> String {
    "the kind '\(kind)' is no event with several effects; use 'actors', or 'from' and 'to'"
  }

  static func needsActors(_ kind: String) -> String {
    "the kind '\(kind)' is a fact about its 'actors'; replace the other roles by 'actors'"
  }

  static func repeatedParty(_ id: String) -> String {
    "'\(id)' is named twice; name each party once"
  }

  static func bothSides(_ id: String) -> String {
    "'\(id)' both acts and is affected; a party has no tie with itself"
  }

  static let bothDates = "a record has a 'date' or an 'interval', not both; remove one"
  static let noDate = "the record says not when it happened; add 'date' or 'interval'"

  static func knownBeforeHappened(_ known: String, _ happened: String) -> String {
    "known in \(known), before it happened (\(happened)); correct either date"
  }

  static func noUnit(_ kind: String, allowed: [String]) -> String {
    "the value has no unit; add 'unit', "
      + (allowed.isEmpty ? "for example 'people'" : "one of: \(allowed.joined(separator: ", "))")
  }

  static func noValue(_ unit: String) -> String {
    "the unit '\(unit)' has no value; add 'value' or remove 'unit'"
  }

  static func wrongUnit(_ unit: String, kind: String, allowed: [String]) -> String {
    "the unit '\(unit)' does not fit the kind '\(kind)'; expected one of: "
      + allowed.joined(separator: ", ")
  }

  static func valueNotAllowed(_ kind: String) -> String {
    "records of the kind '\(kind)' carry no value; remove it, or use 'multiplicity' for a count"
  }

  static func fieldNotAllowed(_ field: String, kind: String, owner: String) -> String {
    "'\(field)' belongs to the kind '\(owner)', not to '\(kind)'; remove it"
  }

  static func fieldMissing(_ field: String, kind: String, allowed: [String]) -> String {
    "a record of the kind '\(kind)' needs '\(field)'; name at least one of: "
      + allowed.joined(separator: ", ")
  }

  static func signOnStock(_ kind: String) -> String {
    "'sign' belongs to events; '\(kind)' is a state of things whose level its kind gives"
  }

  static func duplicateRecord(_ id: String, first: FilePosition) -> String {
    "the record id '\(id)' is taken (first at \(first)); ids are unique over all documents"
  }

  static func duplicateDocument(_ id: String, first: FilePosition) -> String {
    "the document id '\(id)' is taken (first at \(first)); give this one another"
  }

  static func eventKind(
    _ event: String, kind: String, other: String, at place: FilePosition
  )
    -> String
  {
    "the event '\(event)' is a '\(other)' at \(place), here a '\(kind)'; records of one event have "
      + "one kind: correct it, or give this record an event of its own"
  }

  static func eventParties(_ event: String, at place: FilePosition) -> String {
    "the event '\(event)' has other parties at \(place); records of one event name the same "
      + "parties: correct them, or give this record an event of its own"
  }

  static let withinNeedsHolds =
    "'within' says how far a measure may move and still hold; remove it, or write 'direction: holds'"

  static func measureNeeds(_ key: String, _ measure: String) -> String {
    "the measure '\(measure)' is of an actor and a \(key); add '\(key)'"
  }

  static func measureHasNo(_ key: String, _ measure: String) -> String {
    "the measure '\(measure)' has no \(key); remove it"
  }

  static func conditionIsAName(_ text: String) -> String {
    "'\(text)' is a path; name the scenario by its file without folder and ending, such as "
      + "russia-defeated"
  }

  static func notAJudgement(_ kind: String) -> String {
    "a document of judgements holds no '\(kind)'; move the record to a document of its source"
  }
  static let judgementAmongEvidence =
    "a judgement stands apart from sourced evidence; move it to a document with 'kind: judgement'"
  static let noJudgementDate = "a document of judgements needs 'published', when they were given"
  static let noReason = "a judgement needs its reason; add 'note'"
  static let judgementEvent =
    "a judgement stands for itself; remove 'event' (several on one tie are weighed together)"
  static let notARange = "expected a range of two numbers such as [0.2, 0.4]"
  static func rangeReversed(_ low: Double, _ high: Double) -> String {
    "the range begins with \(ValueWording.brief(low)) and ends with \(ValueWording.brief(high)); swap "
      + "them"
  }
  static let noPlace = "the record points nowhere; add 'paragraph' (and 'paragraphHash')"
  static let noCitation = "a coded record names its public text; add 'citation'"
  static func notHexadecimal(_ digits: Int) -> String {
    "expected \(digits) hexadecimal digits in lower case"
  }
  static let noHash = "an article needs 'sha256', the fingerprint of its text as received"
  static let noPublished = "an article needs 'published': a date, or {from, to, inferred: true}"
}
