public import AllianceModel
import InfluenceDynamics
import ScenarioEngine

/// How close an actor stands to each pole in one month of one run.
public struct PoleReading: Sendable, Equatable, Codable {
  /// The alignment with each pole, in the order of the poles that the reading is printed under.
  public let alignments: [Double]
  /// The primary partner, or the words for none.
  public let partner: String

  /// The alignment with the first of those poles minus that with the second; 0 without a second.
  public var lead: Double { alignments.count > 1 ? alignments[0] - alignments[1] : 0 }

  /// Everything that is divided among causes: the alignments, then the lead.
  var components: [Double] { alignments + [lead] }
}

/// Reads the alignments of one actor in one month out of runs.
struct PoleReader: Sendable {
  /// The poles that the actor can align with, in the order of the readings.
  let poles: [String]
  private let frame: MeasureContext
  private let state: Int
  /// Where the actor stands among the subjects of the alignment, one a pole.
  private let subjects: [Int]
  /// Where it stands among those of the primary partner.
  private let partnerSubject: Int

  /// A reader of runs of `compiled`, or of any scenario with its actors, poles and calendar.
  ///
  /// - Throws: `AttributionProblem` when the actor has no pole to align with, or the month is not
  ///   in the calendar.
  init(
    _ compiled: CompiledScenario, of actor: ActorID, at month: Month
  ) throws(AttributionProblem) {
    frame = MeasureContext(compiled.scenario)
    let aligned = AlignmentMeasure().subjects(in: frame)
    let subjects = aligned.indices.filter { aligned[$0].actor == actor }
    guard
      let partner = PrimaryPartnerMeasure().subjects(in: frame)
        .firstIndex(where: { $0.actor == actor }), !subjects.isEmpty
    else { throw .noPole(actor) }
    guard let state = compiled.scenario.calendar.months.firstIndex(of: month) else {
      throw .notInCalendar(month)
    }
    self.state = state
    self.subjects = subjects
    partnerSubject = partner
    poles = subjects.compactMap { aligned[$0].pole }
  }

  private init(_ other: Self, order: [Int]) {
    frame = other.frame
    state = other.state
    partnerSubject = other.partnerSubject
    subjects = order.map { other.subjects[$0] }
    poles = order.map { other.poles[$0] }
  }

  /// The same reader with the pole first that a reading finds closest.
  func closestFirst(in reading: PoleReading) -> Self {
    let order = reading.alignments.indices.sorted {
      (-reading.alignments[$0], $0) < (-reading.alignments[$1], $1)
    }
    return Self(self, order: order)
  }

  /// The reading of one run.
  ///
  /// - Throws: `AttributionProblem` when the run failed.
  func reading(_ trajectory: Trajectory) throws(AttributionProblem) -> PoleReading {
    guard trajectory.termination.isSuccess else { throw .runFailed }
    let view = MemberView(trajectory, in: frame)
    let alignments = AlignmentMeasure().values(of: view, in: frame)
    let partners = PrimaryPartnerMeasure().values(of: view, in: frame)
    return PoleReading(
      alignments: subjects.map { alignments[$0 * frame.states + state] },
      partner: frame.poleName(Int(partners[partnerSubject * frame.states + state])))
  }

  /// The reading of a scenario's point run.
  ///
  /// - Throws: `AttributionProblem` when the run failed.
  func point(of compiled: CompiledScenario) throws(AttributionProblem) -> PoleReading {
    try reading(compiled.run([compiled.point])[0])
  }
}

/// Why an outcome cannot be divided among causes.
public enum AttributionProblem: Error, Sendable, Equatable {
  /// The actor is, or is no actor beside, every pole of the scenario.
  case noPole(ActorID)
  /// The month is not in the scenario's calendar.
  case notInCalendar(Month)
  /// There is nothing of that sort to take away.
  case noCause
  /// A run that is needed diverged.
  case runFailed
}
