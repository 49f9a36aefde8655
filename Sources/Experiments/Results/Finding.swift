public import AllianceModel

/// Something that the model of a scenario given in numbers found beyond its states.
public struct Finding: Sendable, Equatable {
  /// The name of the finding, such as `blow-up time`.
  public let name: String
  /// The issue, for findings of one issue.
  public let issue: String?
  /// The actor, for findings of one actor.
  public let actor: ActorID?
  /// Its number from 1, for findings that come as a list.
  public let item: Int?
  /// The unit of a number; `words` and `groups` for the others.
  public let unit: String
  /// In how many members it was found.
  public let members: Int
  /// Mean and quantiles over those members, for numbers.
  public let value: Summary?
  /// What was found, the most frequent first, for kinds and groups; empty for numbers.
  public let kinds: [KindShare]
  /// The groups of actors, when all those members found the same.
  public let groups: [[ActorID]]?

  /// A kind or grouping and how often it was found.
  public struct KindShare: Sendable, Equatable {
    /// The kind in the model's words, or groups as `FindingExpectation.words(of:named:)` writes them.
    public let kind: String
    /// Of the members that found anything, in [0, 1].
    public let share: Double

    /// Pairs a kind with its share.
    public init(_ kind: String, share: Double) {
      self.kind = kind
      self.share = share
    }
  }

  /// Joins a finding and what members came to; kinds in any order.
  public init(
    name: String, issue: String? = nil, actor: ActorID? = nil, item: Int? = nil, unit: String,
    members: Int, value: Summary? = nil, kinds: [KindShare] = [], groups: [[ActorID]]? = nil
  ) {
    self.name = name
    self.issue = issue
    self.actor = actor
    self.item = item
    self.unit = unit
    self.members = members
    self.value = value
    self.kinds = kinds.sorted { ($1.share, $0.kind) < ($0.share, $1.kind) }
    self.groups = groups
  }
}
