public import Parameters

/// A model of dynamics in plain fields, for tables and JSON.
public struct ModelEntry: Sendable, Codable, Equatable {
  let id: String
  let title: String
  let summary: String
  let citation: String
  let isNot: String
  /// Where it can come to rest.
  let fixedPoints: String
  /// What may be concluded from a run.
  let conclusion: String
  /// `ties`, `positions` or `ties and positions`.
  let state: String
  /// Its parameters.
  public let parameters: [ParameterEntry]
  /// What its runs come to beyond their states.
  let findings: [Finding]

  /// Something a model finds, in plain fields.
  public struct Finding: Sendable, Codable, Equatable {
    let name: String
    /// The unit of a number; `words` and `groups` for the others.
    let unit: String
    let meaning: String

    /// Describes a finding.
    public init(_ name: String, _ unit: String, _ meaning: String) {
      self.name = name
      self.unit = unit
      self.meaning = meaning
    }
  }

  /// Describes a model.
  public init(
    id: String, title: String, summary: String, citation: String, isNot: String,
    fixedPoints: String, conclusion: String, state: String, parameters: [ParameterDescription],
    findings: [Finding]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.citation = citation
    self.isNot = isNot
    self.fixedPoints = fixedPoints
    self.conclusion = conclusion
    self.findings = findings
    self.state = state
    self.parameters = parameters.map { ParameterEntry($0, owner: id) }
  }

  /// What it is, what it says and what can be set in it.
  fileprivate var section: Section {
    let about = [
      summary, "Source: \(citation).", "It is not: \(isNot)", "Fixed points: \(fixedPoints)",
      "What to conclude: \(conclusion)", "State: \(state).",
    ]
    let outputs = findings.map {
      List.Item(["\($0.name) (\($0.unit))"], $0.meaning)
    }
    return Section(
      "\(id): \(title)",
      about.map { .paragraph($0, depth: 1) } + [.list(.parameters, items: parameters.map(\.item))]
        + (outputs.isEmpty
          ? [] : [.paragraph("Findings:", depth: 1), .list(.outputs, items: outputs)]))
  }
}

/// The models of dynamics.
public struct ModelReport: Reportable {
  private let models: [ModelEntry]

  /// A report of models.
  public init(_ models: [ModelEntry]) { self.models = models }

  /// A section a model.
  public var report: Report { Report("Models of dynamics", models.map(\.section)) }

  /// A row a parameter.
  public var csv: CSVText { ParameterReport(models.flatMap(\.parameters)).csv }

  /// An array of models.
  public func json() throws -> String { try JSONText.of(models) }
}
