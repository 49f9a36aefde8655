internal import AllianceModel

/// The ways in which a parameter may be spread, as files write them.
package enum DistributionShape: String, CaseIterable, Sendable {
  case uniform
  case logUniform
  case triangular
  case normal
  case choice

  /// What the list of numbers means.
  var arguments: String {
    switch self {
    case .uniform, .logUniform: "[low, high]"
    case .triangular: "[low, mode, high]"
    case .normal: "[mean, standard deviation]"
    case .choice: "[one value, another, …]"
    }
  }

  /// All of them with their numbers, apart by what separates flow maps in a sentence.
  static var usage: String {
    allCases.map { "\($0.rawValue): \($0.arguments)" }.joined(separator: "}, {")
  }

  func accepts(_ count: Int) -> Bool {
    switch self {
    case .uniform, .logUniform, .normal: count == 2
    case .triangular: count == 3
    case .choice: count >= 1
    }
  }

  /// What is wrong with the numbers; `nil` when nothing is.
  func problem(with values: [Double]) -> SettingProblem? {
    switch self {
    case .uniform, .logUniform, .triangular:
      if zip(values, values.dropFirst()).contains(where: { $0 > $1 }) {
        return .distributionOrder(self)
      }
      return self == .logUniform && values[0] <= 0 ? .logUniformPositive : nil
    case .normal, .choice: return nil
    }
  }

  func distribution(_ values: [Double]) -> ParameterDistribution {
    switch self {
    case .uniform: .uniform(values[0], values[1])
    case .logUniform: .logUniform(values[0], values[1])
    case .triangular: .triangular(low: values[0], mode: values[1], high: values[2])
    case .normal: .normal(mean: values[0], standardDeviation: values[1])
    case .choice: .choice(values)
    }
  }
}
