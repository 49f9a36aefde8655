internal import LinearAlgebra
internal import Parameters

/// The constants of tie coevolution in one member, from its parameters and reference.
public struct TieConstants: Sendable, Equatable {
  /// α, the rate of structural balance.
  public var alpha: Double

  /// β, the rate of return to the set points.
  public let beta: Double

  /// L, the ceiling of the balance term.
  public let ceiling: Double

  /// σ, the size of the noise.
  public let sigma: Double

  /// The correlation of the noise of (i, j) with that of (j, i).
  public let correlation: Double

  /// b₀, the tie that balance is measured from.
  public let offset: Double

  /// λ₀, the leading eigenvalue of S^½ sym(B − b₀) S^½ at the reference.
  public let leadingEigenvalue: Double

  /// The size of the monthly random walk of set points.
  public let setPointWalk: Double

  /// The integrator's substeps in a step.
  public let substeps: Int

  /// Whether the diagonal is followed like other ties, instead of kept at 0.
  public let hasFreeDiagonal: Bool

  /// Why these constants cannot be used, nil when they can.
  let refusal: DivergenceReason?

  /// The constants of a member; `substeps` is taken when its parameters give none.
  public init(_ problem: MemberProblem, substeps: Int = 4) {
    let problem = problem.inItsForm
    let parameters = problem.parameters
    func value(_ name: String) -> Double { parameters[name] ?? 0 }
    let reference = problem.reference ?? problem.ties
    hasFreeDiagonal = value("diagonal") != 0
    beta = value("beta")
    ceiling = parameters["absoluteCeiling"] ?? value("ceiling") * value("beta")
    sigma = value("sigma")
    correlation = value("correlation")
    setPointWalk = value("setPointWalk")
    let asked = parameters["substeps"] ?? Double(substeps)
    self.substeps = max(1, Int(asked))
    offset = parameters["offset"] ?? reference.offDiagonalMean
    leadingEigenvalue = reference.leadingEigenvalue(
      offset: offset, sizes: problem.referenceSizes ?? problem.sizes,
      hasFreeDiagonal: hasFreeDiagonal)
    alpha =
      parameters["alpha"]
      ?? TieConstants.alpha(balance: value("balance"), beta: beta, eigenvalue: leadingEigenvalue)
    let isPower = asked == asked.rounded() && self.substeps.nonzeroBitCount == 1
    refusal = isPower ? nil : .unusableParameter(name: "substeps", value: asked)
  }

  /// α = fβ/(4|λ₀|), or 0 when λ₀ is 0.
  ///
  /// λ₀ ≤ 0 can only be without a positive direction to be amplified: all set points equal b₀
  /// (λ₀ = 0; there is no pattern to balance, so there is no balance term), or a free diagonal with
  /// nothing but hostility in it (then the middle state is never lost, and f merely keeps the
  /// meaning "balance acts on the reference at f/4 of the rate of return").
  static func alpha(balance: Double, beta: Double, eigenvalue: Double) -> Double {
    eigenvalue == 0 ? 0 : balance * beta / (4 * eigenvalue.magnitude)
  }

  /// f, the balance as a share of the published loss: 4αλ₀/β.
  public var balance: Double { 4 * alpha * leadingEigenvalue.magnitude / beta }

  /// The field of these constants.
  var field: BalanceField { BalanceField(ceiling: ceiling, gain: alpha / ceiling, rate: beta) }

  /// A matrix with the diagonal these constants ask for.
  func cleared(_ matrix: Matrix) -> Matrix {
    guard !hasFreeDiagonal else { return matrix }
    var cleared = matrix
    cleared.clearDiagonal()
    return cleared
  }
}

extension Matrix {
  /// The mean of the elements off the diagonal, 0 when there are none.
  var offDiagonalMean: Double {
    guard rows > 1 else { return 0 }
    var sum = 0.0
    for row in 0..<rows {
      for column in 0..<columns where row != column { sum += self[row, column] }
    }
    return sum / Double(rows * (rows - 1))
  }

  /// λ_max of S^½ sym(Z) S^½, Z = self − offset; below 1e-12 of the elements' size it is 0.
  func leadingEigenvalue(offset: Double, sizes: [Double], hasFreeDiagonal: Bool) -> Double {
    let roots = sizes.map { max($0, 0).squareRoot() }
    let scaled = Matrix(rows: rows, columns: columns) { row, column in
      guard hasFreeDiagonal || row != column else { return 0 }
      let tie = 0.5 * (self[row, column] + self[column, row]) - offset
      return roots[row] * tie * roots[column]
    }
    let values = scaled.symmetricEigenvalues() ?? []
    guard let smallest = values.first, let largest = values.last else { return 0 }
    let scale = elements.reduce(0) { max($0, $1.magnitude) } + offset.magnitude
    let extreme = largest > 1e-12 * scale ? largest : smallest
    return extreme.magnitude > 1e-12 * scale ? extreme : 0
  }
}
