import LinearAlgebra
import TestSupport
import Testing

struct FactorisationsTests {
  let friendsAndFoes = Matrix([
    [0, 1, -0.5, -0.2], [1, 0, -0.3, -0.6], [-0.5, -0.3, 0, 0.8], [-0.2, -0.6, 0.8, 0],
  ])

  @Test func `eigenvalues of the four-node example are the known ones`() throws {
    // The example of the structural-balance goldens, printed to six digits.
    let values = try #require(friendsAndFoes.symmetricEigenvalues())
    let known = [-1.22004, -0.58721, 0.099383, 1.707867]
    #expect(zip(values, known).allSatisfy { isClose($0, $1, absolute: 6e-6) })
    let pairs = try #require(friendsAndFoes.symmetricEigenpairs())
    #expect(zip(values, pairs.values).allSatisfy { isClose($0, $1) })
  }

  @Test func `eigenvectors reproduce the matrix`() throws {
    let pairs = try #require(friendsAndFoes.symmetricEigenpairs())
    let scaled = Matrix(rows: 4, columns: 4) { pairs.vectors[$0, $1] * pairs.values[$1] }
    #expect(isClose(scaled.multiplied(by: pairs.vectors.transposed), friendsAndFoes))
  }

  @Test func `a rotation has complex eigenvalues`() throws {
    let values = try #require(Matrix([[0, -2], [2, 0]]).eigenvalues())
    #expect(values.map(\.imaginary).sorted().map { $0.rounded() } == [-2, 2])
    #expect(values.allSatisfy { isClose($0.real, 0) })
  }

  @Test func `a solution solves and a singular system has none`() throws {
    let system = Matrix([[2, 1], [1, 3]])
    let solution = try #require(system.solve(Matrix([[5], [10]])))
    #expect(isClose(solution, Matrix([[1], [3]])))
    #expect(Matrix([[1, 2], [2, 4]]).solve(Matrix([[1], [1]])) == nil)
  }

  @Test func `numbers that are not finite give no eigenvalues`() {
    let broken = Matrix([[0, .nan], [.nan, 0]])
    #expect(broken.symmetricEigenpairs() == nil)
    #expect(broken.eigenvalues() == nil)
    #expect(broken.solve(broken) == nil)
  }

  @Test func `Arnoldi's abscissa is the largest real part`() throws {
    // Rows of decreasing size, so that the spectrum is spread and not normal.
    let matrix = Matrix(rows: 40, columns: 40) {
      $0 == $1 ? Double($0) / 10 : 1 / Double(1 + $0 + 2 * $1)
    }
    let direct = try #require(matrix.eigenvalues()).map(\.real).max()
    let start = (0..<40).map { Double($0 % 7) - 2.5 }
    let found = spectralAbscissa(start: start) { vector in
      matrix.multiplied(by: Matrix(rows: 40, columns: 1, elements: vector)).elements
    }
    #expect(isClose(try #require(found), try #require(direct)))
  }
}
