import AllianceModel
package import InfluenceDynamics
package import ScenarioEngine

/// What a run says of the focus at its end: with whom it stands, by how much, and how far from
/// each pole.
package struct Headline: Sendable, Equatable {
  /// The primary partner, or the words for none.
  package let partner: String
  /// First minus second alignment.
  package let lead: Double
  /// The alignment with each pole, in their order; not a number with a pole the focus belongs to.
  package let alignments: [Double]

  /// The headline of one run; `nil` when it failed or the focus has no pole to align with.
  package init?(_ compiled: CompiledScenario, at draw: MemberDraw) {
    guard let trajectory = compiled.run([draw]).first else { return nil }
    self.init(compiled, trajectory)
  }

  /// The headline of a run; `nil` when the run failed or the focus has no pole to align with.
  package init?(_ compiled: CompiledScenario, _ trajectory: Trajectory) {
    let frame = MeasureContext(compiled.scenario)
    guard trajectory.termination.isSuccess,
      let position = PrimaryPartnerMeasure().subjects(in: frame)
        .firstIndex(where: { $0.actor == compiled.scenario.focus })
    else { return nil }
    let view = MemberView(trajectory, in: frame)
    func last(_ measure: any Measure, _ subject: Int) -> Double {
      measure.values(of: view, in: frame)[subject * frame.states + frame.states - 1]
    }
    partner = frame.poleName(Int(last(PrimaryPartnerMeasure(), position)))
    lead = last(LeadMeasure(), position)
    let alignment = AlignmentMeasure()
    let subjects = alignment.subjects(in: frame)
    alignments = frame.poles.map { pole in
      subjects.firstIndex { $0.actor == compiled.scenario.focus && $0.pole == pole.name }
        .map { last(alignment, $0) } ?? .nan
    }
  }
}
