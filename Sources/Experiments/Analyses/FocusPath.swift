import AllianceModel
import InfluenceDynamics
import ScenarioEngine

/// How one actor stands to each pole along a run.
struct FocusPath: Sendable {
  /// The poles to align with, in the order of the scenario.
  let poles: [String]
  /// a_ip, pole by pole, month by month.
  let alignments: [[Double]]

  /// The path of an actor in a run that succeeded; `nil` when it has no pole to align with.
  init?(_ trajectory: Trajectory, of actor: ActorID, in scenario: Scenario) {
    let frame = MeasureContext(scenario)
    let measure = AlignmentMeasure()
    let values = measure.values(of: MemberView(trajectory, in: frame), in: frame)
    var poles: [String] = []
    var alignments: [[Double]] = []
    for (index, subject) in measure.subjects(in: frame).enumerated() where subject.actor == actor {
      guard let pole = subject.pole else { continue }
      poles.append(pole)
      alignments.append(Array(values[index * frame.states..<(index + 1) * frame.states]))
    }
    guard !poles.isEmpty else { return nil }
    self.poles = poles
    self.alignments = alignments
  }

  /// How many months there are.
  var months: Int { alignments[0].count }

  /// The pole that is closest in a month; the first of those that are equally close.
  func first(at month: Int) -> Int {
    poles.indices.reduce(0) { alignments[$1][month] > alignments[$0][month] ? $1 : $0 }
  }

  /// The alignment with a pole minus the best other; infinite when there is no other.
  func lead(of pole: Int, at month: Int) -> Double {
    let others = poles.indices.filter { $0 != pole }.map { alignments[$0][month] }
    return alignments[pole][month] - (others.max() ?? -.infinity)
  }

  /// The primary partner in a month by a least lead, or the words for none.
  func partner(at month: Int, leastLead: Double = PartnerRule.leastLead) -> String {
    let first = first(at: month)
    return lead(of: first, at: month) >= leastLead ? poles[first] : MeasureContext.noPrimary
  }
}
