/// Every kind of evidence there is.
public enum KindCatalogue {
  /// All kinds, channel by channel.
  public static let all: [EvidenceKind] =
    economic + security + diplomatic + societal + judged + context

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The kind with that identifier.
  public static func kind(_ id: String) -> EvidenceKind? { byID[id] }

  /// Kinds whose level an expert gives.
  private static let judged: [EvidenceKind] = [.judgement]
}

extension EvidenceKind {
  /// What a named expert holds a tie to be.
  public static let judgement = EvidenceKind(
    id: "judgement",
    meaning: "What a named expert holds a tie to be in one channel, as a range with a reason.",
    form: .level(.judgement), touches: .affected, corroborates: true,
    watch: .leftOut("an expert's view is no event in the world"))
}
