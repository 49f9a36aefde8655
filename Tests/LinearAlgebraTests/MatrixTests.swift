import LinearAlgebra
import Testing

struct MatrixTests {
  @Test func `rows come one after the other`() {
    let matrix = Matrix([[1, 2, 3], [4, 5, 6]])
    #expect(matrix.elements == [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 4)
    #expect(matrix.transposed == Matrix([[1, 4], [2, 5], [3, 6]]))
  }

  @Test func `the symmetric part is the mean with the transpose`() {
    #expect(Matrix([[1, 4], [2, 3]]).symmetricPart == Matrix([[1, 3], [3, 3]]))
  }

  @Test func `the first number that is not finite is found`() {
    var matrix = Matrix(rows: 3, columns: 9)
    #expect(matrix.firstNotFinite == nil)
    matrix[2, 4] = .nan
    matrix[1, 7] = -.infinity
    #expect(matrix.firstNotFinite.map { [$0.row, $0.column] } == [1, 7])
  }

  @Test func `a batch keeps its members apart`() {
    var batch = MatrixBatch(members: 3, rows: 2, columns: 2)
    batch[1] = Matrix([[1, 2], [3, 4]])
    #expect(batch.elements == [0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0])
    var copy = Matrix(rows: 2, columns: 2)
    batch.load(1, into: &copy)
    #expect(copy == batch[1])
    #expect(batch[1, 1, 0] == 3)
  }
}
