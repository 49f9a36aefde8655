public import AllianceModel

/// Something that a run takes for granted, besides the changes of its scenario.
public enum Assumption: Sendable, Equatable {
  /// What becomes of evidence after the as-of date.
  case future(Future)
  /// Trade of the focus with members of poles is that of the latest year on record.
  case latestTrade([TradeYear])
  /// Positions start from these tables, of these years.
  case positions(issues: [String], years: ClosedRange<Int>)
  /// A parameter is drawn separately for each member.
  case drawn(ParameterPath)
  /// Everything is given in the file; nothing is weighed.
  case givenInNumbers

  /// The year that a partner's trade is of.
  public struct TradeYear: Sendable, Equatable {
    /// The partner that the focus trades with.
    public let partner: ActorID
    /// The latest year on record.
    public let year: Int

    /// Names a partner and a year.
    public init(partner: ActorID, year: Int) {
      self.partner = partner
      self.year = year
    }
  }
}

/// Figures for the trade of one pair in one year that contradict each other.
///
/// The point run takes their mean by credibility; a member draws one of them.
public struct TradeConflict: Sendable, Equatable {
  /// The two actors, in the order of their identifiers.
  public let pair: DirectedPair
  /// The year they are of.
  public let year: Int
  /// The unit they share.
  public let unit: String
  /// The figures, by origin.
  public let figures: [Figure]

  /// One figure and where it comes from.
  public struct Figure: Sendable, Equatable {
    /// The pair's trade both ways, in the conflict's unit.
    public let value: Double
    /// The probability that the figure is true, in [0, 1].
    public let credibility: Double
    /// The record's identifier, or the table's.
    public let origin: String

    /// Joins a figure and its origin.
    public init(value: Double, credibility: Double, origin: String) {
      self.value = value
      self.credibility = credibility
      self.origin = origin
    }
  }

  /// Joins figures that contradict each other.
  public init(pair: DirectedPair, year: Int, unit: String, figures: [Figure]) {
    self.pair = pair
    self.year = year
    self.unit = unit
    self.figures = figures
  }
}

/// An expert's judgement that the numbers rest on, apart from sourced evidence.
public struct JudgementInUse: Sendable, Equatable {
  /// The identifier of the record.
  public let id: String
  /// Who judges, the channel, and the range thought right.
  public let judgement: Judgement
  /// Which tie is judged.
  public let parties: EvidenceRecord.Parties
  /// Reliability of the document times certainty of the judgement.
  public let credibility: Double
  /// The document it stands in; `scenario` for one that a change adds.
  public let document: String
  /// Why the expert thinks so.
  public let reason: String

  /// Joins a judgement and where it stands.
  public init(
    id: String, judgement: Judgement, parties: EvidenceRecord.Parties, credibility: Double,
    document: String, reason: String
  ) {
    self.id = id
    self.judgement = judgement
    self.parties = parties
    self.credibility = credibility
    self.document = document
    self.reason = reason
  }
}
