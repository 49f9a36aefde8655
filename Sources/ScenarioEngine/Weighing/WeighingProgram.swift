import AllianceModel
import LinearAlgebra

/// Everything about a scenario's ties that does not differ between members, ready to be weighed.
struct WeighingProgram: Sendable {
  let actors: [ActorID]
  let timeline: Timeline
  let happenings: [Happening]
  /// The credibility of each happening, worked out once.
  let credibilities: [Double]
  /// What each happening's coin is keyed by.
  let identities: [UInt64]
  let terms: [TieTerm]
  let pool: NumberPool
  let tradeBook: TradeBook
  let capabilities: CapabilityTimeline
  let reliability: [[Double]]
  let tieAdjustments: [[TieAdjustment]]
  /// Entries of the timeline at which set points differ from those of the entry before.
  let turningEntries: [Int]

  /// A `set: tie.A.B` in force.
  struct TieAdjustment: Sendable, Equatable {
    let tie: Int
    let adjustment: Change.Adjustment
    let force: Double
  }

  /// The channels' ties of every pair at an entry, and the threats among them.
  func channelTies(_ entry: Int, draw: MemberDraw, rules: WeighingRules) -> WeighedChannels {
    let ties = actors.count * actors.count
    var channels = Channel.allCases.map { _ in ChannelTies(ties: ties) }
    var threats = ChannelTies(ties: ties)
    for term in terms {
      let weight = pool[term.presence, entry] * draw.truth[term.happening]
      guard weight > 0 else { continue }
      let channel = term.channel.index
      if term.isEvent {
        let score = weight * score(of: term, entry, rules)
        channels[channel].score[term.tie] += score
        if term.isThreat && score < 0 { threats.score[term.tie] += score }
      } else {
        let level = weight * level(of: term, entry, draw, rules)
        channels[channel].combine(level, at: term.tie)
        if term.isThreat && term.channel == .security { threats.combine(level, at: term.tie) }
      }
    }
    draw.arrivals?.add(to: &channels, entry: entry)
    for channel in Channel.allCases {
      for tie in 0..<ties where channels[channel.index].score[tie] != 0 {
        let strength = rules.eventStrength(channels[channel.index].score[tie], in: channel)
        channels[channel.index].combine(strength, at: tie)
      }
    }
    for tie in 0..<ties where threats.score[tie] != 0 {
      threats.combine(rules.eventStrength(threats.score[tie], in: .security), at: tie)
    }
    return WeighedChannels(channels: channels, threat: (0..<ties).map { threats.hostile($0) })
  }
}

/// Ties by channel, and how threatened each row feels by each column.
struct WeighedChannels {
  var channels: [ChannelTies]
  let threat: [Double]
}
