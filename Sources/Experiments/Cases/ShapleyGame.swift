import RandomStreams

/// Players who make something together, and how it is divided among them.
///
/// Shapley 1953, "A value for n-person games": φ_i = Σ_S |S|!(n−|S|−1)!/n! · (v(S ∪ {i}) − v(S)).
/// The parts add up to v(all) − v(none), whatever v. A worth may have several components, such as
/// the alignment with each pole of every member; each is divided alone.
///
/// A game says which coalitions' worths it needs; its caller finds them, and gets the parts.
public struct ShapleyGame: Sendable {
  /// Who is in a coalition: one truth value a player.
  public typealias Coalition = [Bool]

  /// How many players there are, n.
  public let players: Int
  /// How many orders, or pairs of orders, were drawn; `nil` when every coalition is tried.
  public let samples: Int?
  /// The orders drawn, each sample's together; none when every coalition is tried.
  private let orders: [[[Int]]]

  /// The most players whose coalitions are all tried: 2¹⁰ of them.
  public static let exactLimit = 10

  /// A game in which every coalition is tried.
  ///
  /// - Parameter players: how many there are; the coalitions are 2 to that power.
  /// - Returns: the game.
  public static func exact(players: Int) -> Self {
    Self(players: players, samples: nil, orders: [])
  }

  /// A game in which the players come in along drawn orders.
  ///
  /// Averaging what each player adds estimates its part without bias, and the parts of one order
  /// already add up to the whole (Castro, Gómez and Tejada 2009, doi 10.1016/j.cor.2008.04.004).
  ///
  /// - Parameters:
  ///   - players: how many there are.
  ///   - samples: how many orders, or pairs of them, are drawn; two or more.
  ///   - isAntithetic: whether each order is followed by its reverse: what comes early in the one
  ///     comes late in the other, so that errors of the two tend to cancel (Mitchell, Cooper, Frank
  ///     and Holmes 2022, JMLR 23(43)).
  ///   - seed: what the orders are keyed by.
  /// - Returns: the game.
  public static func sampled(
    players: Int, samples: Int, isAntithetic: Bool, seed: UInt64
  ) -> Self {
    precondition(samples > 1, "a standard error needs two samples")
    return Self(
      players: players, samples: samples,
      orders: (0..<samples).map { number in
        let order = order(of: players, number: number, seed: seed)
        return isAntithetic ? [order, order.reversed()] : [order]
      })
  }

  /// An exact game up to a number of players, a sampled one beyond.
  public static func played(
    by players: Int, exactLimit: Int = exactLimit, samples: Int, isAntithetic: Bool, seed: UInt64
  ) -> Self {
    players <= exactLimit
      ? exact(players: players)
      : sampled(players: players, samples: samples, isAntithetic: isAntithetic, seed: seed)
  }

  /// The coalition of nobody.
  public var none: Coalition { Array(repeating: false, count: players) }
  /// The coalition of everybody.
  public var all: Coalition { Array(repeating: true, count: players) }

  /// Every coalition whose worth is needed, each once; nobody and everybody are among them.
  public var coalitions: [Coalition] {
    guard samples != nil else {
      return (0..<1 << players).map { index in (0..<players).map { index & 1 << $0 != 0 } }
    }
    var known: Set<Coalition> = []
    return orders.joined().flatMap(steps).filter { known.insert($0).inserted }
  }

  /// Divides what everybody makes.
  ///
  /// - Parameter worth: the worth of each of ``coalitions``, with as many components for all.
  /// - Returns: the parts.
  public func divided(_ worth: (Coalition) -> [Double]) -> ShapleyParts {
    guard samples != nil else {
      let worths = coalitions.map(worth)
      return ShapleyParts(values: Self.exactParts(players: players, worths: worths), samples: nil)
    }
    return ShapleyParts(
      samples: orders.map { sample in ShapleyParts.mean(of: sample.map { gains(along: $0, worth) })
      })
  }

