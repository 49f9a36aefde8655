public import AllianceModel
public import InfluenceDynamics

/// What all members of a scenario share when they are measured.
public struct MeasureFrame: Sendable {
  public let actors: [ActorID]
  public let poles: [Pole]
  /// How many states a trajectory has: one a month, the first month included.
  public let states: Int
  /// For each actor and pole, the rows of the pole's members and their weights; empty when the
  /// actor is the pole.
  let weights: [[[(row: Int, weight: Double)]]]

  /// The frame of a scenario.
  public init(_ scenario: Scenario) {
    actors = scenario.actors
    poles = scenario.poles
    states = scenario.calendar.steps + 1
    let actors = scenario.actors
    weights = actors.map { viewer in
      scenario.poles.map { pole in
        pole.weights(seenBy: viewer).compactMap { member in
          actors.firstIndex(of: member.actor).map { ($0, member.weight) }
        }
      }
    }
  }

  /// The name of the category for an index among the poles; the last stands for none.
  public func poleName(_ index: Int) -> String {
    index < poles.count ? poles[index].name : Self.noPrimary
  }

  /// The category of an actor without a clear first partner.
  public static let noPrimary = "no primary"
}

/// One member's run as measures see it.
public struct MemberView: Sendable {
  public let trajectory: Trajectory
  /// a_ip by actor, pole and state; not a number where the actor is the pole.
  let alignments: [Double]
  private let frame: MeasureFrame

  /// Works out the alignments that most measures start from: a_ip = Σ_{k∈p} w_k X_ik.
  public init(_ trajectory: Trajectory, in frame: MeasureFrame) {
    self.trajectory = trajectory
    self.frame = frame
    var alignments: [Double] = []
    alignments.reserveCapacity(frame.actors.count * frame.poles.count * frame.states)
    for actor in frame.actors.indices {
      for pole in frame.poles.indices {
        let weights = frame.weights[actor][pole]
        for state in 0..<frame.states {
          guard !weights.isEmpty, state <= trajectory.lastStep else {
            alignments.append(.nan)
            continue
          }
          alignments.append(
            weights.reduce(0) { $0 + $1.weight * trajectory[state, actor, $1.row] })
        }
      }
    }
    self.alignments = alignments
  }

  /// The alignment of an actor with a pole at a state; `nil` where the actor is the pole.
  func alignment(_ actor: Int, _ pole: Int, _ state: Int) -> Double? {
    let value = alignments[(actor * frame.poles.count + pole) * frame.states + state]
    return value.isNaN ? nil : value
  }

  /// First and second pole of an actor at a state, by alignment.
  func ranking(_ actor: Int, _ state: Int) -> (first: Int, lead: Double)? {
    var first: (pole: Int, value: Double)?
    var second: Double?
    for pole in frame.poles.indices {
      guard let value = alignment(actor, pole, state) else { continue }
      if let leader = first, value <= leader.value {
        second = max(second ?? value, value)
      } else {
        second = first?.value ?? second
        first = (pole, value)
      }
    }
    guard let first else { return nil }
    return (first.pole, second.map { first.value - $0 } ?? .infinity)
  }
}
