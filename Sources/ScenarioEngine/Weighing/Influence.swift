import AllianceModel
public import LinearAlgebra

/// How far each actor depends on each other, and how much that lets the other move it.
///
/// D^c_ij = F^c_ij / Σ_k F^c_ik: j's share in the friendly ties of i in channel c, F being
/// 1 − Π(1 − a) over the friendly pieces before hostile ones are taken off, in the security channel
/// as delivered. Where i has no friendly tie in a channel, D^c_ij = 0 for all j. Shares are among
/// the actors of the scenario. What demand adds is sought, not had, and counts for nothing here; nor
/// does a change that sets a tie itself, which has no channel.
public struct Influence: Sendable, Equatable {
  /// D^c_ij by channel, actors × actors each; a row sums to 1, or to 0 where the actor has no
  /// friendly tie in the channel.
  public let shares: [Matrix]
  /// Σ_c ω_c D^c_ij, actors × actors; a row sums to the weights of the channels in which the actor
  /// has any friendly tie, 1 at most at the usual weights.
  public let dependence: Matrix
  /// A_ij = c_j^ζ Σ_c ω_c D^c_ij, actors × actors; c_j is j's share of the world's capability.
  public let leverage: Matrix

  init(
    _ program: WeighingProgram, _ weighed: WeighedChannels, _ response: SecurityResponse,
    entry: Int, rules: WeighingRules
  ) {
    let shares = Channel.allCases.map { channel in
      let friendly =
        channel == .security
        ? response.delivered
        : response.delivered.indices.map { weighed.channels[channel.index].friendly($0) }
      return Self.shares(of: friendly, actors: program.actors.count)
    }
    let count = program.actors.count
    let powers = (0..<count).map {
      Elementary.power(
        program.capabilities.capability(entry, $0, rules: rules), rules.leverageExponent)
    }
    let dependence = Matrix(rows: count, columns: count) { row, column in
      zip(rules.channelWeight, shares).reduce(0) { $0 + $1.0 * $1.1[row, column] }
    }
    self.shares = shares
    self.dependence = dependence
    leverage = Matrix(rows: count, columns: count) { dependence[$0, $1] * powers[$1] }
  }

  /// Each row of ties divided by its sum, the diagonal left out; 0 where there is nothing.
  private static func shares(of friendly: [Double], actors count: Int) -> Matrix {
    let totals = (0..<count).map { row in
      (0..<count).reduce(0) { $1 == row ? $0 : $0 + friendly[row * count + $1] }
    }
    return Matrix(rows: count, columns: count) { row, column in
      row == column || totals[row] == 0 ? 0 : friendly[row * count + column] / totals[row]
    }
  }
}
