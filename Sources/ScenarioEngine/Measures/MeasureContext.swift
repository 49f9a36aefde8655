public import AllianceModel
public import InfluenceDynamics

/// What all members of a scenario share when they are measured.
public struct MeasureContext: Sendable {
  /// The rows of every state, in the order of the scenario.
  public let actors: [ActorID]
  /// The poles, whose indices stand for categories.
  public let poles: [Pole]
  /// How many states a trajectory has: one a month, the first month included.
  public let states: Int
  /// The actor that reports put first.
  public let focus: ActorID
  /// The issues that actors have positions on; none for models of ties alone.
  public let issues: [String]
  /// The rows of the actors that have a position.
  public let positioned: [Int]
  /// For each actor and pole, the rows of the pole's members and their weights; empty when the
  /// actor is the pole.
  public let weights: [[[(row: Int, weight: Double)]]]

  /// The frame of a compiled scenario.
  public init(_ compiled: CompiledScenario) {
    self.init(compiled.scenario, positions: compiled.positions)
  }

  /// The frame of a scenario whose model has no positions, or none that are measured.
  public init(_ scenario: Scenario) { self.init(scenario, positions: nil) }

  /// The frame of a scenario with the positions that its model takes up.
  init(_ scenario: Scenario, positions: KnownPositions?) {
    actors = scenario.actors
    focus = scenario.focus
    issues = positions?.issues ?? []
    positioned =
      positions.map { known in
        scenario.actors.indices.filter { known.isKnown[$0] }
      } ?? []
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

  /// The same frame for the first states alone.
  init(_ frame: MeasureContext, states: Int) {
    actors = frame.actors
    poles = frame.poles
    focus = frame.focus
    issues = frame.issues
    positioned = frame.positioned
    weights = frame.weights
    self.states = states
  }

  /// The name of the category for an index among the poles; the last stands for none.
  public func poleName(_ index: Int) -> String {
    index < poles.count ? poles[index].name : Self.noPrimary
  }

  /// The category of an actor without a clear first partner.
  public static let noPrimary = "no primary"
}

/// One member's run as measures see it: alignments and rankings, worked out once for all of them.
public struct MemberView: Sendable {
  /// The states, month by month: ties, and positions beside them where the model has any.
  public let trajectory: Trajectory
  /// Sizes, dependence and leverage along the months; `nil` where only ties are looked at.
  public let weighing: MemberWeighing?
  /// The blocs of every state, their actors sorted by identifier; none where they are not needed.
  public private(set) var blocs: [BlocPartition] = []
  /// a_ip by actor, pole and state; not a number where the actor is the pole.
  private var alignments: [Double]
  /// The first pole by actor and state; the number of poles where there is none to align with.
  private var firsts: [Int]
  /// First minus second alignment by actor and state; infinite when there is no second.
  private var leads: [Double]
  private let states: Int
  private let poles: Int

  /// A view of a run with all that some measures need.
  public init(_ run: MemberRun, in frame: MeasureContext, for needs: RequiredInputs) {
    self.init(run.trajectory, run.weighing, in: frame)
    if needs.contains(.blocs) { blocs = Self.blocs(of: run, in: frame) }
  }

  /// A view of ties alone.
  public init(_ trajectory: Trajectory, in frame: MeasureContext) {
    self.init(trajectory, nil, in: frame)
  }

  /// Works out the alignments that most measures start from: a_ip = Σ_{k∈p} w_k X_ik.
  private init(_ trajectory: Trajectory, _ weighing: MemberWeighing?, in frame: MeasureContext) {
    self.trajectory = trajectory
    self.weighing = weighing
    states = frame.states
    poles = frame.poles.count
    let count = frame.actors.count
    alignments = Array(repeating: .nan, count: count * poles * states)
    firsts = Array(repeating: poles, count: count * states)
    leads = Array(repeating: 0, count: count * states)
    align(in: frame)
    for actor in 0..<count { for state in 0..<states { rank(actor, state) } }
  }

  private mutating func align(in frame: MeasureContext) {
    let count = frame.actors.count
    let elements = trajectory.elements
    for actor in 0..<count {
      for pole in 0..<poles where !frame.weights[actor][pole].isEmpty {
        let first = (actor * poles + pole) * states
        for state in 0..<min(states, trajectory.lastStep + 1) {
          let row = (state * count + actor) * trajectory.columns
          var sum = 0.0
          for (member, weight) in frame.weights[actor][pole] {
            sum += weight * elements[row + member]
          }
          alignments[first + state] = sum
        }
      }
    }
  }

  private mutating func rank(_ actor: Int, _ state: Int) {
    var first = poles
    var best = -Double.infinity
    var second = -Double.infinity
    for pole in 0..<poles {
      guard let value = alignment(actor, pole, state) else { continue }
      if value > best {
        (first, second, best) = (pole, best, value)
      } else {
        second = max(second, value)
      }
    }
    firsts[actor * states + state] = first
    leads[actor * states + state] = best - second
  }

  /// The alignment of an actor with a pole at a state; `nil` where the actor is the pole.
  ///
  /// Actors, poles and states are counted as in the context.
  public func alignment(_ actor: Int, _ pole: Int, _ state: Int) -> Double? {
    let value = alignments[(actor * poles + pole) * states + state]
    return value.isNaN ? nil : value
  }

  /// The pole with the highest alignment, and its lead, which is infinite over no other pole.
  ///
  /// `nil` for an actor with no pole to align with.
  public func ranking(_ actor: Int, _ state: Int) -> (first: Int, lead: Double)? {
    let first = firsts[actor * states + state]
    return first < poles ? (first, leads[actor * states + state]) : nil
  }

  /// What the positive alignments of an actor at a state come to: sum, sum of squares, how many
  /// poles there are.
  public func positives(_ actor: Int, _ state: Int) -> (sum: Double, squares: Double, poles: Int) {
    var (sum, squares, count) = (0.0, 0.0, 0)
    for pole in 0..<poles {
      guard let value = alignment(actor, pole, state) else { continue }
      count += 1
      if value > 0 {
        sum += value
        squares += value * value
      }
    }
    return (sum, squares, count)
  }
}
