import AllianceModel
import ArgumentParser
import InfluenceDynamics
import Reports
import ScenarioEngine

/// `multivector models`.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "The models of dynamics, with parameters, units, ranges, meanings and sources.",
    discussion: """
      The parameters of weighing evidence are listed by: multivector kinds --parameters

      Examples:
        multivector models
        multivector models tie-coevolution --format csv
      """)

  @Argument(help: "Only this model.", completion: Completions.models)
  var model: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let all = ModelCatalogue.all.map(\.description)
    if let model {
      try KnownNames.check(
        nil, model, among: all.map(\.id), what: "no such model",
        see: "known: \(all.map(\.id).joined(separator: ", "))")
    }
    let chosen = all.filter { model == nil || $0.id == model }
    let entries = chosen.map {
      ModelEntry(
        id: $0.id, title: $0.title, summary: $0.summary, citation: $0.citation, isNot: $0.isNot,
        fixedPoints: $0.fixedPoints, conclusion: $0.conclusion, state: $0.stateKind.name,
        parameters: $0.parameters,
        findings: $0.findings.map { ModelEntry.Finding($0.name, $0.unit, $0.meaning) })
    }
    try output.print(ModelReport(entries))
  }
}

/// `multivector kinds`.
struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "The kinds of evidence, or the parameters by which evidence is weighed.",
    discussion: """
      Examples:
        multivector kinds
        multivector kinds --parameters
        multivector kinds --format json
      """)

  @Flag(help: "List the parameters of weighing: ranges, defaults, meanings, sources.")
  var parameters = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    if parameters {
      let entries = WeighingParameters.descriptions.map { ParameterEntry($0, owner: "weighing") }
      try output.print(ParameterReport(entries))
    } else {
      try output.print(KindReport(KindCatalogue.all.map(KindEntry.init)))
    }
  }
}

/// `multivector measures`.
struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "What a run can be asked, with units and definitions.",
    discussion: """
      Example:
        multivector measures
      """)

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.print(MeasureReport(MeasureCatalogue.all.map { MeasureEntry($0.description) }))
  }
}
