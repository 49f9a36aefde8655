import AllianceModel
import LinearAlgebra

/// The capability of each actor along a timeline, under both composites.
struct CapabilityTimeline: Sendable {
  /// Shares by GDP and population, one an actor, at the as-of date.
  let shares: [Double]
  /// Shares by GDP times GDP per head.
  let netPower: [Double]
  /// What the scenario makes of them, by entry and actor.
  let factors: [[[(Change.Adjustment, force: Double)]]]

  /// Capability of an actor at the as-of date: a geometric mixture of the two composites.
  func base(_ actor: Int, rules: WeighingRules) -> Double {
    Elementary.power(shares[actor], 1 - rules.compositeMixture)
      * Elementary.power(netPower[actor], rules.compositeMixture)
  }

  /// Capability of an actor at an entry.
  func capability(_ entry: Int, _ actor: Int, rules: WeighingRules) -> Double {
    factors[entry][actor].reduce(base(actor, rules: rules)) {
      max(0, $1.0.applied(to: $0, force: $1.force))
    }
  }

  /// Capability at an entry relative to the as-of date.
  func ratio(_ entry: Int, _ actor: Int, rules: WeighingRules) -> Double {
    if factors[entry][actor].isEmpty { return 1 }
    let base = base(actor, rules: rules)
    return base > 0 ? capability(entry, actor, rules: rules) / base : 1
  }

  /// s_k = c_k^γ·n / Σ c^γ, normalised once at the as-of date.
  func sizes(_ entry: Int, rules: WeighingRules) -> [Double] {
    let count = shares.count
    let total = (0..<count).reduce(0) {
      $0 + Elementary.power(base($1, rules: rules), rules.sizesExponent)
    }
    return (0..<count).map {
      Elementary.power(capability(entry, $0, rules: rules), rules.sizesExponent) * Double(count)
        / total
    }
  }
}
