import AllianceModel
import Experiments
import ScenarioEngine

/// Lines of an explanation in words.
struct ExplanationWording {
  /// What actors are called.
  let name: (ActorID) -> String

  /// The strongest lines: `+0.14 security: treaty (Treaty of …), credibility 1.00`.
  func lines(of explanation: TieExplanation, most: Int) -> [String] {
    explanation.lines.prefix(most).map { line in
      let channel = line.channel.map { "\($0.rawValue): " } ?? ""
      return "\(Numerals.signed(line.share, 3)) \(channel)\(words(line.cause))"
    }
  }

  /// A cause in one line, with the first place where it stands.
  func words(_ cause: TieExplanation.Cause) -> String {
    switch cause {
    case .event(let citation): words(citation)
    case .delivery(let patron, let factor):
      "delivery: what \(name(patron)) can deliver, × \(Numerals.fixed(factor))"
    case .demand(let sources):
      "demand: security sought elsewhere"
        + (sources.isEmpty
          ? "" : " because of " + sources.prefix(3).map(name).joined(separator: ", "))
    case .arrivals: "arrivals: events expected at the pair's recent rate"
    case .change(let adjustment): "a change that sets the tie itself, \(adjustment.words)"
    }
  }

  private func words(_ citation: TieExplanation.Citation) -> String {
    let more = citation.accounts - 1
    let note = citation.note.isEmpty ? citation.event : citation.note
    return "\(citation.kind): \(Self.shortened(note)) [\(Self.place(citation))"
      + (more > 0 ? " and \(more) more" : "") + "]"
  }

  /// Where an account stands: a document and paragraph, a citation, or an assumption.
  private static func place(_ citation: TieExplanation.Citation) -> String {
    switch citation.place {
    case .paragraph(let number, _): "document \(citation.document), paragraph \(number)"
    case .citation(let text): shortened(text)
    case .assumption(let reason): "assumed: \(reason)"
    }
  }

  /// The text, or as many of its words as fit a line.
  private static func shortened(_ text: String) -> String {
    let limit = 120
    guard text.count > limit else { return text }
    return text.prefix(limit).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }
}
