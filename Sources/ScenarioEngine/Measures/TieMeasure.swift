import AllianceModel
import InfluenceDynamics

/// X_ij: how one actor stands towards another.
public struct TieMeasure: Measure {
  /// The tie X_ij, directed.
  public let description = MeasureDescription(
    id: "tie", meaning: "How the actor stands towards the partner; 1 is the strongest tie known.",
    definition: "X_ij of the dynamics, row = the one whose view it is.", isUsual: false)

  /// The measure; it has no settings.
  public init() {}

  /// Every ordered pair of different actors, row by row.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    frame.actors.flatMap { row in
      frame.actors.filter { $0 != row }.map { MeasureSubject(row, partner: $0) }
    }
  }

  /// X_ij of every state, subject by subject.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    frame.actors.indices.flatMap { row in
      frame.actors.indices.filter { $0 != row }.flatMap { column in
        (0..<frame.states).map { member.trajectory[$0, row, column] }
      }
    }
  }
}
