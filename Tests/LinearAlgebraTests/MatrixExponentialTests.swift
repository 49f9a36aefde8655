import LinearAlgebra
import TestSupport
import Testing

struct MatrixExponentialTests {
  @Test func `of nothing it is the identity, of a diagonal the exponentials`() throws {
    #expect(isClose(try #require(Matrix(rows: 3, columns: 3).exponential()), .identity(3)))
    let diagonal = try #require(Matrix([[1, 0], [0, -2]]).exponential())
    let expected = Matrix([[Elementary.exp(1), 0], [0, Elementary.exp(-2)]])
    #expect(isClose(diagonal, expected, relative: 1e-14))
  }

  @Test(arguments: [0.1, 3, 40, 1000])
  func `of a quarter turn's generator it turns`(angle: Double) throws {
    // No cosine needed: two turns by an angle are a turn by twice the angle, and turns keep lengths.
    let once = try #require(Matrix([[0, -angle], [angle, 0]]).exponential())
    let twice = try #require(Matrix([[0, -2 * angle], [2 * angle, 0]]).exponential())
    #expect(isClose(once.multiplied(by: once), twice, absolute: 1e-15 * 100 * (angle + 1)))
    #expect(
      isClose(once[0, 0] * once[0, 0] + once[1, 0] * once[1, 0], 1, relative: 1e-12 * (angle + 1)))
  }

  @Test func `a nilpotent matrix has a finite series`() throws {
    let power = try #require(Matrix([[0, 1, 2], [0, 0, 3], [0, 0, 0]]).exponential())
    #expect(isClose(power, Matrix([[1, 1, 3.5], [0, 1, 3], [0, 0, 1]])))
  }

  @Test func `a symmetric matrix agrees with its eigenpairs`() throws {
    let matrix = Matrix(rows: 6, columns: 6) { row, column in
      3 * (1 / Double(row + column + 1) - (row == column ? 2 : 0))
    }
    let pairs = try #require(matrix.symmetricEigenpairs())
    let expected = Matrix(rows: 6, columns: 6) { row, column in
      (0..<6).reduce(0) {
        $0 + pairs.vectors[row, $1] * Elementary.exp(pairs.values[$1]) * pairs.vectors[column, $1]
      }
    }
    #expect(isClose(try #require(matrix.exponential()), expected, absolute: 1e-13))
  }

  @Test func `what has no exponential has none`() {
    #expect(Matrix([[.nan]]).exponential() == nil)
    #expect(Matrix([[1e4]]).exponential() == nil)
  }
}
