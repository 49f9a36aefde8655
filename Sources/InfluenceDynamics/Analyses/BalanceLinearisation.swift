internal import LinearAlgebra
internal import RandomStreams

/// What the balance term does to a small deviation δ of the ties from a state X:
/// δ ↦ sech²((α/L) Z S Z) ∘ α(δ S Z + Z S δ), the diagonal left out unless it is free.
struct BalanceLinearisation {
  private let constants: TieConstants
  private let sizes: Matrix
  private let centred: Matrix
  private let weighted: Matrix
  private let slope: Matrix

  /// The operator at a state (actors × actors).
  init(_ constants: TieConstants, sizes: [Double], at state: Matrix) {
    self.constants = constants
    self.sizes = sizes.asRows
    var centred = state
    var weighted = state
    centre(
      state, on: constants.offset, sizes: self.sizes, diagonal: constants.hasFreeDiagonal,
      into: &centred, weighted: &weighted)
    let product = weighted.multiplied(by: centred)
    slope = Matrix(rows: state.rows, columns: state.columns) { row, column in
      guard constants.hasFreeDiagonal || row != column else { return 0 }
      let share = Elementary.tanh(constants.alpha / constants.ceiling * product[row, column])
      return constants.alpha * (1 - share * share)
    }
    (self.centred, self.weighted) = (centred, weighted)
  }

  /// The operator's image of a deviation (actors × actors).
  func apply(_ deviation: Matrix) -> Matrix {
    var scaled = deviation
    scaled.scaleElements(by: sizes)
    var image = scaled.multiplied(by: centred)
    image.add(1, times: weighted.multiplied(by: deviation))
    image.scaleElements(by: slope)
    return image
  }

  /// The spectral abscissa over β; 1 is the loss of the state.
  ///
  /// Nil when it cannot be computed.
  func gain() -> Double? {
    let order = centred.rows
    guard order > 0, constants.alpha != 0 else { return 0 }
    let draws = RandomStream(seed: 0, purpose: "arnoldi-start").normals(count: order * order)
    let start = constants.cleared(Matrix(rows: order, columns: order, elements: draws))
    guard start.elements.contains(where: { $0 != 0 }) else { return 0 }
    let abscissa = spectralAbscissa(start: start.elements) { vector in
      apply(Matrix(rows: order, columns: order, elements: vector)).elements
    }
    return abscissa.map { $0 / constants.beta }
  }

  /// The correction δ that solves δ − J δ/β = `residual` (one Newton step), by GMRES.
  func correction(for residual: Matrix) -> Matrix? {
    let order = residual.rows
    let norm = residual.elements.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard var basis = ArnoldiBasis(start: residual.elements) else { return residual }
    basis.extend(by: min(60, order * order)) { vector in
      var deviation = Matrix(rows: order, columns: order, elements: vector)
      deviation.add(-1 / constants.beta, times: apply(deviation))
      return deviation.elements
    }
    return basis.leastSquares(norm: norm).map {
      Matrix(rows: order, columns: order, elements: $0)
    }
  }
}
