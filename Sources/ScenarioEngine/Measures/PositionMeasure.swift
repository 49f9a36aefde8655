import AllianceModel
import InfluenceDynamics

/// y_i: where an actor stands on an issue.
public struct PositionMeasure: Measure {
  /// The position, on the scale of the issue.
  public let description = MeasureDescription(
    id: "position",
    meaning: "Where the actor stands on the issue; only with a model of positions, and only for "
      + "actors with a known one. On UN ideal points higher is closer to the United States.",
    definition: "y_i of the dynamics, on the issue's own scale.", needs: .positions)

  /// The measure; it has no settings.
  public init() {}

  /// Every actor with a known position on every issue, issue by issue.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    frame.issues.flatMap { issue in
      frame.positioned.map { MeasureSubject(frame.actors[$0], issue: issue) }
    }
  }

  /// The position of every state, subject by subject.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    frame.issues.indices.flatMap { issue in
      frame.positioned.flatMap { row in
        (0..<frame.states).map { member.trajectory[$0, row, frame.actors.count + issue] }
      }
    }
  }
}
