internal import LinearAlgebra
internal import Parameters
internal import RandomStreams

/// What bounded balance carries: the field of every member, and memory for a step.
public struct BoundedBalance: Sendable {
  /// The constants of one member.
  struct Field: Sendable {
    let limit: Double
    let timeStep: Double
    let hasFreeDiagonal: Bool

    init(_ problem: MemberProblem) {
      limit = problem.parameters["limit"] ?? 1
      timeStep = problem.timeStep
      hasFreeDiagonal = problem.parameters.option("diagonal") == "free"
    }

    func refusal(of ties: Matrix) -> DivergenceReason? {
      let largest = cleared(ties).elements.reduce(0) { max($0, $1.magnitude) }
      return largest <= limit ? nil : .unusableParameter(name: "limit", value: limit)
    }

    func cleared(_ ties: Matrix) -> Matrix {
      var cleared = ties
      if !hasFreeDiagonal { cleared.clearDiagonal() }
      return cleared
    }
  }

  private let fields: [Field]
  /// How far every member's next try reaches; a member's own, whatever its batch.
  private var reaches: [Double]
  private var ties: Matrix
  private var next: Matrix
  private var combination: Matrix
  private var slopes: [Matrix]
  private let blank: Matrix

  init(fields: [Field], order: Int) {
    self.fields = fields
    reaches = fields.map(\.timeStep)
    blank = Matrix(rows: order, columns: order)
    (ties, next, combination) = (blank, blank, blank)
    slopes = Array(repeating: blank, count: DormandPrince.stages.count + 1)
  }

  /// Dormand and Prince's method of order 5, steps chosen by the estimate of order 4 (Hairer,
  /// Nørsett and Wanner 1993, II.4 and II.5).
  mutating func advance(_ member: Int, of states: inout MatrixBatch) {
    let field = fields[member]
    states.load(member, into: &ties)
    evaluate(field, at: \.ties, into: 0)
    var passed = 0.0
    while passed < field.timeStep {
      let rest = field.timeStep - passed
      let step = min(rest, reaches[member], longestStep)
      guard passed + step > passed else {
        // It makes no progress: there is no state to give.
        next = Matrix(rows: ties.rows, columns: ties.columns, repeating: .nan)
        swap(&ties, &next)
        break
      }
      let error = attempt(step, field)
      if error <= 1 {
        passed = step == rest ? field.timeStep : passed + step
        swap(&ties, &next)
        slopes.swapAt(0, slopes.count - 1)
      }
      let wanted = step * Self.change(error)
      // A step cut short by the end of the period says nothing about how far the next may reach.
      reaches[member] = error <= 1 && step == rest ? max(reaches[member], wanted) : wanted
    }
    states.store(ties, as: member)
  }

  /// The share of a step that the next one should take: by the fifth root of the error, between a
  /// fifth and five times.
  private static func change(_ error: Double) -> Double {
    guard error > 1e-9 else { return 5 }
    return min(5, max(0.2, 0.9 * Elementary.exp(-0.2 * Elementary.log(error))))
  }

  /// Half of 1 over the largest rate at which a deviation can grow or fade, 4n times the largest
  /// tie: deviations fade smoothly however loose the estimate of the error is.
  private var longestStep: Double {
    let largest = ties.elements.reduce(0) { max($0, $1.magnitude) }
    return largest == 0 ? .infinity : 0.5 / (Double(ties.rows) * largest)
  }

  /// Tries a step from `ties` to `next`; the estimated error as a share of what is allowed.
  private mutating func attempt(_ step: Double, _ field: Field) -> Double {
    for (stage, weights) in DormandPrince.stages.enumerated() {
      next.advance(from: ties, by: step * weights[0], along: slopes[0])
      for (slope, weight) in weights.enumerated().dropFirst() where weight != 0 {
        next.add(step * weight, times: slopes[slope])
      }
      evaluate(field, at: \.next, into: stage + 1)
    }
    combination.advance(from: blank, by: step * DormandPrince.error[0], along: slopes[0])
    for (slope, weight) in DormandPrince.error.enumerated().dropFirst() where weight != 0 {
      combination.add(step * weight, times: slopes[slope])
    }
    let error = combination.elements.reduce(0) { max($0, $1.magnitude) }
    return error.isFinite ? error / (1e-12 * field.limit) : .infinity
  }

  /// (1 − (K/R)²) ∘ K² at one of the states, as a slope.
  private mutating func evaluate(
    _ field: Field, at state: KeyPath<Self, Matrix>, into slope: Int
  ) {
    let ties = self[keyPath: state]
    multiply(ties, ties, into: &slopes[slope])
    for row in 0..<ties.rows {
      for column in 0..<ties.columns {
        let share = ties[row, column] / field.limit
        slopes[slope][row, column] *= 1 - share * share
      }
    }
    if !field.hasFreeDiagonal { slopes[slope].clearDiagonal() }
  }
}

/// The coefficients of Dormand and Prince's pair of orders 5 and 4 (Hairer, Nørsett and Wanner 1993,
/// table II.5.2); the last stage is the result.
private enum DormandPrince {
  static let stages: [[Double]] = [
    [1.0 / 5],
    [3.0 / 40, 9.0 / 40],
    [44.0 / 45, -56.0 / 15, 32.0 / 9],
    [19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729],
    [9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656],
    [35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84],
  ]
  static let error: [Double] = [
    71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40,
  ]
}
