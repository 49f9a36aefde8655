import LinearAlgebra
import TestSupport
import Testing

struct ProductsTests {
  @Test(arguments: [(1, 1, 1), (2, 3, 4), (7, 5, 1), (22, 22, 22), (65, 33, 17)])
  func `the product agrees with its definition`(shape: (rows: Int, inner: Int, columns: Int)) {
    let left = Matrix(rows: shape.rows, columns: shape.inner) { Double($0 * 7 - $1 * 3) / 10 }
    let right = Matrix(rows: shape.inner, columns: shape.columns) { Double($0 - 2 * $1) / 7 }
    let plain = Matrix(rows: shape.rows, columns: shape.columns) { row, column in
      (0..<shape.inner).reduce(0) { $0 + left[row, $1] * right[$1, column] }
    }
    // Sums in another order: a few units in the last place of the largest term.
    #expect(isClose(left.multiplied(by: right), plain, relative: 1e-12, absolute: 1e-11))
  }

  @Test func `an empty inner dimension gives zeros`() {
    let product = Matrix(rows: 2, columns: 0).multiplied(by: Matrix(rows: 0, columns: 3))
    #expect(product == Matrix(rows: 2, columns: 3))
  }

  @Test func `the library names its core and version`() {
    #expect(!BlasLibrary.coreName.isEmpty)
    #expect(BlasLibrary.configuration.contains("OpenBLAS"))
  }
}
