public import AllianceModel

/// Which actors several models leave together in a scenario given in numbers, and on how many pairs
/// of actors they agree.
public struct GroupAgreement: Sendable, Equatable {
  /// How many members each model was run for.
  public let members: Int
  /// The models, the scenario's own first.
  public let models: [Groups]
  /// The share of pairs of actors that every model puts alike, the mean over members; 1 with fewer
  /// than two actors.
  public let unanimous: Double
  /// Models that could not be run, and why.
  public let leftOut: [ModelAgreement.LeftOut]
  /// Models of which no member succeeded.
  public let failed: [Failed]

  /// Which actors one model leaves together.
  public struct Groups: Sendable, Equatable {
    /// The identifier of the model.
    public let model: String
    /// What being together means in it, as it describes itself.
    public let meaning: String
    /// The groups that most members end in, each in the order of the actors.
    public let groups: [[ActorID]]
    /// The share of members that end in exactly these groups.
    public let share: Double
    /// The share of pairs that it puts as the first model does (Rand 1971, doi
    /// 10.1080/01621459.1971.10482356), the mean over members.
    public let alike: Double
    /// Members that are in none of its numbers.
    public let failures: [EndingCount]

    /// Joins what one model leaves together.
    public init(
      model: String, meaning: String, groups: [[ActorID]], share: Double, alike: Double,
      failures: [EndingCount]
    ) {
      self.model = model
      self.meaning = meaning
      self.groups = groups
      self.share = share
      self.alike = alike
      self.failures = failures
    }
  }

  /// A model of which no member succeeded.
  public struct Failed: Sendable, Equatable {
    /// The identifier of the model.
    public let model: String
    /// How its first member ended.
    public let ending: RunEnding

    /// Names a model and an ending.
    public init(model: String, ending: RunEnding) {
      self.model = model
      self.ending = ending
    }
  }

  /// Joins what models leave together.
  public init(
    members: Int, models: [Groups], unanimous: Double, leftOut: [ModelAgreement.LeftOut],
    failed: [Failed]
  ) {
    self.members = members
    self.models = models
    self.unanimous = unanimous
    self.leftOut = leftOut
    self.failed = failed
  }
}
