public import AllianceModel
import LinearAlgebra

/// The trade of each pair of rows: the figures of its latest usable year, in one currency.
public struct TradeBook: Sendable {
  /// One a pair that trades on record, its latest usable year.
  public internal(set) var entries: [Entry] = []

  /// One pair's trade in one year.
  public struct Entry: Sendable {
    /// The two actors, in the order of their identifiers.
    public let pair: DirectedPair
    /// The latest year for which figures and totals are known in one unit.
    public let year: Int
    /// The currency and year base shared by figures and totals.
    public let unit: String
    /// All figures for the pair and year; more than one is a conflict.
    public let figures: [Figure]
    /// Total trade of `pair.row` and of `pair.column` in the same year and unit.
    public let totals: (row: Double, column: Double)
    /// The row of `pair.row` in the tie matrix.
    let row: Int
    /// The event that stands for the entry.
    let event: Int
    /// What the scenario makes of the volume, entry by entry of the timeline.
    let adjustments: [[(Change.Adjustment, force: Double)]]

    /// The mean of the figures weighted by credibility.
    public var reconciled: Double {
      let weight = figures.reduce(0) { $0 + $1.credibility }
      return figures.reduce(0) { $0 + $1.value * $1.credibility } / weight
    }

    /// The volume after the scenario's changes.
    func volume(_ value: Double, entry: Int) -> Double {
      adjustments[entry].reduce(value) { $1.0.applied(to: $0, force: $1.force) }
    }
  }

  /// One figure and where it comes from.
  public struct Figure: Sendable {
    /// The pair's trade both ways, in the entry's unit.
    public let value: Double
    /// The probability that the figure is true, in [0, 1].
    public let credibility: Double
    /// The record's identifier, or the table's.
    public let origin: String
  }

  /// Figures that contradict each other for one pair and year.
  public var conflicts: [Entry] { entries.filter { $0.figures.count > 1 } }
}

/// Dependence of one actor on its trade with another.
enum TradeStrength {
  /// g/(g + g½), g = D_ij^(1−q/2)·D_ji^(q/2), D_ij = V_ij/V_i.
  ///
  /// What a change adds to the pair's trade is added to both totals too.
  static func strength(
    volume: Double, baseVolume: Double, own: Double, other: Double, parameters: TradeParameters
  ) -> Double {
    let added = volume - baseVolume
    let ownShare = volume / max(own + added, volume)
    let otherShare = volume / max(other + added, volume)
    guard ownShare > 0, otherShare > 0 else { return 0 }
    let dependence =
      Elementary.power(ownShare, 1 - parameters.symmetry / 2)
      * Elementary.power(otherShare, parameters.symmetry / 2)
    return dependence / (dependence + parameters.halfSaturation)
  }
}

/// The two numbers of the trade rule.
struct TradeParameters: Sendable {
  let symmetry: Double
  let halfSaturation: Double
}
