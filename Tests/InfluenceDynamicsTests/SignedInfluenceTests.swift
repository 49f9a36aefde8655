import AllocationCounter
import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams
import TestSupport
import Testing

struct SignedInfluenceTests {
  private let fixed = 1.0

  private func parameters(_ values: (name: String, value: Double)...) throws -> ParameterValues {
    try ParameterValues(values, for: SignedInfluence().description.parameters)
  }

  /// Made-up signed ties, influence, positions on two issues and susceptibilities.
  private func problem(
    seed: UInt64, actors: Int = 6, _ parameters: ParameterValues
  ) -> MemberProblem {
    let luck = RandomStream(seed: seed, purpose: "test-signed")
    return MemberProblem(
      ties: Matrix(rows: actors, columns: actors) {
        $0 == $1 ? 0 : 0.4 * luck.normal(at: UInt64($0 * actors + $1))
      },
      positions: Matrix(rows: actors, columns: 2) { luck.normal(at: 100 + UInt64(2 * $0 + $1)) },
      susceptibility: (0..<actors).map { luck.uniform(at: 200 + UInt64($0)) },
      identities: (0..<actors).map { StableIdentity.of("actor-\($0)") }, parameters: parameters,
      influence: Matrix(rows: actors, columns: actors) {
        luck.uniform(at: 300 + UInt64($0 * actors + $1))
      })
  }

  private func follow(_ problem: MemberProblem, steps: Int = 200) -> Trajectory {
    run(SignedInfluence(), members: [problem], schedule: Schedule(steps: steps), seed: 3)[0]
  }

  private func positions(_ trajectory: Trajectory, at step: Int) -> Matrix {
    let state = trajectory.state(at: step)
    return Matrix(rows: state.rows, columns: state.columns - state.rows) {
      state[$0, state.rows + $1]
    }
  }

  private func limit(_ problem: MemberProblem, steps: Int = 200) -> Matrix {
    positions(follow(problem, steps: steps), at: steps)
  }

  @Test func `a follower and a contrarian settle at 0.6 and 0.2`() throws {
    // By hand: y₁ = (y₂ + 1)/2, y₂ = (1 − y₁)/2. Sizes of ties do not matter with one other actor.
    let problem = MemberProblem(
      ties: Matrix([[0, 0.4], [-0.3, 0]]), positions: Matrix([[1], [1]]),
      susceptibility: [0.5, 0.5], parameters: try parameters(("ties", fixed)))
    #expect(isClose(limit(problem), Matrix([[0.6], [0.2]])))
  }

  @Test func `influence weighs the ties`() throws {
    // W = (0.3·1, −0.1·1)/(0.4): y₀ = 0.5·(0.75·1 − 0.25·2) + 0.5·4.
    let problem = MemberProblem(
      ties: Matrix([[0, 1, -1], [0, 0, 0], [0, 0, 0]]), positions: Matrix([[4], [1], [2]]),
      susceptibility: [0.5, 0.5, 0.5], parameters: try parameters(("ties", fixed)),
      influence: Matrix([[0, 0.3, 0.1], [0, 0, 0], [0, 0, 0]]))
    #expect(isClose(limit(problem, steps: 1), Matrix([[2.125], [1], [2]])))
  }

  @Test(arguments: UInt64(0)..<20)
  func `with friends alone it is Friedkin and Johnsen's model`(seed: UInt64) throws {
    var signed = problem(seed: seed, try parameters(("ties", fixed), ("diagonal", 1)))
    signed.influence = nil
    signed.ties = Matrix(rows: 6, columns: 6) { 0.01 + signed.ties[$0, $1].magnitude }
    let weights = Matrix(rows: 6, columns: 6) { row, column in
      signed.ties[row, column] / (0..<6).reduce(0) { $0 + signed.ties[row, $1] }
    }
    let plain = MemberProblem(
      ties: weights, positions: signed.positions, susceptibility: signed.susceptibility,
      parameters: ParameterValues(FriedkinJohnsen().description.parameters))
    let expected = run(
      FriedkinJohnsen(), members: [plain], schedule: Schedule(steps: 40), seed: 3)[0]
    let found = follow(signed, steps: 40)
    for step in 0...40 {
      #expect(isClose(positions(found, at: step), expected.state(at: step)))
    }
  }

