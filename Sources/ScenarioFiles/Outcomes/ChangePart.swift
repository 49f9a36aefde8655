import AllianceModel

/// A change of a saved result, without where it was written.
struct ChangePart: Sendable, Codable {
  let date: String
  /// `set`, `add`, `end`, `join`, `leave` or `amend`.
  let verb: String
  var target: TargetPart?
  var adjustment: AdjustmentPart?
  var record: RecordPart?
  var kind: String?
  var parties: [String]?
  var actor: String?
  var organisation: String?
  var obligations: [String]?
  var overMonths: Int?
  var until: String?
  var when: WhenPart?
  var document: String?
  var paragraph: Int?
  var note: String?

  init(_ change: Change) {
    date = change.date.description
    overMonths = change.overMonths == 0 ? nil : change.overMonths
    until = change.until?.description
    when = change.condition.map(WhenPart.init)
    document = change.because.document
    paragraph = change.because.paragraph
    note = change.because.note
    switch change.verb {
    case .set(let target, let adjustment):
      verb = "set"
      (self.target, self.adjustment) = (TargetPart(target), AdjustmentPart(adjustment))
    case .add(let record): (verb, self.record) = ("add", RecordPart(record))
    case .end(let kind, let parties):
      (verb, self.kind, self.parties) = ("end", kind, parties.map(\.text))
    case .join(let actor, let organisation):
      (verb, self.actor, self.organisation) = ("join", actor.text, organisation.text)
    case .leave(let actor, let organisation):
      (verb, self.actor, self.organisation) = ("leave", actor.text, organisation.text)
    case .amend(let organisation, let obligations):
      (verb, self.organisation) = ("amend", organisation.text)
      self.obligations = obligations.map(\.rawValue)
    }
  }

  func read() throws -> Change {
    Change(
      date: try OutcomeText.date(date, at: "changes[].date"), verb: try readVerb(),
      overMonths: overMonths ?? 0,
      until: try until.map { text in
        try OutcomeText.date(text, at: "changes[].until")
      }, condition: try when.map { part in try part.read() },
      because: Change.Reason(document: document, paragraph: paragraph, note: note))
  }

  private func readVerb() throws -> Change.Verb {
    switch verb {
    case "set":
      return .set(
        try OutcomeText.needed(target, at: "changes[].target").read(),
        try OutcomeText.needed(adjustment, at: "changes[].adjustment").read())
    case "add": return .add(try OutcomeText.needed(record, at: "changes[].record").read())
    case "end":
      return .end(
        kind: try OutcomeText.needed(kind, at: "changes[].kind"),
        parties: try OutcomeText.needed(parties, at: "changes[].parties").map { ActorID($0) })
    case "join": return .join(actor: try actorID, organisation: try organisationID)
    case "leave": return .leave(actor: try actorID, organisation: try organisationID)
    case "amend":
      return .amend(
        organisation: try organisationID,
        obligations: try (obligations ?? []).map { text in
          try OutcomeText.word(text, at: "changes[].obligations")
        })
    default: throw OutcomeProblem(.unreadable(verb, expected: "verb"), at: "changes[].verb")
    }
  }

  private var actorID: ActorID {
    get throws {
      ActorID(try OutcomeText.needed(actor, at: "changes[].actor"))
    }
  }

  private var organisationID: ActorID {
    get throws {
      ActorID(try OutcomeText.needed(organisation, at: "changes[].organisation"))
    }
  }
}

/// What a change sets: `{"quantity": "trade", "actors": ["KAZ", "TUR"]}`.
struct TargetPart: Sendable, Codable {
  let quantity: String
  let actors: [String]

  init(_ target: Change.Target) {
    switch target {
    case .capability(let actor): (quantity, actors) = ("capability", [actor.text])
    case .reliability(let actor): (quantity, actors) = ("reliability", [actor.text])
    case .trade(let one, let other): (quantity, actors) = ("trade", [one.text, other.text])
    case .tie(let pair): (quantity, actors) = ("tie", [pair.row.text, pair.column.text])
    }
  }

  func read() throws -> Change.Target {
    let ids = actors.map { ActorID($0) }
    switch (quantity, ids.count) {
    case ("capability", 1): return .capability(ids[0])
    case ("reliability", 1): return .reliability(ids[0])
    case ("trade", 2): return .trade(ids[0], ids[1])
    case ("tie", 2): return .tie(DirectedPair(ids[0], ids[1]))
    default:
      throw OutcomeProblem(
        .unreadable(quantity, expected: "quantity of so many actors"), at: "changes[].target")
    }
  }
}

/// How a change alters its target: one of three keys with its number.
struct AdjustmentPart: Sendable, Codable {
  var scale: Double?
  var add: Double?
  var to: Double?

  init(_ adjustment: Change.Adjustment) {
    switch adjustment {
    case .scale(let factor): scale = factor
    case .add(let amount): add = amount
    case .to(let target): to = target
    }
  }

  func read() throws -> Change.Adjustment {
    if let scale { return .scale(scale) }
    if let add { return .add(add) }
    return .to(try OutcomeText.needed(to, at: "adjustment.to"))
  }
}

/// What a change waits for.
struct WhenPart: Sendable, Codable {
  let measure: String
  let actor: String
  let partner: String?
  let pole: String?
  let category: String?
  let atLeast: Double?
  let atMost: Double?

  init(_ condition: Change.Condition) {
    measure = condition.measure
    actor = condition.actor.text
    partner = condition.partner?.text
    pole = condition.pole
    switch condition.test {
    case .category(let name): (category, atLeast, atMost) = (name, nil, nil)
    case .bounds(let bounds): (category, atLeast, atMost) = (nil, bounds.atLeast, bounds.atMost)
    }
  }

  func read() throws -> Change.Condition {
    Change.Condition(
      measure: measure, actor: ActorID(actor), partner: partner.map { ActorID($0) }, pole: pole,
      test: category.map { .category($0) } ?? .bounds(.init(atLeast: atLeast, atMost: atMost)))
  }
}
