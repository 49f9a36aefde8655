internal import RandomStreams

/// Minima of a landscape that is too large to enumerate: where descents from random starts end.
///
/// The starts are keyed by the actors' identities, so their order does not matter.
struct LandscapeDescents {
  let energies: LandscapeEnergies
  let identities: [UInt64]
  let member: UInt32
  let seed: UInt64
  let starts: Int

  /// The minima that were found, deepest first; a basin counts the starts that led there.
  func minima() -> [LandscapeMinimum] {
    let draws = identities.map {
      RandomStream(seed: seed, purpose: "landscape-start", identity: $0, member: member)
    }
    var found: [[Bool]] = []
    var basins: [Int] = []
    var places: [[Bool]: Int] = [:]
    for start in 0..<starts {
      let sides = draws.map { $0.bernoulli(0.5, at: UInt64(start)) }
      let end = energies.descended(from: sides)
      // One configuration, whichever side is called the first.
      let named = end.map { $0 == end[0] }
      if let place = places[named] {
        basins[place] += 1
      } else {
        places[named] = found.count
        found.append(named)
        basins.append(1)
      }
    }
    return zip(found, basins).map { sides, basin in
      LandscapeMinimum(sides: sides, energy: energies.energy(of: sides), basin: basin)
    }.sorted(within: energies.tolerance)
  }
}
