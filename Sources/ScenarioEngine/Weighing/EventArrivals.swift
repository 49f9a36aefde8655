import AllianceModel
import LinearAlgebra
import RandomStreams

/// Events that arrive after the as-of date under `flow`: a compound Poisson process on each tie.
///
/// The rate and mean score of a tie in a channel are those of its admitted events in the last 24
/// months, shrunk half-way to the mean over all ties: λ = (n + n̄)/(2·24), μ = (Σs + s̄)/(n + 1).
/// In the point run the expected score arrives.
struct EventArrivals: Sendable {
  /// Score in force, by channel, entry of the timeline and tie.
  private let scores: [[[Double]]]

  /// Months of evidence from which rates are taken.
  static let window = 24.0

  /// Adds the arrivals' scores in force at an entry.
  func add(to channels: inout [ChannelTies], entry: Int) {
    for channel in channels.indices {
      for (tie, score) in scores[channel][entry].enumerated() where score != 0 {
        channels[channel].score[tie] += score
      }
    }
  }

  /// Draws a member's arrivals; `stream` is nil for the point run.
  init(
    _ program: WeighingProgram, rules: WeighingRules,
    stream: ((_ channel: Channel, _ tie: Int) -> RandomStream)?
  ) {
    let ties = program.actors.count * program.actors.count
    scores = Channel.allCases.map { channel in
      let rates = ArrivalRates(program, channel: channel, rules: rules)
      var inForce = Array(
        repeating: Array(repeating: 0.0, count: ties), count: program.timeline.count)
      for tie in 0..<ties where tie / program.actors.count != tie % program.actors.count {
        let draws = stream?(channel, tie)
        for entry in 1..<program.timeline.count {
          let month = program.timeline.months[entry - 1]
          let before = entry > 1 ? inForce[entry - 1][tie] : 0
          guard month > program.timeline.asOf else { continue }
          let index = UInt64(max(0, month.index))
          let count = draws.map { Double($0.poisson(mean: rates.rate(tie), at: index)) }
          inForce[entry][tie] =
            before * rates.monthlyDecay + (count ?? rates.rate(tie)) * rates.score(tie)
        }
      }
      return inForce
    }
  }
}

/// How often events come on each tie of a channel, and how they score.
private struct ArrivalRates {
  private var counts: [Double]
  private var sums: [Double]
  private let meanCount: Double
  private let meanScore: Double
  /// What is left of a score after a month, by the mean half-life of the channel's events.
  let monthlyDecay: Double

  init(_ program: WeighingProgram, channel: Channel, rules: WeighingRules) {
    let ties = program.actors.count * program.actors.count
    counts = Array(repeating: 0, count: ties)
    sums = counts
    var halfLives = 0.0
    for term in program.terms where term.channel == channel && program.pool[term.presence, 0] > 0 {
      guard case .impulse(let cameo, let plover, let halfLife, let spans) = term.strength,
        program.pool[spans.age, 0] <= EventArrivals.window
      else { continue }
      let credibility = program.credibilities[term.event]
      counts[term.tie] += credibility
      sums[term.tie] += credibility * (cameo + rules.scoreSet * (plover - cameo))
      halfLives += credibility * halfLife * rules.halfLifeFactor
    }
    let total = counts.reduce(0, +)
    let pairs = Double(program.actors.count * (program.actors.count - 1))
    meanCount = pairs > 0 ? total / pairs : 0
    meanScore = total > 0 ? sums.reduce(0, +) / total : 0
    monthlyDecay = total > 0 ? Elementary.exp2(-total / halfLives) : 0
  }

  /// Events a month.
  func rate(_ tie: Int) -> Double { (counts[tie] + meanCount) / (2 * EventArrivals.window) }

  /// Mean score of an event.
  func score(_ tie: Int) -> Double { (sums[tie] + meanScore) / (counts[tie] + 1) }
}
