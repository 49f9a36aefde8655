internal import LinearAlgebra
internal import Parameters

/// One member of ``ExpectedUtility`` under way; issues do not touch one another.
struct ExpectedUtilityMember {
  /// The first positions of each issue.
  let starts: [[Double]]

  private var capability: [Double]
  private let saliences: [[Double]]
  private let parameters: ParameterValues

  init(_ problem: MemberProblem) {
    let positions = problem.start ?? problem.positions
    let issues = 0..<positions.columns
    starts = issues.map { positions.column($0) }
    saliences = issues.map { issue in
      problem.salience?.column(issue) ?? Array(repeating: 1, count: problem.actorCount)
    }
    capability = problem.sizes
    parameters = problem.parameters
  }

  /// Makes a change of capabilities take effect.
  mutating func apply(_ forcing: Forcing) {
    capability = forcing.sizes ?? capability
  }

  /// Judges the positions of one issue and finds the offers that are taken.
  func round(_ positions: [Double], issue: Int) -> ExpectedUtilityRound {
    let inputs = inputs(issue)
    let actors = positions.indices
    let neutral = ExpectedUtilityJudgement(
      inputs, positions: positions, exponents: actors.map { _ in 1 })
    let risk = riskAcceptance(actors.map { neutral.danger(to: $0) })
    let exponents = risk.map { (1 - $0 / 3) / (1 + $0 / 3) }
    let judgement = ExpectedUtilityJudgement(inputs, positions: positions, exponents: exponents)
    // Where all stand in one place there is nobody to challenge.
    let isSettled = inputs.range == 0
    return ExpectedUtilityRound(
      positions: positions, mean: mean(positions, inputs), median: median(positions, inputs),
      riskAcceptance: risk, exponents: exponents, victories: judgement.victories,
      expectations: Matrix(rows: actors.count, columns: actors.count) {
        judgement.expectation(by: $0, of: $0, against: $1)
      },
      offers: isSettled ? [] : actors.compactMap { judgement.bestOffer(to: $0) })
  }

  private func inputs(_ issue: Int) -> ExpectedUtilityInputs {
    let first = starts[issue]
    let range = (first.max() ?? 0) - (first.min() ?? 0)
    return ExpectedUtilityInputs(
      capability: capability, salience: saliences[issue], range: range,
      statusQuo: parameters["statusQuo"] ?? 1,
      capitulates: parameters.option("capitulation") == "reachable",
      movesLeast: parameters.option("compromise") == "leastMove")
  }

  /// (2·danger − max − min)/(max − min); neutral when all dangers are the same.
  private func riskAcceptance(_ dangers: [Double]) -> [Double] {
    guard let low = dangers.min(), let high = dangers.max(), high > low else {
      return dangers.map { _ in 0 }
    }
    return dangers.map { (2 * $0 - high - low) / (high - low) }
  }

  private func mean(_ positions: [Double], _ inputs: ExpectedUtilityInputs) -> Double {
    let weights = zip(inputs.capability, inputs.salience).map { $0 * $1 }
    return zip(weights, positions).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }

  /// Votes fall linearly with distance here, so that one position defeats all others; the lower of
  /// equals.
  private func median(_ positions: [Double], _ inputs: ExpectedUtilityInputs) -> Double {
    let ascending = positions.sorted()
    return ascending.reduce(ascending.first ?? 0) { best, candidate in
      let support = positions.indices.reduce(0) { sum, voter in
        let gain = abs(positions[voter] - best) - abs(positions[voter] - candidate)
        return sum + inputs.capability[voter] * inputs.salience[voter] * gain
      }
      return support > 0 ? candidate : best
    }
  }
}

extension Matrix {
  /// One column as a list.
  fileprivate func column(_ index: Int) -> [Double] { (0..<rows).map { self[$0, index] } }
}
