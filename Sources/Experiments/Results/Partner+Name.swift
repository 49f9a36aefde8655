package import ScenarioEngine

extension Partner {
  /// The partner that a category of a measure names.
  package init(named name: String) {
    self = name == MeasureContext.noPrimary ? .nobody : .pole(name)
  }

  /// The name of the category: that of the pole, or the one for nobody.
  package var name: String { pole ?? MeasureContext.noPrimary }
}
