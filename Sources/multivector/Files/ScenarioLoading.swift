import AllianceModel
import ArgumentParser
import Experiments
import InfluenceDynamics
import ScenarioEngine
import ScenarioFiles

/// A scenario read and turned into numbers, with the files it was read from.
struct ReadyScenario {
  /// What sort of scenario it is.
  enum Content {
    case world(CompiledScenario)
    case numeric(NumericRun)
  }

  let content: Content
  /// The file as it was named.
  let path: String
  /// The name of the file without its ending; folders of results are called after it.
  let fileName: String
  let files: [SourceFile]

  /// How its members vary; `nil` for a scenario given in numbers.
  var uncertainty: Uncertainty? {
    if case .world(let compiled) = content { compiled.scenario.uncertainty } else { nil }
  }

  /// Its own model, and those it lists beside it.
  var dynamics: DynamicsChoice {
    switch content {
    case .world(let compiled): compiled.scenario.dynamics
    case .numeric(let run): run.scenario.dynamics
    }
  }

  /// How many members it runs.
  var members: Int {
    switch content {
    case .world(let compiled): compiled.scenario.uncertainty.members
    case .numeric(let run): run.scenario.uncertainty.members
    }
  }
}

/// Reads scenarios and reports everything that is wrong with them at once.
enum ScenarioLoading {
  /// The names that scenarios may use.
  static let vocabulary = ScenarioVocabulary(
    models: ModelCatalogue.all.map(\.description).map {
      ScenarioVocabulary.Model(
        id: $0.id, parameters: $0.parameters, findings: $0.findings.map(\.name),
        inputs: $0.inputs)
    },
    measures: MeasureCatalogue.all.map(\.description.id), shapes: MeasureCatalogue.shapes)

  /// Reads and compiles scenarios.
  ///
  /// - Throws: `ExitCode` 65 or 66 after printing every problem.
  static func ready(_ paths: [String], _ options: EnsembleOptions) throws -> [ReadyScenario] {
    var reader = ScenarioReader(vocabulary: vocabulary)
    var ready: [ReadyScenario] = []
    var problems: [FileProblem] = []
    for path in paths {
      do throws(FileProblems) {
        let loaded = try reader.read(path)
        do throws(CompileProblem) {
          ready.append(try prepare(loaded, path, options))
          if case .numeric = loaded.content, options.backgroundOnly {
            problems.append(
              FileProblem(
                RequestProblem.inNumbers(lacks: .articles), at: FilePosition(path: path)))
          }
        } catch {
          problems.append(
            FileProblem(RequestProblem.compilation(error), at: error.position(in: path)))
        }
      } catch {
        problems += error.problems
      }
    }
    try refuse(problems)
    return ready
  }

  /// Reads and compiles one scenario of states.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - options: what the command changes in it.
  ///   - lack: what a scenario given in numbers does not have, for its refusal.
  /// - Returns: the scenario with its files, and as compiled.
  /// - Throws: `ExitCode` 65 or 66 after printing every problem.
  static func ofStates(
    _ path: String, _ options: EnsembleOptions = .none, lacks lack: RequestProblem.Lack
  ) throws -> (ready: ReadyScenario, compiled: CompiledScenario) {
    for scenario in try ready([path], options) {
      if case .world(let compiled) = scenario.content { return (scenario, compiled) }
    }
    try refuse([
      FileProblem(RequestProblem.inNumbers(lacks: lack), at: FilePosition(path: path))
    ])
    throw ExitCode(65)
  }

  /// What is wrong with a scenario that reads well but cannot be compiled; `nil` for other files.
  static func problem(in path: String) -> FileProblem? {
    var reader = ScenarioReader(vocabulary: vocabulary)
    guard let loaded = try? reader.read(path) else { return nil }
    do throws(CompileProblem) {
      switch loaded.content {
      case .world(let scenario, let world): _ = try CompiledScenario(scenario, in: world.world)
      case .numeric(let scenario): _ = try NumericRun(scenario)
      }
      return nil
    } catch {
      return FileProblem(RequestProblem.compilation(error), at: error.position(in: path))
    }
  }

  /// Compiles a scenario that a command has changed, such as by its options.
  ///
  /// - Throws: `ExitCode` 65 after printing what is wrong.
  static func compiled(
    _ scenario: Scenario, in world: World, path: String, allowsIdleChanges: Bool = false
  ) throws -> CompiledScenario {
    do {
      return try CompiledScenario(scenario, in: world, allowsIdleChanges: allowsIdleChanges)
    } catch {
      try refuse([FileProblem(RequestProblem.compilation(error), at: error.position(in: path))])
      throw ExitCode(65)
    }
  }

  /// Ends the command when there are problems, after printing them all.
  static func refuse(_ problems: [FileProblem]) throws {
    guard !problems.isEmpty else { return }
    let all = FileProblems(problems)
    Streams.error(all.description + "\n")
    throw ExitCode(all.exitCode)
  }

  /// Reads a world.
  static func world(_ directory: String) throws -> LoadedWorld {
    do {
      return try WorldReader.read(directory)
    } catch {
      try refuse(error.problems)
      throw ExitCode(error.exitCode)
    }
  }

  private static func prepare(
    _ loaded: LoadedScenario, _ path: String, _ options: EnsembleOptions
  ) throws(CompileProblem) -> ReadyScenario {
    let content: ReadyScenario.Content
    switch loaded.content {
    case .world(var scenario, let world):
      options.apply(to: &scenario.uncertainty)
      if options.backgroundOnly { scenario.evidence.backgroundOnly = true }
      content = .world(try CompiledScenario(scenario, in: world.world))
    case .numeric(var scenario):
      options.apply(to: &scenario.uncertainty)
      content = .numeric(try NumericRun(scenario))
    }
    return ReadyScenario(
      content: content, path: path, fileName: path.fileNameWithoutEnding,
      files: loaded.files.map { SourceFile(path: $0.path, sha256: $0.sha256) })
  }
}

extension String {
  /// `Scenarios/baseline.yaml` is `baseline`.
  var fileNameWithoutEnding: String {
    let name = split(separator: "/").last.map(String.init) ?? self
    let parts = name.split(separator: ".", omittingEmptySubsequences: true)
    return parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
  }
}
