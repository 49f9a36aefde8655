public import AllianceModel
public import ScenarioEngine

/// Why the focus stands to a pole as it does: the ledger of its tie to the pole's heaviest member in
/// the point run, with its sources cited rather than held.
public struct TieExplanation: Sendable, Equatable {
  /// The pole.
  public let pole: String
  /// The actor whose view is explained, and the actor that is viewed.
  public let pair: DirectedPair
  /// The month of the calendar in which the set point holds.
  public let month: Month
  /// The set point; equal to the sum of the lines' shares.
  public let total: Double
  /// Contributions, the largest in magnitude first.
  public let lines: [Line]

  /// One contribution to a set point.
  public struct Line: Sendable, Equatable {
    /// What the line adds to the set point.
    public let share: Double
    /// The channel it acts through; `nil` for a change that sets the tie itself.
    public let channel: Channel?
    /// What it comes from.
    public let cause: Cause

    /// Joins a contribution and its cause.
    public init(share: Double, channel: Channel?, cause: Cause) {
      self.share = share
      self.channel = channel
      self.cause = cause
    }
  }

  /// What a line comes from.
  public enum Cause: Sendable, Equatable {
    /// An event, by its most credible account.
    case event(Citation)
    /// A patron that delivers more or less than at the as-of date.
    case delivery(ActorID, factor: Double)
    /// Security sought elsewhere because of losses and threats, by the actors that cause them, the
    /// largest first.
    case demand([ActorID])
    /// Events expected to arrive at the pair's recent rate.
    case arrivals
    /// A change that sets the tie itself.
    case change(Change.Adjustment)
  }

  /// An event as a report cites it.
  public struct Citation: Sendable, Equatable {
    /// The identifier of the event.
    public let event: String
    /// The identifier of its kind.
    public let kind: String
    /// What the most credible account says, in our own words; may be empty.
    public let note: String
    /// The document of that account.
    public let document: String
    /// Where in the document it stands.
    public let place: EvidenceRecord.Place
    /// How many records report the event.
    public let accounts: Int

    /// Joins an event and where it stands.
    public init(
      event: String, kind: String, note: String, document: String, place: EvidenceRecord.Place,
      accounts: Int
    ) {
      self.event = event
      self.kind = kind
      self.note = note
      self.document = document
      self.place = place
      self.accounts = accounts
    }
  }

  /// Joins a set point and its lines.
  public init(pole: String, pair: DirectedPair, month: Month, total: Double, lines: [Line]) {
    self.pole = pole
    self.pair = pair
    self.month = month
    self.total = total
    self.lines = lines
  }
}

extension TieExplanation {
  /// The explanation that a ledger gives of the tie to a pole's member.
  public init(_ ledger: TieLedger, pole: String) {
    self.init(
      pole: pole, pair: ledger.pair, month: ledger.month, total: ledger.total,
      lines: ledger.lines.map {
        Line(share: $0.share, channel: $0.channel, cause: Cause($0.cause))
      })
  }
}

extension TieExplanation.Cause {
  /// The cause of a ledger's line, cited.
  public init(_ cause: TieLedger.Cause) {
    self =
      switch cause {
      case .event(let event): .event(.init(event))
      case .delivery(let patron, let factor): .delivery(patron, factor: factor)
      case .demand(let sources): .demand(sources.map(\.source))
      case .arrivals: .arrivals
      case .change(let adjustment): .change(adjustment)
      }
  }
}

extension TieExplanation.Citation {
  /// Cites an event by its most credible account.
  init(_ event: Event) {
    let account = event.accounts[0]
    self.init(
      event: event.id, kind: event.kind.id, note: account.record.note, document: account.source.id,
      place: account.record.place, accounts: event.accounts.count)
  }
}
