import InfluenceDynamics
import LinearAlgebra

/// One member of tie coevolution and a period of it in plain loops: what the kernels must equal.
struct PlainWorld {
  let kind: BalanceBundleTests.Case
  let field: BalanceField
  let offset = 0.1
  let noise: Double
  var sizes: [Double]
  let state: Matrix
  let setPoints: Matrix
  var substeps = 2
  /// Increments of (i, j), i < j, and of (j, i), by substep.
  let forward: [[Double]]
  let backward: [[Double]]

  init(_ kind: BalanceBundleTests.Case, member: Int) {
    self.kind = kind
    let share = Double(member)
    field = BalanceField(
      ceiling: 0.4 + 0.05 * share, gain: 1.7 - 0.1 * share, rate: 0.1 + 0.01 * share)
    noise = kind.isNoisy ? 0.02 + 0.001 * share : 0
    // Numbers without a pattern that a wrong index could survive.
    func wave(_ place: Int, _ pace: Double) -> Double {
      let turned = Double(place * 37 + member * 101 + 11) * pace
      return turned - turned.rounded() + 0.1
    }
    sizes = (0..<kind.order).map { 0.6 + wave($0, 0.618_033_988_7).magnitude }
    func matrix(_ pace: Double) -> Matrix {
      Matrix(rows: kind.order, columns: kind.order) { row, column in
        guard row != column || kind.hasFreeDiagonal else { return 0 }
        let (low, high) = (min(row, column), max(row, column))
        let place = kind.isSymmetric ? low * 1009 + high : row * 1009 + column
        return wave(place, pace)
      }
    }
    state = matrix(0.414_213_562_3)
    setPoints = matrix(0.732_050_807_5)
    let paths = kind.order * (kind.order - 1) / 2 + (kind.hasFreeDiagonal ? kind.order : 0)
    func increments(_ pace: Double) -> [[Double]] {
      (0..<2).map { substep in (0..<paths).map { wave($0 + 7919 * substep, pace) } }
    }
    forward = increments(0.236_067_977_5)
    backward = kind.hasOneWayNoise ? increments(0.645_751_311) : forward
  }

  func fill(_ bundle: inout BalanceBundle, _ lane: Int) {
    bundle.setConstants(field, offset: offset, noise: noise, walk: 0, ofLane: lane)
    bundle.setSizes(sizes, ofLane: lane)
    bundle.setTies(setPoints, ofLane: lane)
  }

  /// Σₖ (±√sₖ zᵢₖ)(√sₖ zₖⱼ), one fused multiply-add for every third actor in turn.
  func product(at state: Matrix, _ row: Int, _ column: Int) -> Double {
    var sum = 0.0
    for third in 0..<kind.order {
      let root = sizes[third].magnitude.squareRoot()
      let left = (sizes[third] < 0 ? -root : root) * centred(state, row, third)
      sum.addProduct(left, root * centred(state, third, column))
    }
    return sum
  }

  /// The state after a period: Heun's method with noise, Runge and Kutta's without.
  func afterOnePeriod() -> Matrix {
    let step = 1 / Double(substeps)
    var ties = state
    for substep in 0..<substeps {
      let start = ties
      if kind.isNoisy {
        let first = slope(at: start)
        let ahead = each { move(start, step, first, $0, $1) + increment(substep, $0, $1) }
        let second = slope(at: ahead)
        ties = each { row, column in
          (first[row, column] + second[row, column])
            .scaled(by: 0.5 * step, onto: start[row, column]) + increment(substep, row, column)
        }
      } else {
        let first = slope(at: start)
        let second = slope(at: each { move(start, 0.5 * step, first, $0, $1) })
        let third = slope(at: each { move(start, 0.5 * step, second, $0, $1) })
        let fourth = slope(at: each { move(start, step, third, $0, $1) })
        ties = each { move(start, step / 6, first, $0, $1) }
        for (slope, weight) in [(second, step / 3), (third, step / 3), (fourth, step / 6)] {
          let gathered = ties
          ties = each { move(gathered, weight, slope, $0, $1) }
        }
      }
    }
    return ties
  }

  private func centred(_ state: Matrix, _ row: Int, _ column: Int) -> Double {
    row == column && !kind.hasFreeDiagonal ? 0 : state[row, column] - offset
  }

  private func each(_ element: (Int, Int) -> Double) -> Matrix {
    Matrix(rows: kind.order, columns: kind.order) { row, column in
      row == column && !kind.hasFreeDiagonal ? 0 : element(row, column)
    }
  }

  private func slope(at state: Matrix) -> Matrix {
    each { row, column in
      let pull = field.rate * (setPoints[row, column] - state[row, column])
      return Elementary.tanh(field.gain * product(at: state, row, column))
        .scaled(by: field.ceiling, onto: pull)
    }
  }

  private func move(
    _ start: Matrix, _ step: Double, _ slope: Matrix, _ row: Int, _ column: Int
  ) -> Double {
    slope[row, column].scaled(by: step, onto: start[row, column])
  }

  private func increment(_ substep: Int, _ row: Int, _ column: Int) -> Double {
    let (low, high) = (min(row, column), max(row, column))
    let pairs = kind.order * (kind.order - 1) / 2
    let place =
      row == column ? pairs + row : low * (2 * kind.order - low - 1) / 2 + (high - low - 1)
    return noise * (row > column ? backward : forward)[substep][place]
  }
}

extension Double {
  /// `base` + `factor` · self, rounded once.
  fileprivate func scaled(by factor: Double, onto base: Double) -> Double {
    base.addingProduct(factor, self)
  }
}
