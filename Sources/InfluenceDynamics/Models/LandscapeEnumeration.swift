internal import LinearAlgebra

/// All minima of a landscape, and how many configurations lead to each.
///
/// A configuration is a number: bit k − 1 says whether actor k is on another side than actor 0, so
/// there are 2ⁿ⁻¹. The fields Σⱼ w_kjσⱼ are sums of two table entries, one for the low half of the
/// bits and one for the high half, so every configuration costs n additions and no error builds up.
/// Memory: 4 bytes a configuration; 24 actors take 34 MB.
struct LandscapeEnumeration {
  /// The most actors that are enumerated: 2²³ configurations.
  static let limit = 24

  private let energies: LandscapeEnergies
  private let count: Int
  private let lowBits: Int
  private let configurations: Int

  init(_ energies: LandscapeEnergies) {
    precondition((1...Self.limit).contains(energies.count), "There are 1 to 24 actors.")
    self.energies = energies
    count = energies.count
    configurations = 1 << (count - 1)
    lowBits = (count - 1) / 2
  }

  /// The minima, deepest first.
  func minima() -> [LandscapeMinimum] {
    var next = successors()
    let basins = basins(&next)
    let found = basins.map { configuration, basin in
      let sides = (0..<count).map { !isAcross($0, in: configuration) }
      return LandscapeMinimum(sides: sides, energy: energies.energy(of: sides), basin: basin)
    }
    return found.sorted(within: energies.tolerance)
  }

  /// For every configuration the one that steepest descent goes to, itself at a minimum.
  private func successors() -> [UInt32] {
    let low = table(over: 1..<1 + lowBits, with: [0])
    let high = table(over: (1 + lowBits)..<count, with: [])
    let (count, tolerance) = (count, energies.tolerance)
    var next = [UInt32](repeating: 0, count: configurations)
    for configuration in 0..<configurations {
      let lowStart = (configuration & (1 << lowBits - 1)) * count
      let highStart = (configuration >> lowBits) * count
      // The change of energy is 2σ_k times the field; `best` is half of it.
      var (best, mover, across) = (0.0, -1, configuration << 1)
      for actor in 0..<count {
        let field = low[lowStart + actor] + high[highStart + actor]
        let change = across & 1 == 0 ? field : -field
        if change < best - tolerance / 2 { (best, mover) = (change, actor) }
        across >>= 1
      }
      next[configuration] = UInt32(truncatingIfNeeded: moved(mover, in: configuration))
    }
    return next
  }

  /// Follows every configuration to its minimum; minima in the order of their numbers.
  private func basins(_ next: inout [UInt32]) -> [(configuration: Int, basin: Int)] {
    var sizes: [UInt32] = Array(repeating: 0, count: configurations)
    for configuration in 0..<configurations {
      var end = configuration
      while Int(next[end]) != end { end = Int(next[end]) }
      // Configurations on the way need not be followed again.
      var passed = configuration
      while passed != end {
        let following = Int(next[passed])
        next[passed] = UInt32(truncatingIfNeeded: end)
        passed = following
      }
      sizes[end] += 1
    }
    return (0..<configurations).compactMap { sizes[$0] > 0 ? ($0, Int(sizes[$0])) : nil }
  }

  /// The configuration after an actor changed sides; actor 0 does so by all others changing.
  private func moved(_ mover: Int, in configuration: Int) -> Int {
    switch mover {
    case ..<0: configuration
    case 0: configuration ^ (configurations - 1)
    default: configuration ^ (1 << (mover - 1))
    }
  }

  private func isAcross(_ actor: Int, in configuration: Int) -> Bool {
    actor > 0 && configuration >> (actor - 1) & 1 == 1
  }

  /// For each pattern of the movers' bits the part of every actor's field that comes from them and
  /// from others who never move.
  private func table(over movers: Range<Int>, with others: [Int]) -> [Double] {
    var table = [Double](repeating: 0, count: count << movers.count)
    for pattern in 0..<1 << movers.count {
      for actor in 0..<count {
        var field = others.reduce(0) { $0 + energies.weights[actor, $1] }
        for (bit, mover) in movers.enumerated() {
          let weight = energies.weights[actor, mover]
          field += pattern >> bit & 1 == 0 ? weight : -weight
        }
        table[pattern * count + actor] = field
      }
    }
    return table
  }
}
