/// Every kind of evidence there is.
public enum KindCatalogue {
  /// All kinds, channel by channel.
  public static let all: [EvidenceKind] =
    economic + security + diplomatic + societal + judged + context

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The kind with that identifier.
  public static func kind(_ id: String) -> EvidenceKind? { byID[id] }
}
