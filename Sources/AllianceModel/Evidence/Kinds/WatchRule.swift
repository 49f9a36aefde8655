/// Whether `watch` tries events of a kind.
public enum WatchRule: Sendable, Equatable {
  /// It tries one event an entry.
  case tried([WatchEntry])
  /// It tries none, for this reason.
  case leftOut(String)

  /// What is tried; nothing for a kind that is left out.
  public var entries: [WatchEntry] {
    if case .tried(let entries) = self { entries } else { [] }
  }

  /// Why nothing is tried; `nil` for a kind that is tried.
  public var reasonLeftOut: String? {
    if case .leftOut(let reason) = self { reason } else { nil }
  }

  /// One event that fades, at the size of its kind's score.
  static func event(_ words: String) -> Self {
    .tried([
      WatchEntry(
        words, reason: "one happening, of the size that its kind's published score gives it")
    ])
  }

  /// One level that begins and holds.
  static func stock(
    _ words: String, value: Quantity? = nil,
    reason: String = "one more of the kind, at its declared level"
  ) -> Self {
    .tried([WatchEntry(words, value: value, reason: reason)])
  }
}

/// What one observable event of a kind is taken to be.
///
/// A kind is tried at one magnitude, or at a few that differ in what they oblige to or restrict, so
/// that a ranking compares events and not sizes.
public struct WatchEntry: Sendable, Equatable {
  /// What happens, in words.
  public let words: String
  /// The figure, for kinds that have one.
  public let value: Quantity?
  /// What a treaty obliges to.
  public let obligations: [Obligation]
  /// What a sanction restricts.
  public let breadth: [SanctionBreadth]
  /// Why the magnitude is plausible.
  public let reason: String

  /// Describes an event.
  public init(
    _ words: String, value: Quantity? = nil, obligations: [Obligation] = [],
    breadth: [SanctionBreadth] = [], reason: String
  ) {
    self.words = words
    self.value = value
    self.obligations = obligations
    self.breadth = breadth
    self.reason = reason
  }
}