  /// The coalitions that an order passes through, from nobody to everybody.
  private func steps(_ order: [Int]) -> [Coalition] {
    var coalition = none
    return [none]
      + order.map { player in
        coalition[player] = true
        return coalition
      }
  }

  /// What each player adds when it comes in: players × components.
  private func gains(
    along order: [Int], _ worth: (Coalition) -> [Double]
  ) -> [[Double]] {
    var gains = Array(repeating: [Double](), count: players)
    let worths = steps(order).map(worth)
    for (place, player) in order.enumerated() {
      gains[player] = zip(worths[place + 1], worths[place]).map { $0 - $1 }
    }
    return gains
  }

  /// An order of the players, each as likely as another (Fisher and Yates, from the end).
  static func order(of players: Int, number: Int, seed: UInt64) -> [Int] {
    let stream = RandomStream(
      seed: seed, purpose: "shapley-order", identity: UInt64(number), member: 0)
    var order = Array(0..<players)
    for place in stride(from: players - 1, to: 0, by: -1) {
      order.swapAt(place, stream.integer(below: place + 1, at: UInt64(place)))
    }
    return order
  }

  /// The parts from the worth of every coalition; bit i of the index says whether player i is in it.
  private static func exactParts(players: Int, worths: [[Double]]) -> [[Double]] {
    let components = worths.first?.count ?? 0
    let weights = (0..<max(1, players)).map { weight(of: $0, among: players) }
    return (0..<players).map { player in
      var parts = Array(repeating: 0.0, count: components)
      for coalition in worths.indices where coalition & 1 << player == 0 {
        let weight = weights[coalition.nonzeroBitCount]
        let joined = worths[coalition | 1 << player]
        for component in parts.indices {
          parts[component] += weight * (joined[component] - worths[coalition][component])
        }
      }
      return parts
    }
  }

  /// |S|!(n−|S|−1)!/n! = 1/(n · C(n−1, |S|)), which needs no factorial.
  private static func weight(of size: Int, among players: Int) -> Double {
    var choices = 1.0
    for step in 0..<size { choices *= Double(players - 1 - step) / Double(step + 1) }
    return 1 / (Double(players) * choices)
  }
}

/// The parts of the players of a game.
public struct ShapleyParts: Sendable {
  /// Players × components; over the players they add up to what everybody makes minus what nobody
  /// makes.
  public let values: [[Double]]
  /// Samples × players × components; `nil` when parts are exact.
  private let samples: [[[Double]]]?

  fileprivate init(values: [[Double]], samples: [[[Double]]]?) {
    self.values = values
    self.samples = samples
  }

  /// The mean over samples.
  fileprivate init(samples: [[[Double]]]) {
    self.init(values: Self.mean(of: samples), samples: samples)
  }

  /// The standard errors of a player's part, by the spread over samples; `nil` when parts are exact.
  ///
  /// - Parameters:
  ///   - player: whose part it is.
  ///   - summary: what the components are summed up to before errors are taken, such as means over
  ///     members; a linear function. Themselves unless given.
  /// - Returns: one error a component of the summary.
  public func standardErrors(
    of player: Int, in summary: ([Double]) -> [Double] = { $0 }
  ) -> [Double]? {
    samples.map { samples in
      let values = samples.map { summary($0[player]) }
      let mean = Self.mean(values)
      let count = Double(values.count)
      return mean.indices.map { component in
        let squares = values.reduce(0.0) { sum, value in
          sum + (value[component] - mean[component]) * (value[component] - mean[component])
        }
        return (squares / (count - 1) / count).squareRoot()
      }
    }
  }

  /// The mean of tables of players × components.
  fileprivate static func mean(of tables: [[[Double]]]) -> [[Double]] {
    guard tables.count > 1, let first = tables.first else { return tables.first ?? [] }
    return first.indices.map { player in mean(tables.map { $0[player] }) }
  }

  /// The mean of rows, column by column.
  private static func mean(_ rows: [[Double]]) -> [Double] {
    guard let first = rows.first else { return [] }
    return first.indices.map { column in
      rows.reduce(0) { $0 + $1[column] } / Double(rows.count)
    }
  }
}