  @Test func `without stubbornness two camps oppose each other, as Altafini found`() throws {
    // Symmetric ties of balanced signs: |y| is the mean of the positions, turned to one camp's
    // side, weighted by the sums of |X|: (3·1 + 4·0 − 2·2 − 3·(−1))/12 = 1/6.
    let ties = Matrix([
      [0, 2, -0.5, -0.5], [2, 0, -0.5, -1.5], [-0.5, -0.5, 0, 1], [-0.5, -1.5, 1, 0],
    ])
    let problem = MemberProblem(
      ties: ties, positions: Matrix([[1], [0], [2], [-1]]),
      susceptibility: [1, 1, 1, 1], parameters: try parameters(("ties", fixed)))
    let sixth = 1.0 / 6
    #expect(isClose(limit(problem, steps: 400), Matrix([[sixth], [sixth], [-sixth], [-sixth]])))
  }

  @Test func `without stubbornness and balance all positions vanish, as Altafini found`() throws {
    let problem = MemberProblem(
      ties: Matrix([[0, 1, 1, 1], [1, 0, -1, 1], [1, -1, 0, 1], [1, 1, 1, 0]]),
      positions: Matrix([[1], [0.5], [2], [-3]]), susceptibility: [1, 1, 1, 1],
      parameters: try parameters(("ties", fixed)))
    #expect(isClose(limit(problem), Matrix(rows: 4, columns: 1), absolute: 1e-9))
  }

  @Test func `where every triangle is at odds positions alternate instead`() throws {
    // Such signs are balanced once all are exchanged: −W settles, so W changes sides every month.
    let problem = MemberProblem(
      ties: Matrix([[0, 1, 1], [1, 0, -1], [1, -1, 0]]), positions: Matrix([[1], [0.5], [2]]),
      susceptibility: [1, 1, 1], parameters: try parameters(("ties", fixed)))
    #expect(isClose(limit(problem, steps: 200), Matrix([[-0.5], [0.5], [0.5]])))
    #expect(isClose(limit(problem, steps: 201), Matrix([[0.5], [-0.5], [-0.5]])))
  }

  @Test(arguments: UInt64(0)..<20)
  func `with fixed ties it settles where the theorem says`(seed: UInt64) throws {
    let problem = problem(seed: seed, try parameters(("ties", fixed)))
    let influence = try #require(problem.influence)
    let open = problem.susceptibility
    let system = Matrix(rows: 6, columns: 6) { row, column in
      let total = (0..<6).reduce(0) { $0 + (influence[row, $1] * problem.ties[row, $1]).magnitude }
      let weight = influence[row, column] * problem.ties[row, column] / total
      return (row == column ? 1 : 0) - open[row] * weight
    }
    let right = Matrix(rows: 6, columns: 2) { (1 - open[$0]) * problem.positions[$0, $1] }
    let expected = try #require(system.solve(right))
    #expect(isClose(limit(problem, steps: 2000), expected, relative: 1e-8, absolute: 1e-9))
  }

