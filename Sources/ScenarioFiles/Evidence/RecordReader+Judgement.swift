internal import AllianceModel

extension RecordReader {
  /// The expert, range and channel of a judgement; other kinds may not have them.
  func judgement(_ map: MapReader, of kind: EvidenceKind?) -> Judgement? {
    let expert = map.text("expert")
    let range = map.node("range").flatMap(range)
    let channel: Channel? = map.word("channel", "channel")
    guard let kind else { return nil }
    guard case .level(.judgement) = kind.form else {
      for field in ["expert", "range", "channel"] {
        guard let entry = map.entry(field) else { continue }
        log.report(
          EvidenceProblem.fieldNotAllowed(field, kind: kind.id, owner: EvidenceKind.judgement.id),
          at: entry.keyPosition)
      }
      return nil
    }
    for field in ["expert", "range", "channel"] where map.node(field) == nil {
      _ = map.required(field)
    }
    if let entry = map.entry("event") {
      log.report(JudgementProblem.judgementEvent, at: entry.keyPosition)
    }
    guard let expert, let range, let channel else { return nil }
    return Judgement(expert: expert, channel: channel, range: range)
  }

  /// Refuses a judgement without a reason.
  func checkReason(_ map: MapReader, note: String?) {
    if note ?? "" == "" { log.report(JudgementProblem.noReason, at: map.position) }
  }

  private func range(_ node: YAMLNode) -> ClosedRange<Double>? {
    guard case .sequence(let ends) = node.content, ends.count == 2 else {
      log.report(JudgementProblem.notARange, at: node.position)
      return nil
    }
    let low = ends[0].number(log, in: -1...1)
    let high = ends[1].number(log, in: -1...1)
    guard let low, let high else { return nil }
    guard low <= high else {
      log.report(JudgementProblem.rangeReversed(low, high), at: node.position)
      return nil
    }
    return low...high
  }
}
