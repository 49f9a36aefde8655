import Experiments

extension RunReport {
  /// How far the headline holds over other specifications, when that was asked.
  func specificationVerdict(_ style: TextStyle) -> [String] {
    specifications?.verdict(style) ?? []
  }

  /// The specification curve with its choices, when it was asked for.
  func specificationCurve(_ style: TextStyle) -> [String] { specifications?.curve(style) ?? [] }

  private var specifications: SpecificationReport? {
    outcome.specifications.map { SpecificationReport($0, focus: focus) }
  }
}
