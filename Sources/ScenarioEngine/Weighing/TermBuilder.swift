import AllianceModel

/// Turns admitted evidence, organisations and changes into terms on ties.
struct TermBuilder {
  let scenario: Scenario
  let world: World
  let timeline: Timeline
  let rows: [ActorID: Int]

  private(set) var events: [Event] = []
  private(set) var terms: [TieTerm] = []
  private(set) var pool = NumberPool()
  /// Pacts that count for nothing because of what is between the parties, by tie.
  private(set) var voidPacts: [(tie: Int, event: Int)] = []
  private var corroborations: [String: Int] = [:]
  private(set) var tradeBook = TradeBook()
  private(set) var warnings: [CompilationWarning] = []

  init(scenario: Scenario, world: World) {
    self.scenario = scenario
    self.world = world
    timeline = Timeline(scenario)
    rows = Dictionary(
      uniqueKeysWithValues: scenario.actors.enumerated().map { ($0.element, $0.offset) })
  }

  /// Builds everything, background first.
  mutating func build(_ admitted: AdmittedEvidence) {
    let entries = admitted.entries + AdmittedEvidence.assumed(by: scenario, in: world)
    let hostilities = Hostilities(entries, scenario: scenario)
    for entry in entries { append(entry, hostilities) }
    appendOrganisations(hostilities)
    appendTables()
    appendTrade()
  }

  /// The index of the tie of a pair; `nil` when one of them is not a row.
  func tie(_ pair: DirectedPair) -> Int? {
    guard let row = rows[pair.row], let column = rows[pair.column] else { return nil }
    return row * scenario.actors.count + column
  }

  /// Files an event and gives it the next index.
  mutating func register(_ event: Event) -> Int {
    events.append(event)
    return events.count - 1
  }

  /// Adds a term on a tie, unless it is never in force.
  mutating func append(
    _ strength: TieTerm.Strength, on tie: Int, _ channel: Channel, event: Int,
    presence: [Double], isThreat: Bool = false
  ) {
    let kind = events[event].kind
    guard presence.contains(where: { $0 > 0 }) else { return }
    terms.append(
      TieTerm(
        tie: tie, channel: channel, event: event, strength: strength,
        presence: pool.add(presence), isThreat: isThreat,
        corroboration: kind.corroborates ? corroboration(kind.id, tie, channel) : nil))
  }

  /// The number of a state of affairs: one a kind, tie and channel.
  private mutating func corroboration(_ kind: String, _ tie: Int, _ channel: Channel) -> Int {
    let key = "\(kind):\(tie):\(channel.rawValue)"
    if let known = corroborations[key] { return known }
    corroborations[key] = corroborations.count
    return corroborations.count - 1
  }

  /// Keeps numbers that a term needs.
  mutating func keep(_ numbers: [Double]) -> NumberPool.Range { pool.add(numbers) }

  /// How many states of affairs are attested by corroborating kinds.
  var corroborationCount: Int { corroborations.count }

  mutating func setTradeBook(_ book: TradeBook) { tradeBook = book }

  mutating func warn(_ warning: CompilationWarning) { warnings.append(warning) }

  private mutating func append(_ entry: AdmittedEvidence.Entry, _ hostilities: Hostilities) {
    let event = entry.event
    if case .level(.trade) = event.kind.form { return }
    let index = register(event)
    for touch in entry.touches {
      guard let tie = tie(touch.pair) else { continue }
      for (channel, strength) in strengths(of: event, sign: touch.sign) {
        append(
          strength, on: tie, channel, event: index,
          presence: presence(of: event, pair: touch.pair, hostilities),
          isThreat: event.kind.isThreat && touch.isAffected)
      }
      if hostilities.voids(event, for: touch.pair, timeline) { voidPacts.append((tie, index)) }
    }
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
