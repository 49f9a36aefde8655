internal import LinearAlgebra

/// The memory one member's step is computed in, and the two integrators.
///
/// It is small enough to stay in a core's first cache while a member goes through its substeps.
struct TieMemory: Sendable {
  var ties: Matrix
  var noise: Matrix
  var increments: [Double]
  var secondIncrements: [Double]
  private var stage: Matrix
  private var centred: Matrix
  private var weighted: Matrix
  private var product: Matrix
  private var slope: Matrix

  init(order: Int, _ members: [TieMember]) {
    let blank = Matrix(rows: order, columns: order)
    (ties, noise, stage, centred) = (blank, blank, blank, blank)
    (weighted, product, slope) = (blank, blank, blank)
    let room = members.map { max($0.noise.bufferSize, $0.walkNoise.bufferSize) }.max() ?? 0
    increments = Array(repeating: 0, count: room)
    secondIncrements = increments
  }

  /// The classical method of Runge and Kutta, order 4 (Hairer, Nørsett and Wanner 1993, II.1).
  mutating func integrateWithoutNoise(_ member: TieMember) {
    let step = 1 / Double(member.constants.substeps)
    for _ in 0..<member.constants.substeps {
      // `noise` gathers the next state, `stage` is where the field is evaluated.
      evaluateField(of: member, atStage: false)
      noise.advance(from: ties, by: step / 6, along: slope)
      for (reach, weight) in [(0.5, 1.0 / 3), (0.5, 1.0 / 3), (1.0, 1.0 / 6)] {
        stage.advance(from: ties, by: step * reach, along: slope)
        evaluateField(of: member, atStage: true)
        noise.add(step * weight, times: slope)
      }
      swap(&ties, &noise)
    }
  }

  /// Heun's stochastic method (Kloeden and Platen 1992, section 15.1): for additive noise it has
  /// strong order 1 and weak order 2.
  mutating func integrateWithNoise(_ member: TieMember, period: Int) {
    let (constants, field) = (member.constants, member.constants.field)
    let step = 1 / Double(constants.substeps)
    member.noise.draw(period, into: &increments, second: &secondIncrements)
    for substep in 0..<constants.substeps {
      member.noise.spread(
        increments, secondIncrements, substep: substep, scale: constants.sigma, into: &noise)
      balance(of: member, atStage: false)
      field.predict(
        product: product, ties: ties, setPoints: member.setPoints, noise: noise, step: step,
        slope: &slope, predicted: &stage)
      balance(of: member, atStage: true)
      field.correct(
        product: product, predicted: stage, setPoints: member.setPoints, noise: noise, slope: slope,
        step: step, ties: &ties)
    }
  }

  private mutating func evaluateField(of member: TieMember, atStage: Bool) {
    balance(of: member, atStage: atStage)
    member.constants.field.evaluate(
      product: product, ties: atStage ? stage : ties, setPoints: member.setPoints, into: &slope)
  }

  /// product ← Σₖ sₖ Zᵢₖ Zₖⱼ.
  private mutating func balance(of member: TieMember, atStage: Bool) {
    let constants = member.constants
    centre(
      atStage ? stage : ties, on: constants.offset, sizes: member.sizes,
      diagonal: constants.hasFreeDiagonal, into: &centred, weighted: &weighted)
    multiply(weighted, centred, into: &product)
    if !constants.hasFreeDiagonal { product.clearDiagonal() }
  }
}
