import AllianceModel
public import LinearAlgebra

/// The set points of all pairs at one time: where ties return to when nothing pushes them.
public struct SetPoints: Sendable {
  /// B, actors × actors, row = the one whose view it is.
  public let ties: Matrix
  /// s_k = c_k^γ / mean of c^γ at the as-of date, one an actor.
  public let sizes: [Double]
  /// Positive security ties as delivered, by tie; the reference for losses.
  let delivered: [Double]
  /// Dependence and leverage, where they were asked for.
  let influence: Influence?
}

extension WeighingProgram {
  /// The set points of a member at an entry of the timeline.
  ///
  /// B_ij = Σ_c ω_c T^c_ij with delivery and demand in the security channel, losses of security
  /// being counted from `reference`: what was delivered at the as-of date, or `nil` when this *is*
  /// that date. Dependence and leverage are worked out only where they are asked for.
  func setPoints(
    _ entry: Int, draw: MemberDraw, rules: WeighingRules, reference: [Double]?,
    withInfluence: Bool = false
  ) -> SetPoints {
    setPoints(
      entry, channelTies(entry, draw: draw, rules: rules), rules: rules, reference: reference,
      withInfluence: withInfluence)
  }

  /// The same from channels that are weighed already.
  func setPoints(
    _ entry: Int, _ weighed: WeighedChannels, rules: WeighingRules, reference: [Double]?,
    withInfluence: Bool
  ) -> SetPoints {
    let response = SecurityResponse(
      self, weighed, entry: entry, rules: rules, reference: reference)
    let count = actors.count
    var ties = Matrix(rows: count, columns: count)
    for row in 0..<count {
      for column in 0..<count where row != column {
        let tie = row * count + column
        var sum = 0.0
        for channel in Channel.allCases {
          let tieInChannel =
            channel == .security
            ? response.ties[tie]
            : weighed.channels[channel.index].friendly(tie)
              - weighed.channels[channel.index].hostile(tie)
          sum += rules.channelWeight[channel.index] * tieInChannel
        }
        ties[row, column] = sum
      }
    }
    for change in tieAdjustments[entry] {
      let (row, column) = (change.tie / count, change.tie % count)
      ties[row, column] = change.adjustment.applied(to: ties[row, column], force: change.force)
    }
    return SetPoints(
      ties: ties, sizes: capabilities.sizes(entry, rules: rules), delivered: response.delivered,
      influence: withInfluence
        ? Influence(self, weighed, response, entry: entry, rules: rules) : nil)
  }
}
