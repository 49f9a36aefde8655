extension KindCatalogue {
  /// Kinds whose level an expert gives.
  static let judged: [EvidenceKind] = [
    EvidenceKind(
      id: "judgement",
      meaning: "What a named expert holds a tie to be in one channel, as a range with a reason.",
      form: .level(.judgement), touches: .affected, corroborates: true)
  ]
}
