/// A kind of evidence, described: its channels, its form, its score or level and its source.
///
/// To add a kind, write a value in one of the files of this folder and list it in `KindCatalogue`.
public struct EvidenceKind: Sendable {
  /// The identifier used in files, such as `joint-exercise`.
  public let id: String
  /// What the kind covers, in one sentence.
  public let meaning: String
  /// Whether records of the kind fade, hold, or never move a tie.
  public let form: Form
  /// Which side's view a directed record changes.
  public let touches: AffectedViews
  /// The unit of `value`, when records of the kind may carry one.
  public let valueUnit: String?

  /// Whether several records of the kind on one tie attest one state of affairs (kinship, a
  /// partnership, a rivalry) rather than add to each other (treaties, corridors).
  public let corroborates: Bool

  /// How a record names its parties.
  public let roles: Roles

  /// Whether an act of the kind makes the one affected seek assurance elsewhere (Walt 1987).
  public let isThreat: Bool

  /// Whether, and how, it makes pacts between the parties void; `nil` for most kinds.
  public let hostility: Hostility?

  /// Which events of the kind `watch` tries, or why none.
  public let watch: WatchRule

  /// How a kind acts on a tie.
  public enum Form: Sendable {
    /// An impulse that fades.
    case impulse(ImpulseScore)
    /// A level that holds over an interval.
    case level(LevelRule)
    /// Context only: listed, never an input.
    case context
  }

  /// Which of the two views a directed act changes: the affected party's, the actor's, or both.
  public enum AffectedViews: String, Sendable {
    /// Both views: the act is felt by the one and shows the attitude of the other.
    case both
    /// Only the view of the one affected.
    case affected
  }

  /// How a record of a kind names its parties.
  public enum Roles: Sendable {
    /// As equals, or as those who act and those affected.
    case any
    /// As those who act and those affected: to list its parties alone would say too little.
    case directed
    /// In one list: it is about its actors and about nobody else.
    case listed
  }

  /// How a hostility makes pacts between its parties count for nothing.
  public enum Hostility: Sendable {
    /// While it lasts.
    case rivalry
    /// For good, those signed before it began.
    case war
  }

  /// Makes a kind.
  public init(
    id: String, meaning: String, form: Form, touches: AffectedViews = .both,
    valueUnit: String? = nil, corroborates: Bool = false, roles: Roles = .any,
    isThreat: Bool = false, hostility: Hostility? = nil, watch: WatchRule
  ) {
    self.id = id
    self.meaning = meaning
    self.form = form
    self.touches = touches
    self.valueUnit = valueUnit
    self.corroborates = corroborates
    self.roles = roles
    self.isThreat = isThreat
    self.hostility = hostility
    self.watch = watch
  }

  /// Whether records of the kind can move a tie.
  public var isInput: Bool {
    if case .context = form { return false }
    return true
  }

  /// Whether records of the kind are pacts, which obligations give their level.
  public var isPact: Bool {
    if case .level(.treaty) = form { true } else { false }
  }

  /// Whether records of the kind on one tie add to each other without limit: events and deliveries.
  public var addsUp: Bool {
    switch form {
    case .impulse, .level(.arms): true
    case .level, .context: false
    }
  }

  /// Whether ties move otherwise when the one who acts and the one affected change places.
  public var dependsOnSides: Bool {
    if case .level(.arms) = form { return true }
    return touches == .affected || (isThreat && roles == .directed)
  }
}

/// The score of an event kind under each score set, and how fast it fades.
public struct ImpulseScore: Sendable {
  /// The one channel whose ties the event moves.
  public let channel: Channel
  /// CAMEO–Goldstein value divided by 10, in [-1, 1].
  public let cameoGoldstein: Double
  /// The CAMEO code from which the value comes, or the judgement where none fits.
  public let cameoCode: String
  /// The PLOVER value divided by 10.
  public let plover: Double
  /// The PLOVER event, and mode, from which it comes.
  public let ploverEvent: String
  /// Months after which half of the event's effect is gone; positive.
  public let halfLifeInMonths: Double

  /// Makes a score.
  public init(
    _ channel: Channel, cameo cameoGoldstein: Double, code cameoCode: String, plover: Double,
    _ ploverEvent: String, halfLifeInMonths: Double
  ) {
    self.channel = channel
    self.cameoGoldstein = cameoGoldstein
    self.cameoCode = cameoCode
    self.plover = plover
    self.ploverEvent = ploverEvent
    self.halfLifeInMonths = halfLifeInMonths
  }
}

/// How the level of evidence that holds follows from its record.
public enum LevelRule: Sendable {
  /// A fixed level in each channel.
  case levels([ChannelLevel])
  /// arms.weight · supplier's share · min(1, volume/100), for some months from the record's date.
  ///
  /// Volume in million TIV (SIPRI's trend-indicator value), share among the recipient's recorded
  /// volumes. A delivery whose volume is not on record counts 4/7 of the weight, .20 by default.
  case arms(months: Int)
  /// The level times the record's value read as a percentage, when it has one.
  case proportional(ChannelLevel)
  /// By the figures of the year: `TradeStrength`.
  case trade
  /// By its obligations, read from the parameters `treaty.…`.
  case treaty
  /// By its breadth, read from the parameters `sanction.…`.
  case sanction
  /// By the distance of ideal points: `votes.…`.
  case votePosition
  /// By the memberships shared: `sharedOrganisations`.
  case sharedOrganisations
  /// By the net flow of events between the pair: `eventFlow.…`.
  case eventFlow
  /// The middle of the record's range in a point run, drawn uniformly over it for each member.
  ///
  /// No parameter scales it: the range is the expert's own. Like any record it counts at most .9.
  case judgement
}

/// A level in one channel, on that channel's own scale: 1 is the strongest tie known in it.
public struct ChannelLevel: Sendable {
  /// The channel whose tie takes the level.
  public let channel: Channel
  /// In [-1, 1]; negative for hostility.
  public let level: Double
  /// Where the level comes from.
  public let source: String

  /// Makes a level.
  public init(_ channel: Channel, _ level: Double, source: String = "judgement, varied in range") {
    self.channel = channel
    self.level = level
    self.source = source
  }
}
