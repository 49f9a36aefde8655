import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams
import TestSupport
import Testing

/// Whole runs of the spatial model of politics.
struct SpatialBargainingTests {
  private func follow(_ problem: MemberProblem, steps: Int = 100, seed: UInt64 = 1) -> Trajectory {
    run(
      SpatialBargaining(), members: [problem], schedule: Schedule(steps: steps), seed: seed)[0]
  }

  /// A made-up problem with two issues.
  private func madeUp(
    _ actors: Int = 6, seed: UInt64, _ options: [(name: String, option: String)] = []
  ) throws -> MemberProblem {
    let luck = RandomStream(seed: seed, purpose: "test-bargaining")
    func rows(_ first: UInt64, _ high: Double) -> [[Double]] {
      (0..<actors).map { actor in
        (0..<2).map { high * (0.05 + 0.95 * luck.uniform(at: first + UInt64(2 * actor + $0))) }
      }
    }
    return try bargaining(
      rows(0, 100), salience: rows(1000, 50),
      capability: (0..<actors).map { 10 + 90 * luck.uniform(at: 2000 + UInt64($0)) }, options)
  }

  @Test func `seven actors on three issues go the published way`() throws {
    let result = follow(try ThreeDimensions.problem())
    #expect(result.termination == .converged(step: 10))
    for (turn, positions) in ThreeDimensions.turns.sorted(by: { $0.key < $1.key }) {
      #expect(isClose(result.state(at: turn), Matrix(positions)))
    }
  }

  @Test func `thirteen actors on two issues go the published way for 27 turns`() throws {
    let result = follow(try ChineseEnergy.problem())
    #expect(result.termination == .converged(step: 27))
    #expect(isClose(result.state(at: 1), Matrix(ChineseEnergy.first)))
    #expect(isClose(result.last, Matrix(ChineseEnergy.last)))
  }

