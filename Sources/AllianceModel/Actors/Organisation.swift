/// An international organisation: dated members, and what each owes each other.
///
/// An organisation is never a row of the tie matrix. It expands to ties between its members.
public struct Organisation: Sendable, Equatable {
  /// The usual acronym, such as `CSTO`.
  public let id: ActorID
  /// The name used in reports.
  public let name: String
  /// Names under which texts mention it.
  public let aliases: [DatedAlias]
  /// The founding texts from which members and obligations were coded.
  public let citation: String
  /// Obligations of every member to every other, by period.
  public var obligations: [DatedObligations]
  /// Whether every pair of members forms an economic union.
  public let isEconomicUnion: Bool
  /// Whether the organisation acts as one, so that it and its members never share a pole (the EU).
  public let isWholeBloc: Bool
  /// Who belonged, and when; one actor may appear more than once.
  public var memberships: [Membership]

  /// Makes an organisation.
  public init(
    id: ActorID, name: String, aliases: [DatedAlias] = [], citation: String,
    obligations: [DatedObligations] = [], isEconomicUnion: Bool = false,
    isWholeBloc: Bool = false, memberships: [Membership]
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.citation = citation
    self.obligations = obligations
    self.isEconomicUnion = isEconomicUnion
    self.isWholeBloc = isWholeBloc
    self.memberships = memberships
  }

  /// Members in a month, in the order listed.
  public func members(in month: Month) -> [ActorID] {
    var seen: [ActorID] = []
    for membership in memberships
    where membership.period.contains(month) && !seen.contains(membership.actor) {
      seen.append(membership.actor)
    }
    return seen
  }
}

/// One spell of membership.
public struct Membership: Sendable, Equatable {
  /// The member.
  public let actor: ActorID
  /// From accession to leaving; the month of leaving no longer counts.
  public let period: Period

  /// Makes a spell.
  public init(actor: ActorID, period: Period) {
    self.actor = actor
    self.period = period
  }
}

/// What members owed each other during a period.
public struct DatedObligations: Sendable, Equatable {
  /// From when and until when the obligations bound.
  public let period: Period
  /// What every member owed every other; empty when nothing binding.
  public let obligations: [Obligation]

  /// Makes a dated set of obligations.
  public init(period: Period, obligations: [Obligation]) {
    self.period = period
    self.obligations = obligations
  }
}

/// What a treaty obliges its parties to, in the categories of the Alliance Treaty Obligations and
/// Provisions project (Leeds, Ritter, Mitchell and Long 2002).
public enum Obligation: String, Sendable, CaseIterable {
  /// To defend a party that is attacked.
  case defense
  /// To join a party that attacks.
  case offense
  /// To stay out of a party's wars.
  case neutrality
  /// To consult in crises.
  case consultation
  /// Not to attack the other parties.
  case nonaggression
}
