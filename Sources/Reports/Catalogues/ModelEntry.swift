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

  /// Models with their parameters as text.
  public static func text(_ entries: [Self], _ style: TextStyle) -> String {
    let blocks = entries.map { entry -> String in
      let about =
        [
          entry.summary, "Source: \(entry.citation).", "It is not: \(entry.isNot)",
          "Fixed points: \(entry.fixedPoints)", "What to conclude: \(entry.conclusion)",
          "State: \(entry.state).",
        ].flatMap { style.spelt($0).wrapped(to: style.width, indent: 2) }
      let head = style.heading(style.spelt("\(entry.id): \(entry.title)"))
      return ([head] + about + ParameterEntry.text(entry.parameters, style) + entry.found(style))
        .joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func found(_ style: TextStyle) -> [String] {
    guard !findings.isEmpty else { return [] }
    return ["  Findings:"]
      + findings.flatMap { finding in
        let head = "    " + style.heading(style.spelt("\(finding.name) (\(finding.unit))"))
        return [head] + style.spelt(finding.meaning).wrapped(to: style.width, indent: 6)
      }
  }
}
