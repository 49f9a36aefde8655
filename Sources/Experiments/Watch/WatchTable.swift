import AllianceModel

/// What one observable event is taken to be, kind by kind: the one table of plausible magnitudes.
///
/// A kind is tried at one magnitude, so that the ranking compares events and not sizes. To
/// watch for another kind, add an entry; every kind that is an input has one here or a reason in
/// `leftOut`.
enum WatchTable {
  /// One sort of event.
  struct Entry: Sendable {
    /// The identifier of the evidence kind.
    let kind: String
    /// What happens, in words.
    let words: String
    /// Who acts on whom.
    var direction = Direction.either
    /// The figure, for kinds that have one.
    var value: Quantity?
    /// What a treaty obliges to.
    var obligations: [Obligation] = []
    /// What a sanction restricts.
    var breadth: [SanctionBreadth] = []
    /// Why the magnitude is plausible.
    let reason: String
  }

  /// Whether it matters who acts.
  enum Direction: Sendable {
    /// Both ties move alike, whoever acts.
    case either
    /// Both orders of a pair are tried.
    case oneWay
  }

  private static let once = "one happening, of the size that its kind's published score gives it"

  private static func event(
    _ kind: String, _ words: String, _ direction: Direction = .either
  ) -> Entry {
    Entry(kind: kind, words: words, direction: direction, reason: once)
  }

  private static func stock(
    _ kind: String, _ words: String, _ direction: Direction = .either, value: Quantity? = nil,
    _ reason: String = "one more of the kind, at its declared level"
  ) -> Entry {
    Entry(kind: kind, words: words, direction: direction, value: value, reason: reason)
  }

  /// Events that fade.
  static let events: [Entry] = [
    event("visit", "a leader or minister visits"),
    event("meeting", "officials meet"),
    event("statement", "a public stand for the other"),
    event("condemnation", "a public condemnation"),
    event("offer-of-help", "help offered in a crisis"),
    event("recognition", "a claim of the other is recognised"),
    event("non-recognition", "a claim of the other is refused"),
    event("vote", "a vote for the other's conduct"),
    event("doctrine", "a doctrine names the other a partner"),
    event("sectoral-agreement", "an agreement on a civil field"),
    event("cancelled-visit", "a visit is called off"),
    event("trade-target", "a trade target is agreed"),
    event("economic-agreement", "an economic agreement"),
    event("sanctions-compliance", "the other's sanctions are kept"),
    event("military-agreement", "a military agreement"),
    event("joint-exercise", "a joint exercise"),
    event("troop-deployment", "troops are invited"),
    event("troop-withdrawal", "invited troops are asked to leave"),
    event("military-refusal", "military support is refused"),
    event("military-contact", "officers meet"),
    event("military-build-up", "arming with the other in mind"),
    event("territorial-claim", "a territorial claim", .oneWay),
    event("threat", "a threat of force", .oneWay),
    event("humanitarian-aid", "relief is given"),
    event("education-culture", "a joint school or cultural body"),
  ]

  /// What begins and holds, but for that which voids pacts.
  static let stocks: [Entry] = [
    Entry(
      kind: "treaty", words: "a pact to defend and consult",
      obligations: [.defense, .consultation],
      reason: "the obligations of most defence pacts on record (ATOP)"),
    Entry(
      kind: "treaty", words: "a pact to consult", obligations: [.consultation],
      reason: "the least that a declaration of allies promises"),
    stock(
      "arms-transfer", "arms are delivered", .oneWay, value: Quantity(100, "million TIV"),
      "100 million TIV, about a squadron of fighters: where the weight of one delivery is full"),
    stock("arms-coproduction", "arms are made together"),
    stock("arms-embargo", "arms are refused"),
    Entry(
      kind: "sanction", words: "sanctions on trade and finance", breadth: [.trade, .finance],
      reason: "the breadth that hurts: goods and banks"),
    Entry(
      kind: "sanction", words: "sanctions on persons and arms", breadth: [.travel, .arms],
      reason: "the breadth that signals: entry and arms"),
    stock("investment", "a large investment"),
    stock("energy-dependence", "energy comes to hang on the actor", .oneWay),
    stock(
      "economic-exposure", "a fifth of the economy comes to hang on the actor", .oneWay,
      value: Quantity(20, "percent"), "20 %: what a government would notice"),
    stock("transport-corridor", "a transport corridor opens"),
    stock("economic-union", "an economic union"),
    stock("strategic-partnership", "a strategic partnership is declared"),
    stock("diplomatic-relations", "embassies are opened"),
    stock("occupation", "territory is occupied", .oneWay),
  ]

  /// What begins, holds, and makes pacts between the parties count for nothing.
  static let hostilities: [Entry] = [
    stock("rivalry", "the two become rivals"),
    stock("armed-conflict", "the two fight each other"),
  ]

  /// Kinds that are inputs and no event of a month, with the reason.
  static let leftOut: [String: String] = [
    "trade-volume": "trade is doubled and halved instead",
    "vote-position": "an ideal point is a table of many votes; a vote is watched",
    "shared-organisations": "joining and leaving are watched",
    "event-flow": "a flow is a table of many events; these are watched",
    "kinship": "nobody becomes kin in a month",
    "diaspora": "a diaspora takes years to grow",
    "judgement": "an expert's view is no event in the world",
  ]

  /// Every name that the kind of a watched event may have, in order.
  static let kinds = Set(
    (events + stocks + hostilities).map(\.kind) + ["trade-volume", "end", "join", "leave"]
  ).sorted()

  /// What trade is multiplied by, with words and reason.
  static let trade: [(factor: Double, words: String, reason: String)] = [
    (2, "trade doubles", "Kazakhstan and Turkey set out to double theirs within some years"),
    (0.5, "trade halves", "what sanctions and closed borders have done to neighbours"),
  ]
}
