internal import LinearAlgebra

/// Which actors have a tie, and of which sign, for questions of structural balance.
///
/// Two actors at odds about the sign of their tie make the graph unbalanced (a cycle of length 2).
struct SignedGraph {
  private let ties: Matrix

  /// The graph of the signs of ties between different actors; 0 is no tie.
  init(_ ties: Matrix) { self.ties = ties }

  var count: Int { ties.rows }

  /// The two camps of a balanced set of actors, nil when it is not balanced.
  ///
  /// Friends share a camp and enemies do not (Cartwright and Harary 1956). Parts without ties to
  /// each other are each turned so that their first actor is in the first camp.
  func camps(among actors: [Int]) -> (first: [Int], second: [Int])? {
    var side = [Int](repeating: 0, count: count)
    for root in actors where side[root] == 0 {
      side[root] = 1
      var pending = [root]
      while let actor = pending.popLast() {
        for other in actors where other != actor {
          for tie in [ties[actor, other], ties[other, actor]] where tie != 0 {
            let wanted = tie > 0 ? side[actor] : -side[actor]
            if side[other] == 0 {
              side[other] = wanted
              pending.append(other)
            } else if side[other] != wanted {
              return nil
            }
          }
        }
      }
    }
    return (actors.filter { side[$0] == 1 }, actors.filter { side[$0] == -1 })
  }

  /// Whether actors can be reached from the first one along ties, whatever their direction.
  var isConnected: Bool { reached(from: 0) { ties[$0, $1] != 0 || ties[$1, $0] != 0 } == count }

  /// The sets of actors who influence each other and are influenced by nobody outside.
  ///
  /// Row = the one affected: an actor is influenced by those its row has a tie with.
  var closedClasses: [[Int]] {
    let reach = (0..<count).map(influencing)
    var classes: [[Int]] = []
    for actor in 0..<count {
      let mutual = (0..<count).filter { reach[actor][$0] && reach[$0][actor] }
      let isClosed = (0..<count).allSatisfy { !reach[actor][$0] || reach[$0][actor] }
      if isClosed, mutual.first == actor { classes.append(mutual) }
    }
    return classes
  }

  /// The greatest common divisor of the lengths of all cycles within a closed class, an actor's tie
  /// with itself being one of length 1; 1 when there is no cycle.
  func period(of members: [Int]) -> Int {
    guard let root = members.first else { return 1 }
    var distance = [Int?](repeating: nil, count: count)
    distance[root] = 0
    var (pending, period) = ([root], 0)
    while let actor = pending.popLast() {
      let reached = (distance[actor] ?? 0) + 1
      for other in members where ties[actor, other] != 0 {
        if let known = distance[other] {
          period = Self.greatestCommonDivisor(period, (reached - known).magnitude)
        } else {
          distance[other] = reached
          pending.append(other)
        }
      }
    }
    return max(1, period)
  }

  private static func greatestCommonDivisor(_ first: Int, _ second: UInt) -> Int {
    var (large, small) = (first, Int(second))
    while small != 0 { (large, small) = (small, large % small) }
    return large
  }

  /// Who influences an actor, directly or through others; itself included.
  private func influencing(_ actor: Int) -> [Bool] {
    var seen = [Bool](repeating: false, count: count)
    _ = reached(from: actor, seen: &seen) { ties[$0, $1] != 0 }
    return seen
  }

  private func reached(from root: Int, along isTie: (Int, Int) -> Bool) -> Int {
    var seen = [Bool](repeating: false, count: count)
    return reached(from: root, seen: &seen, along: isTie)
  }

  private func reached(
    from root: Int, seen: inout [Bool], along isTie: (Int, Int) -> Bool
  ) -> Int {
    guard root < count else { return 0 }
    seen[root] = true
    var (pending, found) = ([root], 1)
    while let actor = pending.popLast() {
      for other in 0..<count where !seen[other] && other != actor && isTie(actor, other) {
        seen[other] = true
        found += 1
        pending.append(other)
      }
    }
    return found
  }
}
