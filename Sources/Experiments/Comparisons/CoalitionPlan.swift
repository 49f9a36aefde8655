import AllianceModel

/// Which coalitions of changes are tried: all of them, or those that come about when the changes
/// come in along drawn orders.
struct CoalitionPlan {
  private let causes: Int
  /// The orders drawn; `nil` when every coalition is tried.
  let orders: [[Int]]?

  init(causes: Int, exactLimit: Int, orders: Int, seed: UInt64) {
    self.causes = causes
    self.orders =
      causes <= exactLimit
      ? nil : (0..<orders).map { Shapley.order(of: causes, number: $0, seed: seed) }
  }

  /// The coalition of no change.
  var none: [Bool] { Array(repeating: false, count: causes) }
  /// The coalition of all changes.
  var all: [Bool] { Array(repeating: true, count: causes) }

  /// Every coalition whose worth is needed, each once.
  var coalitions: [[Bool]] {
    guard let orders else { return (0..<1 << causes).map(coalition) }
    var known: Set<[Bool]> = []
    return orders.flatMap(steps).filter { known.insert($0).inserted }
  }

  /// The coalition of an exact game's index: bit i says whether cause i is in it.
  private func coalition(_ index: Int) -> [Bool] { (0..<causes).map { index & 1 << $0 != 0 } }

  /// The coalitions that an order passes through, from none to all.
  private func steps(_ order: [Int]) -> [[Bool]] {
    var coalition = none
    return [none]
      + order.map { cause in
        coalition[cause] = true
        return coalition
      }
  }

  /// The parts of one cause: of each counted member, counted × components, and how far the drawing
  /// of orders may have moved their means.
  struct Shares {
    let members: [[Double]]
    let errors: [Double]?
  }

  /// The parts of every cause.
  func parts(_ table: WorthTable) -> [Shares] {
    guard causes > 0 else { return [] }
    return orders.map { averaged($0, table) } ?? exact(table)
  }

  private func exact(_ table: WorthTable) -> [Shares] {
    let worths = coalitions.map(table.rows)
    // One game a member: counted × causes × components.
    let games = table.counted.indices.map { member in
      Shapley.exact(causes: causes, worths: worths.map { $0[member] })
    }
    return (0..<causes).map { cause in Shares(members: games.map { $0[cause] }, errors: nil) }
  }

  /// What each cause adds when it comes in, averaged over the orders.
  private func averaged(_ orders: [[Int]], _ table: WorthTable) -> [Shares] {
    let paths = orders.map { order in (order: order, rows: steps(order).map(table.rows)) }
    return (0..<causes).map { cause in
      // Orders × counted × components.
      let gains = paths.map { path in
        let place = path.order.firstIndex(of: cause) ?? 0
        return zip(path.rows[place + 1], path.rows[place]).map { after, before in
          zip(after, before).map { $0 - $1 }
        }
      }
      let members = table.counted.indices.map { member in
        mean(gains.map { $0[member] })
      }
      return Shares(members: members, errors: standardErrors(gains.map(mean)))
    }
  }

  /// The mean of rows, column by column.
  private func mean(_ rows: [[Double]]) -> [Double] {
    guard let first = rows.first else { return [] }
    return first.indices.map { column in
      rows.reduce(0) { $0 + $1[column] } / Double(rows.count)
    }
  }

  /// The standard error of the mean over orders, component by component.
  private func standardErrors(_ means: [[Double]]) -> [Double] {
    let centre = mean(means)
    let count = Double(means.count)
    return centre.indices.map { column in
      let squares = means.reduce(0) { sum, row in
        sum + (row[column] - centre[column]) * (row[column] - centre[column])
      }
      return (squares / (count - 1) / count).squareRoot()
    }
  }

  /// Whether a cause moves a bit of any member's headline when it joins any coalition that was
  /// tried without it.
  func hasPath(_ cause: Int, _ table: WorthTable) -> Bool {
    coalitions.contains { coalition in
      guard !coalition[cause], let before = table.headlines(coalition) else { return false }
      var joined = coalition
      joined[cause] = true
      return table.headlines(joined).map { !$0.agrees(with: before) } ?? false
    }
  }
}
