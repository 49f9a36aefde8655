import AllianceModel

/// What is tried as one observable event, read from the kinds of evidence, and what is tried beside.
///
/// A kind says itself which of its events are watched, or why none is: see `EvidenceKind.watch`.
enum WatchTable {
  /// One sort of event: a kind and one of its entries.
  struct Entry: Sendable {
    /// The kind of evidence.
    let kind: EvidenceKind
    /// What happens, and how much of it.
    let event: WatchEntry
  }

  /// Events that fade.
  static let events = entries { if case .impulse = $0.form { true } else { false } }

  /// What begins and holds, except what voids pacts.
  static let stocks = entries {
    if case .level = $0.form { $0.hostility == nil } else { false }
  }

  /// What begins, holds, and makes pacts between the parties count for nothing.
  static let hostilities = entries { $0.hostility != nil }

  private static func entries(_ belongs: (EvidenceKind) -> Bool) -> [Entry] {
    KindCatalogue.all.filter(belongs).flatMap { kind in
      kind.watch.entries.map { Entry(kind: kind, event: $0) }
    }
  }

  /// Every name that the kind of a watched event may have, in order.
  static let kinds = Set(
    (events + stocks + hostilities).map(\.kind.id)
      + [EvidenceKind.tradeVolume.id, "end", "join", "leave"]
  ).sorted()

  /// What trade is multiplied by, with words and reason.
  static let trade: [(factor: Double, words: String, reason: String)] = [
    (2, "trade doubles", "Kazakhstan and Turkey set out to double theirs within some years"),
    (0.5, "trade halves", "what sanctions and closed borders have done to neighbours"),
  ]
}
