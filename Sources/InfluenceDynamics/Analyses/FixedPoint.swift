internal import LinearAlgebra

/// Finds where ties without noise and forcing come to rest.
struct FixedPointSearch {
  var constants: TieConstants
  let sizes: [Double]
  let setPoints: Matrix
  private let sizesAsRows: Matrix

  /// The search for a member, its noise, walk and forcing left out.
  init(_ problem: MemberProblem) {
    let problem = problem.inItsForm
    constants = TieConstants(problem)
    sizes = problem.sizes
    sizesAsRows = problem.sizes.asRows
    setPoints = constants.cleared(problem.ties)
  }

  /// The size of the numbers at a state: its largest tie or distance of a set point from b₀.
  func scale(at state: Matrix) -> Double {
    let spread = setPoints.elements.reduce(0) { max($0, ($1 - constants.offset).magnitude) }
    return max(spread, state.largestSize)
  }

  /// B + (L/β) tanh((α/L) Z S Z) − X: how far a state is from where it would rest.
  func residual(at state: Matrix) -> Matrix {
    var (centred, weighted, slope, residual) = (state, state, state, state)
    centre(
      state, on: constants.offset, sizes: sizesAsRows, diagonal: constants.hasFreeDiagonal,
      into: &centred, weighted: &weighted)
    var product = weighted.multiplied(by: centred)
    if !constants.hasFreeDiagonal { product.clearDiagonal() }
    constants.field.evaluate(product: product, ties: state, setPoints: setPoints, into: &slope)
    residual.add(-1, times: state)
    residual.add(1 / constants.beta, times: slope)
    return residual
  }

  /// Newton's method from a state; nil when it leaves the neighbourhood or does not converge.
  ///
  /// Stops at residuals of 1e-13 of the scale, or 1e-10 where rounding lets it get no lower.
  func polished(_ start: Matrix, within reach: Double) -> Matrix? {
    let scale = scale(at: start)
    var (state, smallest) = (start, Double.infinity)
    for _ in 0..<40 {
      let residual = residual(at: state)
      let size = residual.largestSize
      guard size.isFinite, size > 1e-13 * scale else { return size.isFinite ? state : nil }
      if size >= 0.5 * smallest, smallest <= 1e-10 * scale { return state }
      smallest = min(smallest, size)
      let linear = BalanceLinearisation(constants, sizes: sizes, at: state)
      guard let correction = linear.correction(for: residual) else { return nil }
      state.add(1, times: correction)
      guard state.largestChange(from: start) <= reach else { return nil }
    }
    return nil
  }

  /// The stable state that the flow without noise leads to, nil when none is reached.
  ///
  /// Follows the flow in steps of half the relaxation time 1/β and, every 200 of them, tries to
  /// finish by Newton's method, which must stay near and end in a stable state.
  func settled(from start: Matrix) -> Matrix? {
    var state = constants.cleared(start)
    for _ in 0..<250 {
      let scale = scale(at: state)
      for _ in 0..<200 {
        let residual = residual(at: state)
        state.add(0.5, times: residual)
        if residual.largestSize <= 1e-9 * scale { break }
      }
      guard state.firstNotFinite == nil else { return nil }
      if let found = polished(state, within: 0.02 * scale), (gain(at: found) ?? 2) < 1 {
        return found
      }
    }
    return nil
  }

  /// The gain of a state.
  func gain(at state: Matrix) -> Double? {
    BalanceLinearisation(constants, sizes: sizes, at: state).gain()
  }
}

extension Matrix {
  /// The largest absolute value, NaN when one is not finite.
  fileprivate var largestSize: Double {
    guard firstNotFinite == nil else { return .nan }
    return largestChange(from: Matrix(rows: rows, columns: columns))
  }
}
