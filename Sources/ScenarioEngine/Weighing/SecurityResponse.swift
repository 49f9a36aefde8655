import AllianceModel
import LinearAlgebra

/// The security channel after patrons deliver and clients look elsewhere.
///
/// Delivery: the friendly part of i's tie to j is multiplied by reliability_j·(c_j/c_j(as-of))^η.
/// Demand: what i loses of j, and j's threats to i, raise i's ties to other providers k:
/// B^sec_ik += φ·demand_ij·ŝ_ik·(1 − B^sec_ik), where ŝ_ik is k's share of what i's other
/// providers can deliver, by their ties and sizes. Balance of threat: Walt 1987, The Origins of Alliances.
struct SecurityResponse {
  /// Delivered friendly security, by tie.
  let delivered: [Double]
  /// The whole security tie, by tie.
  private(set) var ties: [Double]
  /// What demand added, by tie.
  private(set) var demanded: [Double]
  /// How far each provider delivers, one an actor.
  let delivery: [Double]
  /// What each row misses or fears of each column, by tie.
  let demand: [Double]

  init(
    _ program: WeighingProgram, _ weighed: WeighedChannels, entry: Int, rules: WeighingRules,
    reference: [Double]?
  ) {
    let count = program.actors.count
    let security = weighed.channels[Channel.security.index]
    let delivery = (0..<count).map { provider in
      program.reliability[entry][provider]
        * Elementary.power(
          program.capabilities.ratio(entry, provider, rules: rules), rules.deliveryExponent)
    }
    let delivered = (0..<count * count).map {
      min(1, security.friendly($0) * delivery[$0 % count])
    }
    self.delivery = delivery
    self.delivered = delivered
    demand = (0..<count * count).map { tie in
      let loss = max(0, (reference?[tie] ?? delivered[tie]) - delivered[tie])
      return min(1, loss + weighed.threat(tie))
    }
    ties = (0..<count * count).map { delivered[$0] - security.hostile($0) }
    demanded = Array(repeating: 0, count: count * count)
    if rules.demand > 0 {
      seekAssurance(
        sizes: program.capabilities.sizes(entry, rules: rules), strength: rules.demand)
    }
  }

  /// Raises ties with other providers, for every actor that has lost security or fears a threat.
  ///
  /// A provider is one to which the actor's security tie is positive; it can deliver the friendly
  /// part of that tie times its size s_k.
  private mutating func seekAssurance(sizes: [Double], strength: Double) {
    let count = sizes.count
    for actor in 0..<count {
      let row = actor * count
      let deliverable = (0..<count).map {
        ties[row + $0] > 0 ? delivered[row + $0] * sizes[$0] : 0
      }
      let total = deliverable.reduce(0, +)
      for provider in 0..<count where provider != actor && deliverable[provider] > 0 {
        var pull = 0.0
        for source in 0..<count where source != provider && demand[row + source] > 0 {
          let others = total - deliverable[source]
          if others > 0 { pull += demand[row + source] * deliverable[provider] / others }
        }
        demanded[row + provider] = strength * min(1, pull) * (1 - ties[row + provider])
      }
    }
    for tie in ties.indices { ties[tie] += demanded[tie] }
  }
}
