import AllianceModel

/// When a pole counts as an actor's first partner, and when an actor has turned to it.
public enum PartnerRule {
  /// The lead below which nobody is called a first partner.
  public static let leastLead = 0.05
  /// How many months in a row another pole must lead before an actor counts as turned.
  public static let leastMonths = 3
}

extension MemberView {
  /// The index of the primary partner among the poles, or the number of poles for none.
  public func primary(_ actor: Int, _ state: Int, poles: Int) -> Int {
    guard let ranking = ranking(actor, state), ranking.lead >= PartnerRule.leastLead else {
      return poles
    }
    return ranking.first
  }
}

extension Measure {
  /// Every actor that has at least one pole to align with.
  public func actorsWithAnyPole(_ frame: MeasureContext) -> [Int] {
    frame.actors.indices.filter { actor in frame.weights[actor].contains { !$0.isEmpty } }
  }

  /// One value an actor and state, for the actors of ``actorsWithAnyPole(_:)``.
  public func perActor(
    _ frame: MeasureContext, _ value: (_ actor: Int, _ state: Int) -> Double
  ) -> [Double] {
    actorsWithAnyPole(frame).flatMap { actor in
      (0..<frame.states).map { value(actor, $0) }
    }
  }
}

/// The pole an actor is closest to, if any leads clearly.
public struct PrimaryPartnerMeasure: Measure {
  /// The primary partner, a category.
  public let description = MeasureDescription(
    id: "primary-partner", unit: "category",
    meaning: "The pole the actor stands closest to, if it leads by .05 or more.",
    definition: "argmax_p a_ip; «no primary» when the lead is below .05.", isCategorical: true)

  /// The measure; it has no settings.
  public init() {}

  /// Every actor with at least one pole to align with.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    actorsWithAnyPole(frame).map { MeasureSubject(frame.actors[$0]) }
  }

  /// The pole's index at every state; the number of poles for «no primary».
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    perActor(frame) { Double(member.primary($0, $1, poles: frame.poles.count)) }
  }
}

/// How far the first partner leads the second.
public struct LeadMeasure: Measure {
  /// The lead of the first pole, 0 or above.
  public let description = MeasureDescription(
    id: "lead", meaning: "By how much the first pole leads the second.",
    definition: "First minus second alignment; 0 when there is only one pole to align with.")

  /// The measure; it has no settings.
  public init() {}

  /// Every actor with at least one pole to align with.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    actorsWithAnyPole(frame).map { MeasureSubject(frame.actors[$0]) }
  }

  /// The lead of every state; 0 where there is no second pole.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    perActor(frame) { actor, state in
      guard let lead = member.ranking(actor, state)?.lead, lead.isFinite else { return 0 }
      return lead
    }
  }
}

/// Whether an actor has turned since the start of the calendar, and to which pole.
public struct ShiftMeasure: Measure {
  /// The partner that counts after turns have lasted long enough, a category.
  public let description = MeasureDescription(
    id: "shift", unit: "category",
    meaning:
      "The pole the actor has turned to since the start; its first partner while it has not.",
    definition: "The primary partner differs from that at the calendar start and leads by .05 or "
      + "more for 3 consecutive months.", isCategorical: true)

  /// The measure; it has no settings.
  public init() {}

  /// Every actor with at least one pole to align with.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    actorsWithAnyPole(frame).map { MeasureSubject(frame.actors[$0]) }
  }

  /// The pole's index at every state; the number of poles for «no primary».
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    actorsWithAnyPole(frame).flatMap { actor in
      Self.lastingPartners(
        (0..<frame.states).map { member.primary(actor, $0, poles: frame.poles.count) },
        none: frame.poles.count
      )
      .map(Double.init)
    }
  }

  /// The partner that counts at each state: the first one until another has led long enough.
  static func lastingPartners(_ partners: [Int], none: Int) -> [Int] {
    guard let first = partners.first else { return [] }
    var lasting = first
    var run = 0
    return partners.indices.map { state in
      let partner = partners[state]
      run = state > 0 && partner == partners[state - 1] ? run + 1 : 1
      if partner != lasting && partner != none && run >= PartnerRule.leastMonths {
        lasting = partner
      }
      return lasting
    }
  }
}
