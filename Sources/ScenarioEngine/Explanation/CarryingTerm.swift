public import AllianceModel

extension Change.Verb {
  /// The term of the equations through which the change reaches a tie, in words.
  public var carryingTerm: String {
    switch self {
    case .set(let target, _): target.carryingTerm
    case .add(let record):
      KindCatalogue.kind(record.kind)?.carryingTerm ?? "none: the kind is unknown"
    case .end(let kind, _):
      "the end of: " + (KindCatalogue.kind(kind)?.carryingTerm ?? "none: the kind is unknown")
    case .join, .leave:
      "obligations T^sec, economic union T^eco and shared organisations T^dip of every pair of "
        + "members"
    case .amend: "obligations between members, T^sec"
    }
  }
}

extension Change.Target {
  fileprivate var carryingTerm: String {
    switch self {
    case .capability:
      "delivery (c_j/c_j0)^η of security ties to it, and sizes s_k of the balance term"
    case .reliability: "delivery: reliability_j × the friendly part of T^sec of ties to it"
    case .trade: "trade g/(g + g½) in T^eco, g = D_ij^(1−q/2)·D_ji^(q/2)"
    case .tie: "the set point B_ij directly"
    }
  }
}

extension EvidenceKind {
  /// The term through which evidence of the kind reaches a tie.
  public var carryingTerm: String {
    switch form {
    case .impulse(let score):
      "events c_max·tanh(R/κ) in T^\(score.channel.short); it fades with a half-life of "
        + "\(score.halfLifeInMonths) months"
    case .level(let rule): rule.carryingTerm
    case .context: "none: context is never an input"
    }
  }
}

extension LevelRule {
  fileprivate var carryingTerm: String {
    switch self {
    case .levels(let levels):
      "levels in " + levels.map { "T^\($0.channel.short)" }.joined(separator: " and ")
    case .arms(let months): "arms.weight in T^sec for \(months) months"
    case .proportional(let level): "a level by percentage in T^\(level.channel.short)"
    case .trade: "trade g/(g + g½) in T^eco"
    case .treaty: "obligations in T^sec, by reliability and delivery (c_j/c_j0)^η"
    case .sanction: "sanctions in T^eco, by breadth"
    case .votePosition: "distance of ideal points in T^dip"
    case .sharedOrganisations: "shared organisations in T^dip"
    case .eventFlow: "net flow of events in T^dip"
    case .judgement: "a level in the channel judged, drawn from the expert's range"
    }
  }
}

extension Channel {
  fileprivate var short: String {
    switch self {
    case .economic: "eco"
    case .security: "sec"
    case .diplomatic: "dip"
    case .societal: "soc"
    }
  }
}
