// One import for programs that use the engine: the domain, what runs a scenario, and its files.
//
// A target of its own, because a module's public names are those that it re-exports here and no
// target of the package may know more than its layer.
@_exported public import AllianceModel
@_exported public import Experiments
@_exported public import InfluenceDynamics
@_exported public import LinearAlgebra
@_exported public import Parameters
@_exported public import RandomStreams
@_exported public import ScenarioEngine
@_exported public import ScenarioFiles

extension ScenarioVocabulary {
  /// The names that scenario files may use: the models and measures of the catalogues, and those of
  /// the program's own.
  public static func catalogues(
    and models: [any DynamicsModel] = [], _ measures: [any Measure] = []
  ) -> ScenarioVocabulary {
    let measures = MeasureCatalogue.all + measures
    return ScenarioVocabulary(
      models: (ModelCatalogue.all + models).map(\.description).map {
        Model(
          id: $0.id, parameters: $0.parameters, findings: $0.findings.map(\.name),
          inputs: $0.inputs)
      },
      measures: measures.map(\.description.id), shapes: MeasureCatalogue.shapes(of: measures))
  }
}
