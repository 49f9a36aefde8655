public import AllianceModel

extension Event {
  /// What an expert judges, when the event is a judgement and no sourced evidence.
  public var judgement: Judgement? { accounts.first?.record.judgement }
}

extension CompiledScenario {
  /// The judgements in use, those of evidence first.
  public var judgements: [Event] { events.filter { $0.judgement != nil } }
}

extension TieLedger.Line {
  /// Whether the line rests on an expert's judgement rather than on sourced evidence.
  public var isJudgement: Bool {
    if case .event(let event) = cause { event.judgement != nil } else { false }
  }
}
