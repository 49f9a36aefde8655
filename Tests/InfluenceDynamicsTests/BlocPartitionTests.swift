import InfluenceDynamics
import LinearAlgebra
import RandomStreams
import TestSupport
import Testing

struct BlocPartitionTests {
  private let even = [1.0, 1, 1, 1, 1, 1, 1, 1]

  private func blocs(
    _ ties: Matrix, sizes: [Double]? = nil, relativeTo offset: Double? = 0
  ) -> BlocPartition {
    BlocPartition(
      ties: ties, sizes: sizes ?? Array(even.prefix(ties.rows)), relativeTo: offset)
  }

  private func randomTies(_ seed: UInt64) -> Matrix {
    let luck = RandomStream(seed: seed, purpose: "test-blocs")
    return Matrix(rows: 8, columns: 8) { $0 == $1 ? 0 : luck.normal(at: UInt64(8 * $0 + $1)) }
  }

  /// The least frustration over all partitions, by trying each.
  private func leastFrustration(_ ties: Matrix) -> Double {
    let count = ties.rows
    let pairs = (0..<count).flatMap { row in (0..<row).map { (row, $0) } }
    func weight(_ pair: (Int, Int)) -> Double {
      0.5 * (ties[pair.0, pair.1] + ties[pair.1, pair.0])
    }
    let total = pairs.reduce(0) { $0 + weight($1).magnitude }
    let energies = (0..<(1 << (count - 1))).map { sides in
      pairs.reduce(0.0) { sum, pair in
        let together = (sides >> pair.0 & 1) == (sides >> pair.1 & 1)
        return sum + ((weight(pair) > 0) == together ? 0 : weight(pair).magnitude)
      }
    }
    return (energies.min() ?? 0) / total
  }

  @Test(arguments: [[1, 1, 1, -1, -1, -1, -1, -1], [1, -1, 1, -1, 1, -1, 1, -1]])
  func `a balanced graph gives its two camps and no frustration`(sides: [Int]) {
    let found = blocs(
      Matrix(rows: 8, columns: 8) { $0 == $1 ? 0 : Double(sides[$0] * sides[$1]) * 0.3 })
    #expect(found.sides == sides || found.sides == sides.map(-))
    #expect(found.frustration == 0 && found.frustrations.allSatisfy { $0 == 0 })
  }

  @Test func `the weakest side of an unbalanced triangle is frustrated`() {
    let found = blocs(Matrix([[0, 1, 1], [1, 0, -0.5], [1, -0.5, 0]]))
    #expect(isClose(found.frustration, 0.5 / 2.5))
    #expect(isClose(found.frustrations[0], 0))
    #expect(isClose(found.frustrations[1], 0.5 / 1.5))
  }

  @Test func `among three enemies two must side with each other`() {
    let found = blocs(Matrix([[0, -1, -1], [-1, 0, -1], [-1, -1, 0]]))
    #expect(isClose(found.frustration, 1.0 / 3))
    #expect(found.sides.reduce(0, +).magnitude == 1)
  }

  @Test func `blocs form relative to the normal tie`() {
    // All are friends, but two pairs are closer: relative to the mean tie they are two camps.
    let ties = Matrix([
      [0, 0.9, 0.2, 0.3], [0.9, 0, 0.3, 0.2], [0.2, 0.3, 0, 0.8], [0.3, 0.2, 0.8, 0],
    ])
    let found = blocs(ties, relativeTo: nil)
    #expect(found.sides[0] == found.sides[1] && found.sides[2] == found.sides[3])
    #expect(found.sides[0] != found.sides[2] && found.frustration == 0)
    let published = blocs(ties)
    #expect(Set(published.sides).count == 1 && published.frustration == 0)
  }

  @Test func `a large actor decides whose side a small one is counted on`() {
    // The third is a friend of both enemies, a little more of the second.
    let ties = Matrix([[0, -1, 0.5], [-1, 0, 0.6], [0.5, 0.6, 0]])
    #expect(blocs(ties).sides[2] == blocs(ties).sides[1])
    let weighted = blocs(ties, sizes: [2, 1, 1])
    #expect(weighted.sides[2] == weighted.sides[0])
    // Weights 2, 1 and 0.6, of which the last contradicts.
    #expect(isClose(weighted.frustration, 0.6 / 3.6))
  }

  @Test func `without differences there is one bloc and no frustration`() {
    let found = blocs(Matrix(rows: 4, columns: 4, repeating: 0.4), relativeTo: nil)
    #expect(found.sides == [1, 1, 1, 1] && found.frustration == 0)
    #expect(blocs(Matrix(rows: 1, columns: 1)).sides == [1])
    #expect(blocs(Matrix(rows: 0, columns: 0)).sides.isEmpty)
  }

  @Test(arguments: UInt64(0)..<100)
  func `no flip of one actor is better, and no partition better than the best`(seed: UInt64) {
    let ties = randomTies(seed)
    let found = blocs(ties)
    // Beyond half its weight an actor would do better on the other side.
    #expect(found.frustrations.allSatisfy { $0 <= 0.5 + 1e-12 })
    #expect(found.frustration >= leastFrustration(ties) - 1e-12)
  }

  @Test func `the best partition is nearly always found`() {
    let missed = (0..<UInt64(100)).count {
      !isClose(blocs(randomTies($0)).frustration, leastFrustration(randomTies($0)))
    }
    #expect(missed <= 15)
  }

  @Test(arguments: UInt64(0)..<50)
  func `permuting the actors permutes the blocs`(seed: UInt64) {
    let order = [3, 0, 7, 5, 4, 6, 2, 1]
    let ties = randomTies(seed)
    let (usual, sizes) = (blocs(ties), even)
    let permuted = BlocPartition(
      ties: Matrix(rows: 8, columns: 8) { ties[order[$0], order[$1]] }, sizes: sizes,
      relativeTo: 0)
    let expected = order.map { usual.sides[$0] }
    #expect(permuted.sides == expected || permuted.sides == expected.map(-))
    for (place, actor) in order.enumerated() {
      #expect(isClose(permuted.frustrations[place], usual.frustrations[actor]))
    }
  }
}
