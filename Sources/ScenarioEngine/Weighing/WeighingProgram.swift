import AllianceModel
import LinearAlgebra

/// Everything about a scenario's ties that does not differ between members, ready to be weighed.
struct WeighingProgram: Sendable {
  let actors: [ActorID]
  let timeline: Timeline
  let events: [Event]
  /// The credibility of each event, worked out once.
  var credibilities: [Double]
  /// What each event's random draw is keyed by.
  let identities: [UInt64]
  let terms: [TieTerm]
  /// Those that are weighed again as the months go by.
  let moving: MovingTerms
  let pool: NumberPool
  /// How many states of affairs corroborating kinds attest.
  let corroborationCount: Int
  /// Pacts that count for nothing because of what is between the parties, by tie.
  let voidPacts: [(tie: Int, event: Int)]
  let tradeBook: TradeBook
  let capabilities: CapabilityTimeline
  let reliability: [[Double]]
  let tieAdjustments: [[TieAdjustment]]
  /// Entries of the timeline at which set points differ from those of the entry before.
  let breakpoints: [Int]
  /// Whether the first calendar month is the as-of month with nothing changed.
  let startsAtReference: Bool

  /// A `set: tie.A.B` in force.
  struct TieAdjustment: Sendable, Equatable {
    let tie: Int
    let adjustment: Change.Adjustment
    let force: Double
  }

  /// The channels' ties of every pair at an entry, and the threats among them.
  func channelTies(_ entry: Int, draw: MemberDraw, rules: WeighingRules) -> WeighedChannels {
    let ties = actors.count * actors.count
    var weighed = WeighedChannels(ties: ties)
    weigh(terms, at: 0..<ties, entry, draw: draw, rules: rules, into: &weighed)
    return weighed
  }

  /// The same from what was weighed at another entry after the first: only ties with a term that
  /// moves along the calendar are weighed again, to the same bits.
  func channelTies(
    _ entry: Int, from base: WeighedChannels, draw: MemberDraw, rules: WeighingRules
  ) -> WeighedChannels {
    guard draw.arrivals == nil else { return channelTies(entry, draw: draw, rules: rules) }
    var weighed = base
    for tie in moving.ties { weighed.clear(tie) }
    weigh(moving.terms, at: moving.ties, entry, draw: draw, rules: rules, into: &weighed)
    return weighed
  }

  /// Weighs all terms of some ties, which hold nothing yet.
  private func weigh(
    _ terms: [TieTerm], at ties: some Sequence<Int>, _ entry: Int, draw: MemberDraw,
    rules: WeighingRules, into weighed: inout WeighedChannels
  ) {
    var corroborations = Array(repeating: Corroboration(), count: corroborationCount)
    for term in terms {
      let weight = pool[term.presence, entry] * draw.truth[term.event]
      guard weight > 0 else { continue }
      let channel = term.channel.index
      if term.isImpulse {
        let score = weight * score(of: term, entry, rules)
        weighed.channels[channel].score[term.tie] += score
        if term.isThreat && score < 0 { weighed.threats.score[term.tie] += score }
      } else if let corroboration = term.corroboration {
        corroborations[corroboration].attest(term, level(of: term, entry, draw, rules), weight)
      } else {
        weighed.channels[channel].combine(
          weight * level(of: term, entry, draw, rules), at: term.tie)
      }
    }
    for corroboration in corroborations where corroboration.weight > 0 {
      weighed.channels[corroboration.channel].combine(
        corroboration.level, at: corroboration.tie)
      weighed.threats.combine(min(0, corroboration.threat), at: corroboration.tie)
    }
    draw.arrivals?.add(to: &weighed.channels, entry: entry)
    for tie in ties { weighed.addEvents(at: tie, rules: rules) }
  }
}

/// Terms that move along the calendar, with all others on the same ties.
struct MovingTerms: Sendable {
  /// Ties with a term whose presence, age or figure differs between two months of the calendar.
  let ties: [Int]
  /// All terms of these ties, in the order of the program's.
  let terms: [TieTerm]
}

/// Ties by channel, and how threatened each row feels by each column.
struct WeighedChannels {
  var channels: [ChannelTies]
  fileprivate(set) var threats: ChannelTies

  /// Nothing weighed yet.
  init(ties: Int) {
    channels = Channel.allCases.map { _ in ChannelTies(ties: ties) }
    threats = ChannelTies(ties: ties)
  }

  /// How threatened the row of a tie feels by its column, from 0 to 1.
  func threat(_ tie: Int) -> Double { threats.hostile(tie) }

  fileprivate mutating func clear(_ tie: Int) {
    for channel in channels.indices { channels[channel].clear(tie) }
    threats.clear(tie)
  }

  /// Combines what the scores of events come to with the levels.
  fileprivate mutating func addEvents(at tie: Int, rules: WeighingRules) {
    for channel in Channel.allCases where channels[channel.index].score[tie] != 0 {
      let strength = rules.eventStrength(channels[channel.index].score[tie], in: channel)
      channels[channel.index].combine(strength, at: tie)
    }
    if threats.score[tie] != 0 {
      threats.combine(rules.eventStrength(threats.score[tie], in: .security), at: tie)
    }
  }
}

/// One state of affairs on a tie, such as kinship, as far as its records attest it.
///
/// Two records of one kinship do not make two kinships: they make it more credible. The level is
/// their mean by credibility, times 1 − Π(1 − r).
struct Corroboration {
  private(set) var tie = 0
  private(set) var channel = 0
  private var all = Attestation()
  /// Those records in which the row is the one threatened.
  private var threats = Attestation()

  /// One more record says so.
  mutating func attest(_ term: TieTerm, _ level: Double, _ credibility: Double) {
    tie = term.tie
    channel = term.channel.index
    all.add(level, credibility)
    if term.isThreat && term.channel == .security { threats.add(level, credibility) }
  }

  /// How much credibility there is in all.
  var weight: Double { all.weight }
  /// The level that the records together make credible.
  var level: Double { all.level }
  /// The part of it that threatens the row.
  var threat: Double { threats.level }
}

/// Records of one state of affairs, added up.
private struct Attestation {
  private(set) var weight = 0.0
  private var sum = 0.0
  private var gap = 1.0

  mutating func add(_ level: Double, _ credibility: Double) {
    weight += credibility
    sum += credibility * level
    gap *= 1 - credibility
  }

  var level: Double { weight > 0 ? sum / weight * (1 - gap) : 0 }
}
