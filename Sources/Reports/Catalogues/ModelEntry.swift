public import ParameterCatalogue

/// A model of dynamics in plain fields, for tables and JSON.
public struct ModelEntry: Sendable, Codable, Equatable {
  let id: String
  let title: String
  let summary: String
  let citation: String
  let isNot: String
  /// `ties`, `positions` or `ties and positions`.
  let state: String
  /// Its parameters.
  public let parameters: [ParameterEntry]

  /// Describes a model.
  public init(
    id: String, title: String, summary: String, citation: String, isNot: String, state: String,
    parameters: [ParameterDescription]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.citation = citation
    self.isNot = isNot
    self.state = state
    self.parameters = parameters.map { ParameterEntry($0, owner: id) }
  }

  /// Models with their parameters as text.
  public static func text(_ entries: [Self], _ style: TextStyle) -> String {
    let blocks = entries.map { entry -> String in
      let about =
        [
          entry.summary, "Source: \(entry.citation).", "It is not: \(entry.isNot)",
          "State: \(entry.state).",
        ].flatMap { style.spelt($0).wrapped(to: style.width, indent: 2) }
      let head = style.heading(style.spelt("\(entry.id): \(entry.title)"))
      return ([head] + about + ParameterEntry.text(entry.parameters, style))
        .joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
