import AllianceModel
import InfluenceDynamics
import LinearAlgebra

extension MeasureContext {
  /// The rows in the order of identifiers, in which blocs are found, so that the order of the
  /// scenario's list decides nothing.
  fileprivate var rowsByName: [Int] { actors.indices.sorted { actors[$0] < actors[$1] } }
}

extension MemberView {
  /// The blocs of every state: ties weighed by the sizes of the month, relative to their mean.
  static func blocs(of run: MemberRun, in frame: MeasureContext) -> [BlocPartition] {
    let rows = frame.rowsByName
    return (0..<frame.states).map { state in
      let sizes = run.weighing.sizes(state)
      return BlocPartition(
        ties: Matrix(rows: rows.count, columns: rows.count) {
          run.trajectory[state, rows[$0], rows[$1]]
        }, sizes: rows.map { sizes[$0] })
    }
  }

  /// One value an actor and state, from the place of the actor in the blocs of the state.
  fileprivate func perPlace(
    in frame: MeasureContext, _ value: (BlocPartition, _ place: Int) -> Double
  ) -> [Double] {
    precondition(blocs.count == frame.states, "The member was viewed for measures without blocs.")
    let rows = frame.rowsByName
    return frame.actors.indices.flatMap { actor in
      let place = rows.firstIndex(of: actor) ?? 0
      return blocs.map { value($0, place) }
    }
  }
}

/// Who stands in one bloc with the focus.
public struct BlocsMeasure: Measure {
  /// 1 in the focus's bloc and 0 in the other; the mean is a share of members.
  public let description = MeasureDescription(
    id: "blocs",
    meaning:
      "1 where the actor is in the bloc of the scenario's focus, 0 where it is in the other; "
      + "the mean is the share of members in which they stand together. Two blocs are always "
      + "drawn: frustration tells how far ties contradict them.",
    definition: "Signs of the leading eigenvector of s_i s_j Z_ij, Z = sym(X) − its mean off the "
      + "diagonal, refined to a local minimum by single flips (Axelrod and Bennett 1993).",
    isUsual: false, needs: .blocs)

  /// The measure; it has no settings.
  public init() {}

  /// Every actor, the focus included.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    frame.actors.map { MeasureSubject($0) }
  }

  /// 1 or 0 at every state, actor by actor.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    let focus = frame.rowsByName.firstIndex { frame.actors[$0] == frame.focus } ?? 0
    return member.perPlace(in: frame) { $0.sides[$1] == $0.sides[focus] ? 1 : 0 }
  }
}

/// How far an actor's ties contradict the two blocs.
public struct FrustrationMeasure: Measure {
  /// Frustration, a share in [0, 1].
  public let description = MeasureDescription(
    id: "frustration",
    meaning:
      "The share of the weight of the actor's ties that contradicts the blocs: friends in the "
      + "other, foes in its own. 0 for an actor with clear sides.",
    definition: "Σ_j |s_i s_j Z_ij| over contradicting pairs, over all pairs of the actor (Harary "
      + "1959; Aref and Wilson 2019); blocs as in the measure «blocs».",
    isUsual: false, needs: .blocs)

  /// The measure; it has no settings.
  public init() {}

  /// Every actor.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    frame.actors.map { MeasureSubject($0) }
  }

  /// The share at every state, actor by actor.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    member.perPlace(in: frame) { $0.frustrations[$1] }
  }
}

/// How far the ties of all actors contradict the two blocs.
public struct WorldFrustrationMeasure: Measure {
  /// Frustration of the whole, a share in [0, 1].
  public let description = MeasureDescription(
    id: "world-frustration",
    meaning:
      "The share of the weight of all ties that contradicts the blocs: 0 where two camps are "
      + "at one within and opposed to each other. It is of all actors together, and filed under the "
      + "scenario's focus.",
    definition: "Σ |s_i s_j Z_ij| over contradicting pairs, over all pairs (Harary 1959; Aref and "
      + "Wilson 2019); blocs as in the measure «blocs».",
    isUsual: false, needs: .blocs)

  /// The measure; it has no settings.
  public init() {}

  /// The focus, which stands for the whole.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    [MeasureSubject(frame.focus)]
  }

  /// The share at every state.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    precondition(
      member.blocs.count == frame.states, "The member was viewed for measures without blocs.")
    return member.blocs.map(\.frustration)
  }
}
