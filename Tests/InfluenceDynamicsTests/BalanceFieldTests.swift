import InfluenceDynamics
import LinearAlgebra
import TestSupport
import Testing

/// The elementwise loops against the formulas written plainly, bit for bit.
struct BalanceFieldTests {
  // 7 actors: 49 elements, six vectors of eight and a remainder.
  let ties = Matrix(rows: 7, columns: 7) { 0.1 * Double($0) - 0.07 * Double($1) }
  let setPoints = Matrix(rows: 7, columns: 7) { 0.05 * Double($0 * $1 % 5) }
  let product = Matrix(rows: 7, columns: 7) { 0.3 * Double($0 + $1) - 1 }
  let field = BalanceField(ceiling: 0.4, gain: 1.7, rate: 0.1)

  @Test func `the field is its formula`() {
    var slope = ties
    field.evaluate(product: product, ties: ties, setPoints: setPoints, into: &slope)
    let plain = Matrix(rows: 7, columns: 7) {
      (0.1 * (setPoints[$0, $1] - ties[$0, $1]))
        .addingProduct(0.4, Elementary.tanh(1.7 * product[$0, $1]))
    }
    #expect(slope == plain)
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
}
