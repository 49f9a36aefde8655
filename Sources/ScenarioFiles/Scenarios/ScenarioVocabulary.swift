public import Parameters
public import ScenarioEngine

/// The names that a scenario may use for what is plugged in: models, their parameters, measures.
///
/// The reader of scenarios knows no model. The code that has the catalogues passes their names in.
public struct ScenarioVocabulary: Sendable {
  /// The models of dynamics.
  public let models: [Model]
  /// The measures, by identifier.
  public let measures: [String]
  /// What a change may wait for, and how each is asked for.
  public let shapes: [MeasureShape]

  /// A model of dynamics as files name it.
  public struct Model: Sendable {
    /// The name used in files.
    public let id: String
    /// What may be set.
    public let parameters: [ParameterDescription]
    /// Words that stand for a parameter's values, such as `free` for 0, by name of parameter.
    ///
    /// The options of a description need not be repeated here.
    public let options: [String: [String: Double]]
    /// What it finds beyond its states, by name.
    public let findings: [String]
    /// What it takes from a scenario in numbers.
    public let inputs: ModelInputs

    /// Names a model.
    public init(
      id: String, parameters: [ParameterDescription], options: [String: [String: Double]] = [:],
      findings: [String] = [], inputs: ModelInputs = ModelInputs()
    ) {
      self.id = id
      self.parameters = parameters
      self.options = options
      self.findings = findings
      self.inputs = inputs
    }
  }

  /// Lists models, measures, and the shapes of those that a change may wait for.
  public init(models: [Model], measures: [String], shapes: [MeasureShape] = []) {
    self.models = models
    self.measures = measures
    self.shapes = shapes
  }

  func model(_ id: String) -> Model? { models.first { $0.id == id } }
}
