public import AllianceModel
public import InfluenceDynamics
public import ScenarioEngine

/// How an actor stands to the poles along a run.
public struct StandingPath: Sendable, Equatable {
  /// The poles that the actor can align with, in the order of the scenario.
  public let poles: [String]
  /// a_ip, poles × months: the first month of the calendar comes first.
  public let alignments: [[Double]]

  /// The path of an actor in a run.
  ///
  /// - Parameters:
  ///   - trajectory: the run.
  ///   - actor: whose path it is.
  ///   - frame: actors, poles and months of the run.
  /// - Throws: `CaseFailure.ended` when the run failed, `.noPole` when the actor has no pole to
  ///   align with.
  public init(
    _ trajectory: Trajectory, of actor: ActorID, in frame: MeasureContext
  ) throws(CaseFailure) {
    guard trajectory.termination.isSuccess else { throw .ended(trajectory.termination) }
    let measure = AlignmentMeasure()
    let values = measure.values(of: MemberView(trajectory, in: frame), in: frame)
    var poles: [String] = []
    var alignments: [[Double]] = []
    for (index, subject) in measure.subjects(in: frame).enumerated() where subject.actor == actor {
      guard let pole = subject.pole else { continue }
      poles.append(pole)
      alignments.append(Array(values[index * frame.states..<(index + 1) * frame.states]))
    }
    guard !poles.isEmpty else { throw .noPole(actor) }
    self.poles = poles
    self.alignments = alignments
  }

  /// How many months there are, the first of the calendar included.
  public var months: Int { alignments[0].count }

  /// The standing in a month, counted from the start of the calendar.
  public subscript(month: Int) -> Standing {
    Standing(poles: poles, alignments: alignments.map { $0[month] })
  }

  /// The standing in the last month.
  public var end: Standing { self[months - 1] }
}
