import AllianceModel
import Experiments

/// What a saved result says of its scenario.
struct ScenarioPart: Sendable, Codable {
  let name: String
  let summary: String
  let focus: String
  let poles: [String]
  let files: [FilePart]
  /// Identifier to name, of rows and members of poles; absent for a scenario given in numbers.
  let names: [String: String]?
  /// The members of each pole, in the order of `poles`; absent for a scenario given in numbers.
  let members: [[PoleMemberPart]]?

  struct FilePart: Sendable, Codable {
    let path: String
    let sha256: String
  }

  struct PoleMemberPart: Sendable, Codable {
    let actor: String
    let weight: Double
  }

  init(_ result: RunResult) {
    let facts = result.scenario
    name = facts.name
    summary = facts.summary
    focus = facts.focus.text
    poles = facts.poles.map(\.name)
    files = result.provenance.files.map { FilePart(path: $0.path, sha256: $0.sha256) }
    names = Dictionary(facts.names.map { ($0.actor.text, $0.name) }) { first, _ in first }
    members = facts.poles.map { pole in
      pole.members.map { PoleMemberPart(actor: $0.actor.text, weight: $0.weight) }
    }
  }

  init(_ result: NumericResult) {
    name = result.name
    summary = ""
    focus = result.actors.first?.text ?? ""
    poles = []
    files = result.provenance.files.map { FilePart(path: $0.path, sha256: $0.sha256) }
    names = nil
    members = nil
  }

  func readPoles() throws -> [Pole] {
    let members = try OutcomeText.needed(members, at: "scenario.members")
    guard members.count == poles.count else {
      throw OutcomeProblem(
        .wrongType(expected: "one list for each of 'scenario.poles'"), at: "scenario.members")
    }
    return zip(poles, members).map { name, members in
      Pole(
        name: name, members: members.map { Pole.Member(ActorID($0.actor), weight: $0.weight) })
    }
  }

  func facts(
    actors: [String], poles: [Pole], changes: [Change], basis: EvidenceBasis
  ) throws -> ScenarioFacts {
    let names = try OutcomeText.needed(names, at: "scenario.names")
    return ScenarioFacts(
      name: name, summary: summary, focus: ActorID(focus), actors: actors.map { ActorID($0) },
      poles: poles,
      names: names.sorted { $0.key < $1.key }.map { .init(ActorID($0.key), $0.value) },
      changes: changes, basis: basis)
  }
}

/// What the numbers of a saved result depend on.
struct ProvenancePart: Sendable, Codable {
  let version: String
  let model: String
  let parameters: [String: Double]
  let future: String
  let knownBy: String
  let occurredBy: String
  let backgroundOnly: Bool
  let evidence: String
  let seed: UInt64
  let members: Int
  let blas: String
  /// What the parameters are, in the order of their descriptions.
  let described: [ParameterPart]

  /// What `evidence` holds for a scenario given in numbers.
  static let numbers = "numbers"

  struct ParameterPart: Sendable, Codable {
    let parameter: String
    let meaning: String
    let options: [String]?
  }

  /// Writes provenance down; a scenario given in numbers has no basis in evidence.
  init(_ provenance: RunProvenance, _ basis: EvidenceBasis?) {
    version = provenance.version
    model = provenance.model
    let values = provenance.parameters.compactMap { parameter in
      parameter.value.map { (parameter.path.description, $0) }
    }
    parameters = Dictionary(values) { first, _ in first }
    future = basis?.future.rawValue ?? ""
    knownBy = basis?.knownBy.description ?? ""
    occurredBy = basis?.occurredBy.description ?? ""
    backgroundOnly = basis?.backgroundOnly ?? false
    evidence = basis?.uncertainty.rawValue ?? Self.numbers
    seed = provenance.seed
    members = provenance.members
    blas = provenance.blas
    described = provenance.parameters.map {
      ParameterPart(
        parameter: $0.path.description, meaning: $0.meaning,
        options: $0.options.isEmpty ? nil : $0.options)
    }
  }

  func read(files: [ScenarioPart.FilePart]) throws -> RunProvenance {
    RunProvenance(
      version: version, model: model,
      parameters: try described.enumerated().map { index, part in
        let path = "provenance.described[\(index)].parameter"
        return ParameterInForce(
          try OutcomeText.parameter(part.parameter, at: path), value: parameters[part.parameter],
          meaning: part.meaning, options: part.options ?? [])
      }, seed: seed, members: members, blas: blas,
      files: files.map { SourceFile(path: $0.path, sha256: $0.sha256) })
  }

  func basis() throws -> EvidenceBasis {
    EvidenceBasis(
      future: try OutcomeText.word(future, at: "provenance.future"),
      knownBy: try OutcomeText.date(knownBy, at: "provenance.knownBy"),
      occurredBy: try OutcomeText.date(occurredBy, at: "provenance.occurredBy"),
      backgroundOnly: backgroundOnly,
      uncertainty: try OutcomeText.word(evidence, at: "provenance.evidence"))
  }
}
