import LinearAlgebra
import TestSupport
import Testing

/// The fused loops against the formulas written plainly, bit for bit.
struct BalanceFieldTests {
  // 7 actors: 49 elements, six vectors of eight and a remainder.
  let ties = Matrix(rows: 7, columns: 7) { 0.1 * Double($0) - 0.07 * Double($1) }
  let setPoints = Matrix(rows: 7, columns: 7) { 0.05 * Double($0 * $1 % 5) }
  let noise = Matrix(rows: 7, columns: 7) { 0.01 * Double(($0 + $1) % 3) }
  let product = Matrix(rows: 7, columns: 7) { 0.3 * Double($0 + $1) - 1 }
  let field = BalanceField(ceiling: 0.4, gain: 1.7, rate: 0.1)

  private func plainField(_ state: Matrix) -> Matrix {
    Matrix(rows: 7, columns: 7) {
      0.4 * Elementary.tanh(1.7 * product[$0, $1]) - 0.1 * (state[$0, $1] - setPoints[$0, $1])
    }
  }

  @Test func `the field is its formula`() {
    var slope = ties
    field.evaluate(product: product, ties: ties, setPoints: setPoints, into: &slope)
    #expect(slope == plainField(ties))
  }

  @Test func `Heun's two halves are their formulas`() {
    var (slope, predicted, moved) = (ties, ties, ties)
    field.predict(
      product: product, ties: ties, setPoints: setPoints, noise: noise, step: 0.25, slope: &slope,
      predicted: &predicted)
    let first = plainField(ties)
    #expect(slope == first)
    #expect(
      predicted
        == Matrix(rows: 7, columns: 7) {
          (ties[$0, $1] + 0.25 * first[$0, $1]) + noise[$0, $1]
        })
    field.correct(
      product: product, predicted: predicted, setPoints: setPoints, noise: noise, slope: slope,
      step: 0.25, ties: &moved)
    let second = plainField(predicted)
    #expect(
      moved
        == Matrix(rows: 7, columns: 7) {
          (ties[$0, $1] + 0.125 * (first[$0, $1] + second[$0, $1])) + noise[$0, $1]
        })
  }

  @Test(arguments: [false, true])
  func `centring weights third actors and minds the diagonal`(diagonal: Bool) {
    let sizes = Matrix(rows: 7, columns: 7) { 1 + Double($1) }
    var (centred, weighted) = (ties, ties)
    centre(ties, on: 0.2, sizes: sizes, diagonal: diagonal, into: &centred, weighted: &weighted)
    let plain = Matrix(rows: 7, columns: 7) { $0 == $1 && !diagonal ? 0 : ties[$0, $1] - 0.2 }
    #expect(centred == plain)
    #expect(weighted == Matrix(rows: 7, columns: 7) { plain[$0, $1] * (1 + Double($1)) })
  }

  @Test func `one number a pair fills both directions`() {
    var matrix = Matrix(rows: 3, columns: 3, repeating: 9)
    matrix.spread([7, 1, 2, 3], from: 1, scale: 10, diagonal: false)
    #expect(matrix == Matrix([[0, 10, 20], [10, 0, 30], [20, 30, 0]]))
  }

  @Test func `two numbers a pair mix by their correlation`() {
    var matrix = Matrix(rows: 2, columns: 2, repeating: 9)
    matrix.spread(
      [1, 5, 6], mixedWith: [10, 0, 0], correlation: 0.6, swapped: [1], from: 0, scale: 1,
      diagonal: true)
    #expect(isClose(matrix, Matrix([[5, 8.6], [1, 6]])))
  }
}
