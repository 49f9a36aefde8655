import AllianceModel

/// How much an actor is engaged with the poles at all.
public struct EngagementMeasure: Measure {
  /// Engagement; 0 for an actor that stands close to no pole.
  public let description = MeasureDescription(
    id: "engagement", meaning: "How much the actor is engaged with the poles at all.",
    definition: "Mean over poles of max(0, a_ip).")

  /// The measure; it has no settings.
  public init() {}

  /// Every actor with at least one pole to align with.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    actorsWithAnyPole(frame).map { MeasureSubject(frame.actors[$0]) }
  }

  /// The mean positive alignment of every state, 0 or above.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    perActor(frame) { actor, state in
      let positives = member.positives(actor, state)
      return positives.sum / Double(positives.poles)
    }
  }
}

/// How evenly an actor divides itself: 0 for one partner, 1 for all equally.
public struct MultiVectorIndexMeasure: Measure {
  /// The multi-vector index, in [0, 1].
  public let description = MeasureDescription(
    id: "multi-vector-index",
    meaning: "How evenly the actor divides itself: 0 for one partner, 1 for all equally; 0 below "
      + "an engagement of .1, where the actor is unaligned rather than multi-vector.",
    definition: "(1/Σq² − 1)/(P − 1), q the positive alignments normalised (inverse Simpson index)."
  )

  /// The measure; it has no settings.
  public init() {}

  /// Every actor with at least one pole to align with.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    actorsWithAnyPole(frame).map { MeasureSubject(frame.actors[$0]) }
  }

  /// The index of every state, in [0, 1].
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    perActor(frame) { actor, state in
      let positives = member.positives(actor, state)
      return Self.index(positives.sum, squares: positives.squares, of: positives.poles)
    }
  }

  /// The index from the sum and the sum of squares of the positive alignments with `poles` poles.
  static func index(_ sum: Double, squares: Double, of poles: Int) -> Double {
    guard poles > 1, sum / Double(poles) >= 0.1 else { return 0 }
    return (sum * sum / squares - 1) / Double(poles - 1)
  }
}
