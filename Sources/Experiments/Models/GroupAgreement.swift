/// Whom several models leave together in a scenario given in numbers, and on how many pairs of actors
/// they agree.
public struct GroupAgreement: Sendable, Codable, Equatable {
  /// How many members each model was run for.
  public var members: Int
  /// The models, the scenario's own first.
  public var models: [Groups]
  /// The share of pairs of actors that every model puts alike, the mean over members; 1 with fewer
  /// than two actors.
  public var unanimous: Double
  /// Models that could not be run, and why.
  public var leftOut: [ModelAgreement.LeftOut]

  /// Whom one model leaves together.
  public struct Groups: Sendable, Codable, Equatable {
    /// The identifier of the model.
    public var model: String
    /// What being together means in it, in words.
    public var meaning: String
    /// The groups that most members end in, each in the order of the actors.
    public var groups: [[String]]
    /// The share of members that end in exactly these groups.
    public var share: Double
    /// The share of pairs that it puts as the first model does (Rand 1971, doi
    /// 10.1080/01621459.1971.10482356), the mean over members.
    public var alike: Double
    /// Members that are in none of its numbers, by reason.
    public var failures: [Outcome.FailureSummary]
  }
}