  @Test(arguments: UInt64(0)..<50)
  func `positions never go beyond the largest of the first ones, on either side`(
    seed: UInt64
  ) throws {
    let problem = problem(seed: seed, try parameters(("sigma", 0.05)))
    let result = follow(problem, steps: 60)
    for issue in 0..<2 {
      let reach = (0..<6).map { problem.positions[$0, issue].magnitude }.max() ?? 0
      // Rounding: weights add up to 1 within a few units in the last place at every step.
      let all = (0...60).flatMap { step in (0..<6).map { result[step, $0, 6 + issue].magnitude } }
      #expect(all.allSatisfy { $0 <= reach + 1e-13 })
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `who is open to nobody, or moved by nobody, stays`(seed: UInt64) throws {
    var problem = problem(seed: seed, try parameters(("susceptibility", 0)))
    problem.susceptibility = Array(repeating: 0, count: 6)
    #expect(limit(problem, steps: 30) == problem.positions)
    problem.susceptibility = Array(repeating: 0.9, count: 6)
    problem.influence = Matrix(rows: 6, columns: 6)
    #expect(limit(problem, steps: 30) == problem.positions)
  }

  @Test(arguments: UInt64(0)..<20)
  func `an actor that changes sides with its positions changes nobody else's`(
    seed: UInt64
  ) throws {
    let problem = problem(seed: seed, try parameters(("ties", fixed)))
    let sides = [1.0, -1, 1, -1, -1, 1]
    var turned = problem
    turned.ties = Matrix(rows: 6, columns: 6) { sides[$0] * problem.ties[$0, $1] * sides[$1] }
    turned.positions = Matrix(rows: 6, columns: 2) { sides[$0] * problem.positions[$0, $1] }
    let usual = limit(problem)
    #expect(limit(turned) == Matrix(rows: 6, columns: 2) { sides[$0] * usual[$0, $1] })
  }

  @Test(arguments: UInt64(0)..<20)
  func `permuting the actors permutes ties and positions`(seed: UInt64) throws {
    let order = [3, 0, 5, 4, 2, 1]
    let problem = problem(seed: seed, try parameters(("sigma", 0.02), ("correlation", 0.4)))
    var permuted = problem
    permuted.ties = Matrix(rows: 6, columns: 6) { problem.ties[order[$0], order[$1]] }
    permuted.influence = problem.influence.map { influence in
      Matrix(rows: 6, columns: 6) { influence[order[$0], order[$1]] }
    }
    permuted.positions = Matrix(rows: 6, columns: 2) { problem.positions[order[$0], $1] }
    permuted.susceptibility = order.map { problem.susceptibility[$0] }
    permuted.identities = order.map { problem.identities[$0] }
    let (usual, other) = (follow(problem, steps: 40).last, follow(permuted, steps: 40).last)
    let expected = Matrix(rows: 6, columns: 8) { row, column in
      usual[order[row], column < 6 ? order[column] : column]
    }
    #expect(isClose(other, expected, relative: 1e-8, absolute: 1e-10))
  }

  @Test func `ties move as in tie coevolution, to the bit`() throws {
    let changed = Forcing(step: 7, ties: setPoints(5, seed: 9), sizes: [2, 1, 1, 1, 0.5])
    var plain = tieProblem(5, try tieParameters(("sigma", 0.02), ("setPointWalk", 0.01)))
    plain.forcing = [changed]
    var signed = plain
    signed.parameters = try parameters(("sigma", 0.02), ("setPointWalk", 0.01))
    signed.positions = Matrix([[1], [0], [-1], [0.5], [2]])
    let schedule = Schedule(steps: 20, firstPeriod: 24_000)
    let expected = run(TieCoevolution(), members: [plain], schedule: schedule, seed: 5)[0]
    let found = run(SignedInfluence(), members: [signed, signed], schedule: schedule, seed: 5)
    #expect(found[0] == found[1])
    for step in 0...20 {
      let state = found[0].state(at: step)
      let ties = Matrix(rows: 5, columns: 5) { state[$0, $1] }
      #expect(ties == expected.state(at: step))
    }
  }

  @Test func `members of every kind have together the bits they have alone`() throws {
    // Enough of a kind to lie side by side, with fixed ties, changes and a refused one between them.
    let members = try (0..<20).map { index in
      var member = problem(
        seed: UInt64(index),
        try parameters(
          ("ties", index % 3 == 1 ? fixed : 0), ("sigma", index % 2 == 0 ? 0.02 : 0),
          ("form", index % 5 == 2 ? 1 : 0), ("setPointWalk", index % 4 == 0 ? 0.01 : 0)))
      member.member = UInt32(index)
      member.forcing = [
        Forcing(step: 3, ties: setPoints(6, seed: 20 + UInt64(index)), sizes: [2, 1, 1, 3, 1, 0.5])
      ]
      if index == 6 { member.positions = Matrix(rows: 6, columns: 1) }
      return member
    }
    let schedule = Schedule(steps: 9, firstPeriod: 24_000)
    let together = run(SignedInfluence(), members: members, schedule: schedule, seed: 5)
    for (index, member) in members.enumerated() where index != 6 {
      let alone = run(SignedInfluence(), members: [member], schedule: schedule, seed: 5)[0]
      #expect(together[index] == alone, "member \(index)")
      var plain = member
      plain.influence = nil
      plain.parameters = try tieParameters(
        ("sigma", index % 2 == 0 ? 0.02 : 0), ("form", index % 5 == 2 ? 1 : 0),
        ("setPointWalk", index % 4 == 0 ? 0.01 : 0))
      let ties = run(TieCoevolution(), members: [plain], schedule: schedule, seed: 5)[0].last
      let last = together[index].last
      let isAlike = Matrix(rows: 6, columns: 6) { last[$0, $1] } == ties
      #expect(isAlike == (index % 3 != 1), "member \(index)")
    }
    #expect(together[6].termination == .diverged(step: 0, reason: .mismatchedShapes))
  }

  @Test(.enabled(if: allocations_are_counted() != 0))
  func `a step allocates nothing`() throws {
    let members = try (0..<9).map { problem(seed: UInt64($0), try parameters(("sigma", 0.02))) }
    let model = SignedInfluence()
    let start = model.start(members, schedule: Schedule(steps: 6), seed: 5)
    var (states, workspace) = (start.states, start.workspace)
    let active = start.refusals.map { $0 == nil }
    // The first steps copy what `start` still holds.
    for step in 0..<2 { model.step(&states, at: step, active: active, workspace: &workspace) }
    let before = allocations_of_this_thread()
    for step in 2..<6 { model.step(&states, at: step, active: active, workspace: &workspace) }
    #expect(allocations_of_this_thread() == before)
    withExtendedLifetime(states) {}
  }

  @Test(arguments: UInt64(0)..<10)
  func `positions follow the ties of the month they leave, while these move`(seed: UInt64) throws {
    var problem = problem(seed: seed, try parameters(("sigma", 0.02)))
    problem.start = Matrix(rows: 6, columns: 6) { -problem.ties[$0, $1] }
    let result = follow(problem, steps: 5)
    let influence = try #require(problem.influence)
    for step in 0..<5 {
      let (from, to) = (result.state(at: step), positions(result, at: step + 1))
      for actor in 0..<6 {
        let pulls = (0..<6).map { influence[actor, $0] * from[actor, $0] }
        let total = pulls.reduce(0) { $0 + $1.magnitude }
        let open = problem.susceptibility[actor]
        for issue in 0..<2 {
          let drawn = (0..<6).reduce(0) { $0 + pulls[$1] * from[$1, 6 + issue] } / total
          let expected = open * drawn + (1 - open) * problem.positions[actor, issue]
          #expect(isClose(to[actor, issue], expected))
        }
      }
    }
  }

  @Test func `nobody hears itself, whatever changed ties say`() throws {
    var problem = MemberProblem(
      ties: Matrix([[0, 1, 1], [0, 0, 0], [0, 0, 0]]), positions: Matrix([[0], [1], [3]]),
      parameters: try parameters(("ties", fixed), ("susceptibility", 0.5)))
    problem.forcing = [Forcing(step: 1, ties: Matrix([[9, 1, -1], [0, 9, 0], [0, 0, 9]]))]
    let result = follow(problem, steps: 3)
    // λ/2·(1 + 3), then λ/2·(1 − 3).
    #expect((1...3).map { result[$0, 0, 3] } == [1, -0.5, -0.5])
    #expect(result[2, 0, 0] == 0)
  }

  @Test func `fixed ties and influence move when they are changed, and only then`() throws {
    var problem = MemberProblem(
      ties: Matrix([[0, 1, 1], [0, 0, 0], [0, 0, 0]]), positions: Matrix([[0], [1], [3]]),
      parameters: try parameters(("ties", fixed), ("susceptibility", 0.5), ("sigma", 0.02)))
    problem.forcing = [
      Forcing(step: 2, influence: Matrix([[0, 3, 1], [0, 0, 0], [0, 0, 0]])),
      Forcing(step: 4, ties: Matrix([[0, 1, -1], [0, 0, 0], [0, 0, 0]])),
    ]
    let result = follow(problem, steps: 5)
    // λ/2·(1 + 3), then λ/4·(3·1 + 3), then λ/4·(3·1 − 3).
    #expect((1...5).map { result[$0, 0, 3] } == [1, 1, 0.75, 0.75, 0])
    #expect(result[4, 0, 2] == 1 && result[5, 0, 2] == -1)
  }

  @Test func `positions of another shape are refused, the others run on`() throws {
    let good = problem(seed: 1, try parameters())
    var odd = problem(seed: 2, try parameters())
    odd.positions = Matrix(rows: 6, columns: 1)
    var wrong = problem(seed: 3, try parameters())
    wrong.influence = Matrix(rows: 2, columns: 2)
    let results = run(
      SignedInfluence(), members: [good, odd, wrong], schedule: Schedule(steps: 5), seed: 1)
    #expect(results[0].termination == .completed && results[0].columns == 8)
    for index in 1...2 {
      #expect(results[index].termination == .diverged(step: 0, reason: .mismatchedShapes))
    }
  }
}
