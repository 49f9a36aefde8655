import AllianceModel

extension MemberView {
  /// The positive alignments of an actor at a state, one a pole it can align with.
  fileprivate func positives(_ actor: Int, _ state: Int, _ frame: MeasureFrame) -> [Double] {
    frame.poles.indices.compactMap { alignment(actor, $0, state) }.map { max(0, $0) }
  }
}

/// How much an actor is engaged with the poles at all.
public struct EngagementMeasure: Measure {
  public let description = MeasureDescription(
    id: "engagement", meaning: "How much the actor is engaged with the poles at all.",
    definition: "Mean over poles of max(0, a_ip).")

  /// The measure; it has no settings.
  public init() {}

  public func subjects(in frame: MeasureFrame) -> [MeasureSubject] {
    actorsWithAnyPole(frame).map { MeasureSubject(frame.actors[$0]) }
  }

  public func values(of member: MemberView, in frame: MeasureFrame) -> [Double] {
    perActor(frame) { actor, state in
      let positives = member.positives(actor, state, frame)
      return positives.reduce(0, +) / Double(positives.count)
    }
  }
}

/// How evenly an actor divides itself: 0 for one partner, 1 for all equally.
public struct MultiVectorIndexMeasure: Measure {
  public let description = MeasureDescription(
    id: "multi-vector-index",
    meaning: "How evenly the actor divides itself: 0 for one partner, 1 for all equally; 0 below "
      + "an engagement of .1, where the actor is unaligned rather than multi-vector.",
    definition: "(1/Σq² − 1)/(P − 1), q the positive alignments normalised (inverse Simpson index)."
  )

  /// The measure; it has no settings.
  public init() {}

  public func subjects(in frame: MeasureFrame) -> [MeasureSubject] {
    actorsWithAnyPole(frame).map { MeasureSubject(frame.actors[$0]) }
  }

  public func values(of member: MemberView, in frame: MeasureFrame) -> [Double] {
    perActor(frame) { actor, state in
      Self.index(member.positives(actor, state, frame))
    }
  }

  /// The index of a set of positive alignments.
  static func index(_ positives: [Double]) -> Double {
    let total = positives.reduce(0, +)
    guard positives.count > 1, total / Double(positives.count) >= 0.1 else { return 0 }
    let squares = positives.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    return (1 / squares - 1) / Double(positives.count - 1)
  }
}
