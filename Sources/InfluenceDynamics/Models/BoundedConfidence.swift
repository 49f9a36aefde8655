public import LinearAlgebra
internal import Parameters

/// Averaging over the like-minded: xᵢ(t+1) = mean of the xⱼ with −ε_l ≤ xⱼ − xᵢ ≤ ε_r.
///
/// Hegselmann and Krause 2002, "Opinion dynamics and bounded confidence: models, analysis and
/// simulation", J. Artif. Soc. Soc. Simul. 5(3) 2; ε_l = ε_r = ε is its symmetric confidence
/// (section 4.1), unequal ones its asymmetric confidence (4.2). x(0) = `start` or `positions`, one
/// column an issue, each alone. `ties` may say who can be heard at all (a weight other than 0 in
/// the row of the one who hears; Fortunato 2005, Int. J. Mod. Phys. C 16, 259); with no tie
/// between different actors everybody hears everybody. Everyone hears himself.
///
/// A distance of exactly ε counts. In floating point that would depend on rounding, so distances up
/// to ε + `slack` count.
public struct BoundedConfidence: InterpretedModel {
  /// The model; it has no state.
  public init() {}

  /// What the model is.
  public let description = ModelDescription(
    id: "bounded-confidence",
    title: "Averaging over the like-minded",
    summary: """
      Each actor moves to the mean of all positions that are near enough to its own to be taken \
      seriously, until nothing moves: in consensus, in two camps or in many.
      """,
    citation: "Hegselmann, R. and Krause, U. (2002), J. Artif. Soc. Soc. Simul. 5(3) 2",
    isNot: """
      Nobody is repelled or stubborn, all who are heard weigh alike, and there is no chance in it: \
      camps come from the first positions and ε alone.
      """,
    parameters: boundedConfidenceParameters,
    stateKind: .positions,
    stop: .whenStill,
    fixedPoints: """
      Every set of camps that lie further apart than ε. Whatever the start, one is reached after a \
      finite number of steps, and positions keep their order.
      """,
    conclusion: """
      Camps can form without anybody rejecting anybody. Positions spread evenly over a range of 1 \
      end in consensus from ε of about 0.25, drawn at random from about 0.2; below it the number of \
      camps is about 1/(2ε). How many there are depends on single actors near the brink.
      """,
    findings: [
      FindingDescription(
        name: "clusters", unit: "1",
        meaning: "How many camps an issue ends in: positions within 1e-9 of the next are one camp."),
      FindingDescription(
        name: "cluster members", unit: "groups", meaning: "Who ends in one camp with whom."),
      FindingDescription(
        name: "cluster position", unit: "position",
        meaning: "Where each camp stands, from the lowest."),
      FindingDescription(
        name: "moving steps", unit: "steps",
        meaning: "After how many steps everything was still; there when it was."),
    ],
    inputs: ModelInputs(needsTies: false, needsPositions: true, uses: []))

  /// The first positions, and which actors can hear which.
  public func start(
    _ members: [MemberProblem], schedule: Schedule, seed: UInt64
  ) -> Start<ConfidenceWorkspace> {
    let shape = members.first.map { ($0.positions.rows, $0.positions.columns) } ?? (0, 0)
    let blank = Matrix(rows: shape.0, columns: shape.1)
    let refusals = members.map { $0.refusal(rows: shape.0, columns: shape.1) }
    let starts = zip(members, refusals).map { member, refusal in
      refusal == nil ? member.start ?? member.positions : blank
    }
    let workspace = ConfidenceWorkspace(
      hearers: members.map(ConfidenceWorkspace.Hearer.init), starts: starts, blank: blank)
    return Start(
      states: MatrixBatch(starts, rows: shape.0, columns: shape.1), workspace: workspace,
      refusals: refusals)
  }

  /// Replaces which actors can hear which.
  public func apply(_ forcing: Forcing, to member: Int, in workspace: inout ConfidenceWorkspace) {
    guard let ties = forcing.ties else { return }
    workspace.hearers[member].audible = ties.restrictsHearing ? ties : nil
  }

  /// Moves every actor of every active member to the mean of those it takes seriously.
  public func step(
    _ states: inout MatrixBatch, at step: Int, active: [Bool],
    workspace: inout ConfidenceWorkspace
  ) {
    for member in active.indices where active[member] { workspace.advance(member, of: &states) }
  }

  /// The camps of every issue, and when everything was still.
  public func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding] {
    guard trajectory.wasStarted else { return [] }
    let last = trajectory.last
    var findings = (0..<last.columns).flatMap { issue -> [ModelFinding] in
      let camps = last.camps(on: issue)
      return [
        ModelFinding("clusters", Double(camps.count), issue: issue),
        ModelFinding("cluster members", groups: camps, issue: issue),
      ]
        + camps.enumerated().map { item, camp in
          let mean = camp.reduce(0) { $0 + last[$1, issue] } / Double(camp.count)
          return ModelFinding("cluster position", mean, issue: issue, item: item)
        }
    }
    if case .converged(let step) = trajectory.termination {
      findings.append(ModelFinding("moving steps", Double(step - 1)))
    }
    return findings
  }
}

extension Matrix {
  /// Whether these ties leave anybody out: some actor has a tie with another one.
  var restrictsHearing: Bool {
    (0..<rows).contains { row in
      (0..<columns).contains { $0 != row && self[row, $0] != 0 }
    }
  }

  /// Actors in one place, from the lowest; places more than 1e-9 apart differ.
  fileprivate func camps(on issue: Int) -> [[Int]] {
    let order = (0..<rows).sorted { (self[$0, issue], $0) < (self[$1, issue], $1) }
    var camps: [[Int]] = []
    for actor in order {
      if let last = camps.last?.last, self[actor, issue] - self[last, issue] <= 1e-9 {
        camps[camps.count - 1].append(actor)
      } else {
        camps.append([actor])
      }
    }
    return camps
  }
}
