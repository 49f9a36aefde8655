/// A dated change to the world, with its reason: the unit of a what-if.
public struct Change: Sendable, Equatable {
  /// From when the change is in force, or begins to be; with a condition, the earliest such date.
  public internal(set) var date: CalendarDate
  /// What is done, and to which actors.
  public internal(set) var verb: Verb
  /// Over how many months the change comes into force; 0 for at once.
  public let overMonths: Int
  /// From when the change no longer holds.
  public let until: CalendarDate?
  /// What has to be found in a member's own run before the change comes into force there; `nil`
  /// when its date alone decides.
  public internal(set) var condition: Condition?
  /// Why the change could come; printed with the results.
  public let because: Reason
  /// Where the change was written; `nil` when code made it.
  public let origin: FilePosition?

  /// What is done.
  public enum Verb: Sendable, Equatable {
    /// A quantity is set, scaled or added to.
    case set(Target, Adjustment)
    /// Evidence of any kind is added.
    case add(EvidenceRecord)
    /// A level between the parties comes to an end.
    case end(kind: String, parties: [ActorID])
    /// An actor becomes a member of an organisation.
    case join(actor: ActorID, organisation: ActorID)
    /// An actor stops being a member of an organisation.
    case leave(actor: ActorID, organisation: ActorID)
    /// Members of an organisation owe each other something else.
    case amend(organisation: ActorID, obligations: [Obligation])
  }

  /// What a `set` can reach.
  public enum Target: Sendable, Equatable {
    /// An actor's share of the world's capability.
    case capability(ActorID)
    /// How far an actor keeps its security promises; 1 unless changed.
    case reliability(ActorID)
    /// The yearly trade of two actors, in million USD.
    case trade(ActorID, ActorID)
    /// The set point of one actor's view of another.
    case tie(DirectedPair)
  }

  /// How a `set` alters its target.
  public enum Adjustment: Sendable, Equatable {
    /// Times a factor; 1 changes nothing.
    case scale(Double)
    /// Plus an amount in the unit of the target; 0 changes nothing.
    case add(Double)
    /// Replaced by a value in the unit of the target.
    case to(Double)
  }

  /// Why the change could come.
  public struct Reason: Sendable, Equatable {
    /// The identifier of the document that suggests the change.
    public let document: String?
    /// The non-empty line of that document, counted from 1.
    public let paragraph: Int?
    /// The reason in the author's own words.
    public let note: String?

    /// Points at a place in a document, or states an assumption.
    public init(document: String? = nil, paragraph: Int? = nil, note: String? = nil) {
      self.document = document
      self.paragraph = paragraph
      self.note = note
    }
  }

  /// Makes a change.
  public init(
    date: CalendarDate, verb: Verb, overMonths: Int = 0, until: CalendarDate? = nil,
    condition: Condition? = nil, because: Reason = Reason(), origin: FilePosition? = nil
  ) {
    self.date = date
    self.verb = verb
    self.overMonths = overMonths
    self.until = until
    self.condition = condition
    self.because = because
    self.origin = origin
  }

  /// How much of the change is in force in a month, from 0 to 1.
  ///
  /// A change over 12 months is in force by 1/12 in its first month and wholly in its twelfth. One
  /// whose condition has not been met is not in force at all; see ``inForce(from:)``.
  public func force(in month: Month) -> Double {
    let first = date.firstMonth
    guard hasBegun(by: month) else { return 0 }
    if let until, month >= until.firstMonth { return 0 }
    guard overMonths > 1 else { return 1 }
    return min(1, Double(month.months(since: first) + 1) / Double(overMonths))
  }
}

extension Change {
  /// Whether the change has come into force by a month, wholly or in part, and whether or not it
  /// still holds.
  public func hasBegun(by month: Month) -> Bool { condition == nil && month >= date.firstMonth }
}

extension Change.Adjustment {
  /// The value of a quantity once a share `force` of the adjustment is in force.
  public func applied(to value: Double, force: Double) -> Double {
    switch self {
    case .scale(let factor): value * (1 + force * (factor - 1))
    case .add(let amount): value + force * amount
    case .to(let target): value + force * (target - value)
    }
  }
}
