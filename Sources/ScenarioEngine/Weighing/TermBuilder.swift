import AllianceModel

/// Turns admitted evidence, organisations and changes into terms on ties.
struct TermBuilder {
  let scenario: Scenario
  let world: World
  let timeline: Timeline
  let rows: [ActorID: Int]

  private(set) var happenings: [Happening] = []
  private(set) var terms: [TieTerm] = []
  private(set) var pool = NumberPool()
  /// Pacts that count for nothing because of what is between the parties, by tie.
  private(set) var voidPacts: [(tie: Int, happening: Int)] = []
  private var standings: [String: Int] = [:]
  private(set) var tradeBook = TradeBook()
  private(set) var warnings: [String] = []

  init(scenario: Scenario, world: World) {
    self.scenario = scenario
    self.world = world
    timeline = Timeline(scenario)
    rows = Dictionary(
      uniqueKeysWithValues: scenario.actors.enumerated().map { ($0.element, $0.offset) })
  }

  /// Builds everything, background first.
  mutating func build() {
    let evidence = admittedHappenings()
    let assumed = assumedHappenings()
    let hostilities = Hostilities(evidence + assumed, world: world, scenario: scenario)
    for happening in evidence + assumed { append(happening, hostilities) }
    appendOrganisations(hostilities)
    appendTables()
    appendTrade()
  }

  /// The index of the tie of a pair; `nil` when one of them is not a row.
  func tie(_ pair: DirectedPair) -> Int? {
    guard let row = rows[pair.row], let column = rows[pair.column] else { return nil }
    return row * scenario.actors.count + column
  }

  /// Files a happening and gives it the next index.
  mutating func register(_ happening: Happening) -> Int {
    happenings.append(happening)
    return happenings.count - 1
  }

  /// Adds a term on a tie, unless it is never in force.
  mutating func append(
    _ strength: TieTerm.Strength, on tie: Int, _ channel: Channel, happening: Int,
    presence: [Double], isThreat: Bool = false
  ) {
    let kind = happenings[happening].kind
    guard presence.contains(where: { $0 > 0 }) else { return }
    terms.append(
      TieTerm(
        tie: tie, channel: channel, happening: happening, strength: strength,
        presence: pool.add(presence), isThreat: isThreat,
        standing: kind.isStanding ? standing(kind.id, tie, channel) : nil))
  }

  /// The number of a state of affairs: one a kind, tie and channel.
  private mutating func standing(_ kind: String, _ tie: Int, _ channel: Channel) -> Int {
    let key = "\(kind):\(tie):\(channel.rawValue)"
    if let known = standings[key] { return known }
    standings[key] = standings.count
    return standings.count - 1
  }

  /// Keeps numbers that a term needs.
  mutating func keep(_ numbers: [Double]) -> NumberPool.Range { pool.add(numbers) }

  /// How many states of affairs are attested by standing kinds.
  var standingCount: Int { standings.count }

  mutating func setTradeBook(_ book: TradeBook) { tradeBook = book }

  mutating func warn(_ warning: String) { warnings.append(warning) }

  private func admittedHappenings() -> [Happening] {
    var accounts: [Happening.Account] = []
    for document in world.evidence.documents {
      for record in document.records where scenario.evidence.admits(record, of: document.source) {
        accounts.append(Happening.Account(record: record, source: document.source))
      }
    }
    return Happening.gather(accounts, assumed: false)
  }

  private func assumedHappenings() -> [Happening] {
    scenario.changes.flatMap { change -> [Happening] in
      guard case .add(let record) = change.verb else { return [] }
      let account = Happening.Account(record: record, source: .assumption(of: scenario, change))
      return Happening.gather([account], assumed: true)
    }
  }

  private mutating func append(_ happening: Happening, _ hostilities: Hostilities) {
    if case .stock(.trade) = happening.kind.form { return }
    let index = register(happening)
    for touch in happening.touches(in: world, asOf: timeline.asOf) {
      guard let tie = tie(touch.pair) else { continue }
      for (channel, strength) in strengths(of: happening, sign: touch.sign) {
        append(
          strength, on: tie, channel, happening: index,
          presence: presence(of: happening, pair: touch.pair, hostilities),
          isThreat: happening.isThreat && touch.isAffected)
      }
      if hostilities.voids(happening, for: touch.pair, timeline) { voidPacts.append((tie, index)) }
    }
  }
}

extension Happening {
  /// Kinds that make the affected actor seek assurance elsewhere (Walt 1987).
  var isThreat: Bool {
    ["threat", "territorial-claim", "armed-conflict", "occupation"].contains(kind.id)
  }
}

extension EvidenceSource {
  /// The source of what a change assumes.
  static func assumption(of scenario: Scenario, _ change: Change) -> EvidenceSource {
    EvidenceSource(
      id: "scenario", kind: .scenario, title: scenario.name, published: Period(change.date),
      reliability: 1)
  }
}