  @Test func `the probabilities that positions win are published after every turn`() throws {
    let record = SpatialBargaining().record(
      of: try ThreeDimensions.problem(), turns: 10, seed: 1)
    let found = try #require(record)
    let standings = found.turns.map(\.standing) + [found.end]
    // The first, the third and the last actor, printed to four decimals.
    let published: [Int: [Double]] = [
      0: [0.0047, 0.6059, 0.3618, 0.2234, 0.2420, 0.4040, 0.4031, 0.3546, 0.4593, 0.3962, 0.3340],
      2: [0.0054, 0.0096, 0.0256, 0.0158, 0.0096, 0.0339, 0.0072, 0.0571, 0.0194, 0.0074, 0.0183],
      6: [0.0656, 0.0713, 0.3087, 0.1602, 0.0517, 0.1246, 0.4031, 0.3546, 0.1123, 0.0198, 0.1512],
    ]
    for (actor, probabilities) in published.sorted(by: { $0.key < $1.key }) {
      for (standing, probability) in zip(standings, probabilities) {
        let difference = standing.winProbabilities[actor] - probability
        #expect(difference.magnitude < 0.500_1e-4)
      }
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `positions stay in the box of the first ones`(seed: UInt64) throws {
    let problem = try madeUp(
      seed: seed, [("bargainModel", seed < 20 ? "InitRcvrInterp" : "PWCompInterp")])
    let result = follow(problem, steps: 20)
    for issue in 0..<2 {
      let first = (0..<6).map { problem.positions[$0, issue] }
      let (low, high) = (first.min() ?? 0, first.max() ?? 0)
      let all = (0...20).flatMap { step in (0..<6).map { result[step, $0, issue] } }
      // Bargains are rounded to a hundredth of the scale of 100.
      #expect(all.allSatisfy { $0 > low - 0.0051 && $0 < high + 0.0051 })
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `permuting the actors permutes the result`(seed: UInt64) throws {
    let problem = try madeUp(seed: seed)
    let order = [3, 0, 5, 1, 4, 2]
    var permuted = problem
    permuted.positions = Matrix(rows: 6, columns: 2) { problem.positions[order[$0], $1] }
    permuted.salience = problem.salience.map { salience in
      Matrix(rows: 6, columns: 2) { salience[order[$0], $1] }
    }
    permuted.sizes = order.map { problem.sizes[$0] }
    permuted.identities = order.map { problem.identities[$0] }
    let (first, second) = (follow(problem, steps: 8), follow(permuted, steps: 8))
    let last = Matrix(rows: 6, columns: 2) { first.last[order[$0], $1] }
    #expect(isClose(second.last, last))
    #expect(first.termination == second.termination)
  }

  @Test func `a member alone and in a batch has the same bits`() throws {
    let members = try (0..<4).map { try madeUp(seed: $0, [("selection", "Stochastic")]) }
    let schedule = Schedule(steps: 10)
    let together = run(SpatialBargaining(), members: members, schedule: schedule, seed: 3)
    for (member, trajectory) in zip(members, together) {
      let isSame = trajectory == follow(member, steps: 10, seed: 3)
      #expect(isSame)
    }
  }

  @Test func `the record tells what the run did, to the bit`() throws {
    for option in ["Deterministic", "Stochastic"] {
      let problem = try madeUp(seed: 7, [("selection", option)])
      let result = follow(problem, steps: 6, seed: 5)
      let record = SpatialBargaining().record(of: problem, turns: 3, seed: 5)
      let found = try #require(record)
      #expect(found.turns[2].standing.positions == result.state(at: 2))
      #expect(found.end.positions == result.state(at: 3))
    }
  }

  @Test func `bargains are drawn with their probabilities`() throws {
    let problem = try SmpExample.problem([("selection", "Stochastic")])
    let draws = 250
    let members = (0..<draws).map { member in
      var drawn = problem
      drawn.member = UInt32(member)
      return drawn
    }
    let runs = run(
      SpatialBargaining(), members: members, schedule: Schedule(steps: 1), seed: 11)
    let stayed = runs.count { $0.last[1, 0] == problem.positions[1, 0] }
    // Published: 0.4205 for the second actor's status quo. Four standard errors of 250 draws: 0.125.
    #expect((Double(stayed) / Double(draws) - 0.4205).magnitude < 0.125)
  }

  @Test func `a drawn run depends on the seed and a chosen one does not`() throws {
    let drawn = try SmpExample.problem([("selection", "Stochastic")])
    func isSame(_ problem: MemberProblem) -> Bool {
      follow(problem, steps: 5, seed: 1) == follow(problem, steps: 5, seed: 2)
    }
    #expect(!isSame(drawn))
    #expect(isSame(try SmpExample.problem()))
  }

  @Test func `findings tell the first turn and the camps at the end`() throws {
    let problem = try ThreeDimensions.problem()
    let result = follow(problem)
    let findings = SpatialBargaining().findings(of: problem, along: result, seed: 1)
    func numbers(_ name: String) -> [Double] {
      findings.compactMap {
        guard $0.name == name, case .number(let number) = $0.value else { return nil }
        return number
      }
    }
    func groups(_ name: String) -> [[[Int]]] {
      findings.compactMap {
        guard $0.name == name, case .groups(let groups) = $0.value else { return nil }
        return groups
      }
    }
    #expect(numbers("turns") == [10])
    // Published to three decimals.
    let risk = [-0.5, -0.459, -0.499, -0.274, 1, -0.232, -0.43]
    #expect(zip(numbers("risk attitude"), risk).allSatisfy { ($0 - $1).magnitude < 0.000_501 })
    #expect(groups("camps") == [[[0, 1], [2], [3], [4, 6], [5]]])
    let last = [0.3340, 0.3340, 0.0183, 0.0957, 0.1512, 0.4009, 0.1512]
    #expect(zip(numbers("win probability"), last).allSatisfy { ($0 - $1).magnitude < 0.000_050_1 })
    // Published: whom 0 to 6 challenge in the first turn, and what each expects.
    #expect(groups("challenges") == [[[6]], [[0]], [[6]], [[0]], [[0]], [[1]], [[1]]])
    let gains = [0.0947, 0.2810, 0.4711, 0.2839, 0.0116, 0.2986, 0.0286]
    #expect(zip(numbers("challenge gain"), gains).allSatisfy { ($0 - $1).magnitude < 0.000_050_1 })
    let values = findings.filter { $0.name == "value of a position" }
    #expect(values.map { [$0.actor, $0.item] }[8] == [1, 1] && values.count == 49)
    #expect(values[8].value == .number(1))
    let seen = numbers("challenge probability in the other's eyes")
    let other = [0.7660, 0.7952, 0.8331, 0.8008, 0.7586, 0.8518, 0.3981]
    #expect(zip(seen, other).allSatisfy { ($0 - $1).magnitude < 0.000_050_1 })
  }

  @Test func `where all agree nobody moves`() throws {
    let problem = try bargaining(
      [[40, 60], [40, 60], [40, 60]], salience: [[50, 50], [20, 30], [90, 5]],
      capability: [1, 2, 3])
    let result = follow(problem)
    #expect(result.termination == .converged(step: 2))
    #expect(result.last == problem.positions)
  }

  @Test func `the stronger of two camps gives less`() throws {
    // Alike but for capability: the bargain lies nearer to the strong side.
    let problem = try bargaining(
      [[20], [80], [80]], salience: [[80], [80], [80]], capability: [300, 50, 50])
    let moved = follow(problem, steps: 1).last
    #expect(moved[0, 0] - 20 < 80 - moved[1, 0] && moved[1, 0] < 80)
  }

  @Test(arguments: SpatialBargaining().description.parameters.filter { !$0.options.isEmpty })
  func `every option makes a difference`(parameter: ParameterDescription) throws {
    // With both proposals on the table every option has something to act on.
    let models = ["InitRcvrInterp", "PWCompInterp"]
    let runs = try parameter.options.map { option in
      try models.flatMap { model in
        try (UInt64(0)..<4).map { seed in
          let given = [("bargainModel", model), (parameter.name, option)]
          return follow(try madeUp(5, seed: seed, given), steps: 3).elements
        }
      }
    }
    for first in runs.indices {
      for second in runs.indices where second > first {
        let areAlike = runs[first] == runs[second]
        let names = [parameter.options[first], parameter.options[second]]
        // A third party whose payoff is the same on either side abstains, bound or not.
        #expect(areAlike == (names == ["NoCommit", "FullCommit"]), "\(names)")
      }
    }
  }

  @Test func `a tolerance of nothing goes on to the horizon`() throws {
    var problem = try ThreeDimensions.problem()
    try problem.parameters.set("tolerance", to: 0)
    let result = follow(problem, steps: 15)
    #expect(result.termination == .completed && result.lastStep == 15)
  }

  @Test func `a change of capability changes what follows`() throws {
    var problem = try ThreeDimensions.problem()
    problem.forcing = [Forcing(step: 2, sizes: [1, 1, 900, 1, 1, 1, 1])]
    let (plain, forced) = (follow(try ThreeDimensions.problem()), follow(problem))
    #expect(plain.state(at: 2) == forced.state(at: 2))
    #expect(plain.state(at: 3) != forced.state(at: 3))
    let record = SpatialBargaining().record(of: problem, turns: 4, seed: 1)
    #expect(record?.end.positions == forced.state(at: 4))
  }

  @Test func `numbers that cannot be meant are refused`() throws {
    func refusal(_ change: (inout MemberProblem) -> Void) throws -> Termination {
      var problem = try ThreeDimensions.problem()
      change(&problem)
      #expect(SpatialBargaining().record(of: problem, turns: 1, seed: 1) == nil)
      return follow(problem).termination
    }
    func unusable(_ name: String, _ actor: Int, _ value: Double) -> Termination {
      .diverged(step: 0, reason: .unusableInput(name: name, actor: actor, value: value))
    }
    #expect(try refusal { $0.positions[1, 2] = 101 } == unusable("positions", 1, 101))
    #expect(try refusal { $0.salience?[3, 0] = -1 } == unusable("salience", 3, -1))
    #expect(
      try refusal { $0.salience = Matrix(rows: 7, columns: 3, repeating: 40) }
        == unusable("salience", 0, 120))
    #expect(
      try refusal { $0.salience = Matrix(rows: 7, columns: 3) } == unusable("salience", 0, 0))
    #expect(try refusal { $0.sizes[6] = 0 } == unusable("capability", 6, 0))
    #expect(
      try refusal { $0.accommodation = Matrix(rows: 7, columns: 7, repeating: 1.5) }
        == unusable("accommodation", 0, 1.5))
    #expect(
      try refusal { $0.accommodation = Matrix(rows: 7, columns: 7, repeating: 0.2) }
        == unusable("accommodation", 0, 1.4))
    #expect(
      try refusal { $0.salience = Matrix(rows: 7, columns: 2) }
        == .diverged(step: 0, reason: .mismatchedShapes))
  }
}
