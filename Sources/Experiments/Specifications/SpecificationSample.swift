import AllianceModel
import RandomStreams

/// The specifications that are run: all of them, or a balanced sample.
struct SpecificationSample: Sendable {
  /// One number of an alternative for each choice; the usual specification comes first.
  let specifications: [[Int]]
  /// Whether these are all that there are.
  let isCrossed: Bool

  /// Crosses all choices when that gives at most `limit` specifications; else draws `limit`.
  ///
  /// A sample is the usual specification and `limit` − 1 others, all distinct. Among the others
  /// each alternative of a choice comes equally often, except for a remainder of one, and choices
  /// are matched at random (a Latin hypercube on categories: McKay, Beckman and Conover 1979). The
  /// column of a choice depends on its name and the seed alone.
  init(_ space: SpecificationSpace, limit: Int, seed: UInt64) {
    precondition(limit > 0, "at least the usual specification is run")
    isCrossed = space.size <= limit
    specifications =
      isCrossed ? Self.crossed(space) : Self.drawn(space, count: limit - 1, seed: seed)
  }

  private static func crossed(_ space: SpecificationSpace) -> [[Int]] {
    let all = space.choices.reduce([[]]) { rows, choice in
      rows.flatMap { row in (0..<choice.count).map { row + [$0] } }
    }
    return [space.usual] + all.filter { $0 != space.usual }
  }

  private static func drawn(
    _ space: SpecificationSpace, count: Int, seed: UInt64
  ) -> [[Int]] {
    let columns = space.choices.map { choice in
      column(
        of: choice.count, rows: count,
        RandomStream(
          seed: seed, purpose: "specification", identity: StableIdentity.of(choice.choice.id)))
    }
    let rows = (0..<count).map { row in columns.map { $0[row] } }
    let repair = RandomStream(seed: seed, purpose: "specification-repair")
    return [space.usual] + distinct(rows, besides: space.usual, repair)
  }

  /// Each alternative equally often, in random order (Fisher and Yates).
  private static func column(of count: Int, rows: Int, _ stream: RandomStream) -> [Int] {
    var column = (0..<rows).map { $0 % count }
    for place in stride(from: rows - 1, to: 0, by: -1) {
      column.swapAt(place, stream.integer(below: place + 1, at: UInt64(place)))
    }
    return column
  }

  /// The most exchanges that are tried for a row that is there already.
  private static let attempts = 256

  /// Makes rows distinct by exchanging one alternative with another row, which keeps the balance.
  ///
  /// A row for which no exchange is found is left out: so few specifications are left then that
  /// the sample nearly exhausts them.
  private static func distinct(
    _ given: [[Int]], besides usual: [Int], _ stream: RandomStream
  ) -> [[Int]] {
    var rows = given
    var counts = Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
    counts[usual, default: 0] += 1
    func isRepeated(_ row: Int) -> Bool { counts[rows[row], default: 0] > 1 }
    for row in rows.indices {
      for attempt in 0..<attempts where isRepeated(row) {
        let draw = UInt64(row * attempts + attempt) * 2
        let other = stream.integer(below: rows.count, at: draw)
        let column = stream.integer(below: usual.count, at: draw + 1)
        var (left, right) = (rows[row], rows[other])
        (left[column], right[column]) = (right[column], left[column])
        guard left != right, counts[left, default: 0] == 0, counts[right, default: 0] == 0 else {
          continue
        }
        for taken in [rows[row], rows[other]] { counts[taken, default: 0] -= 1 }
        for made in [left, right] { counts[made, default: 0] += 1 }
        (rows[row], rows[other]) = (left, right)
      }
    }
    var seen: Set<[Int]> = [usual]
    return rows.filter { seen.insert($0).inserted }
  }
}
