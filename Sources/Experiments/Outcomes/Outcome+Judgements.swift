import AllianceModel
import ScenarioEngine

extension Outcome {
  /// An expert's judgement that the numbers rest on, apart from sourced evidence.
  public struct JudgementSummary: Sendable, Codable, Equatable {
    /// The identifier of the record.
    public var id: String
    /// Who judges.
    public var expert: String
    /// Whose tie to whom is judged, in words.
    public var parties: String
    /// The channel whose tie is judged.
    public var channel: String
    /// The lowest level thought right, on the channel's own scale.
    public var low: Double
    /// The highest level thought right.
    public var high: Double
    /// Reliability of the document times certainty of the judgement.
    public var credibility: Double
    /// The document it stands in; `scenario` for one that a change adds.
    public var document: String
    /// Why the expert thinks so.
    public var reason: String
  }
}

extension Outcome.JudgementSummary {
  /// Sums an event up; `nil` when it is sourced evidence.
  init?(_ event: Event) {
    guard let judgement = event.judgement, let account = event.accounts.first else {
      return nil
    }
    id = account.record.id
    expert = judgement.expert
    parties = account.record.parties.words
    channel = judgement.channel.rawValue
    low = judgement.range.lowerBound
    high = judgement.range.upperBound
    credibility = event.credibility
    document = account.source.id
    reason = account.record.note
  }
}
