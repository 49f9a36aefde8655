import AllocationCounter
import InfluenceDynamics
import LinearAlgebra
import Parameters
import Testing

struct TieWorkspaceTests {
  /// Members of every kind: quiet and noisy, symmetric and directed, with one-way noise, walks, a
  /// free diagonal and substeps of their own, and a change on the way.
  private func mixed(_ actors: Int, count: Int) throws -> [MemberProblem] {
    try (0..<count).map { index in
      let parameters = try tieParameters(
        ("balance", 0.05 * Double(index % 11)), ("sigma", index % 3 == 0 ? 0 : 0.015),
        ("correlation", index % 5 == 1 ? 0.3 : 1), ("setPointWalk", index % 4 == 2 ? 0.007 : 0),
        ("diagonal", index % 7 == 3 ? 1 : 0), ("substeps", index % 6 == 5 ? 2 : 4))
      var problem = tieProblem(actors, seed: UInt64(index % 4), member: UInt32(index), parameters)
      if index % 2 == 0 { problem.ties = problem.ties.symmetricPart }
      if index % 5 == 0 {
        problem.forcing = [
          Forcing(step: 2, ties: setPoints(actors, seed: 50), sizes: problem.sizes.reversed())
        ]
      }
      return problem
    }
  }

  private let schedule = Schedule(steps: 4, firstPeriod: 10)

  @Test(arguments: [1, 7, 12])
  func `every path gives every member the bits it has alone`(actors: Int) throws {
    let members = try mixed(actors, count: 30)
    let alone = members.map { run(TieCoevolution(), members: [$0], schedule: schedule, seed: 5)[0] }
    for path in KernelPath.allCases where path.isAvailable {
      let model = TieCoevolution(on: path)
      #expect(run(model, members: members, schedule: schedule, seed: 5) == alone, "\(path)")
    }
  }

  @Test func `a world too large to lie side by side has the same bits in any company`() throws {
    let members = try mixed(BalanceBundle.largestInterleavedOrder + 1, count: 4)
    let alone = members.map { run(TieCoevolution(), members: [$0], schedule: schedule, seed: 5)[0] }
    #expect(run(TieCoevolution(), members: members, schedule: schedule, seed: 5) == alone)
  }

  @Test func `symmetric members stay symmetric to the last bit until a change`() throws {
    var problem = tieProblem(9, try tieParameters(("balance", 0.8), ("setPointWalk", 0.01)))
    problem.ties = problem.ties.symmetricPart
    let before = follow(problem, steps: 6)
    #expect((0...6).allSatisfy { before.state(at: $0) == before.state(at: $0).transposed })
    problem.forcing = [Forcing(step: 3, ties: setPoints(9, seed: 3))]
    let after = follow(problem, steps: 6)
    #expect(after.state(at: 3) == before.state(at: 3))
    #expect(after.last != after.last.transposed)
  }

  @Test(.enabled(if: allocations_are_counted() != 0), arguments: [5, 12, 40])
  func `a step allocates nothing`(actors: Int) throws {
    let model = TieCoevolution()
    let members = try mixed(actors, count: 19)
    let start = model.start(members, schedule: Schedule(steps: 9, firstPeriod: 10), seed: 5)
    var (states, workspace) = (start.states, start.workspace)
    let active = start.refusals.map { $0 == nil }
    // The first steps, of which the second is the first to walk, copy what `start` still holds.
    for step in 0..<2 { model.step(&states, at: step, active: active, workspace: &workspace) }
    let before = allocations_of_this_thread()
    for step in 2..<9 { model.step(&states, at: step, active: active, workspace: &workspace) }
    #expect(allocations_of_this_thread() == before)
    withExtendedLifetime(states) {}
  }

  @Test(.enabled(if: allocations_are_counted() != 0))
  func `allocations are counted`() {
    let before = allocations_of_this_thread()
    let matrix = Matrix(rows: 30, columns: 30)
    #expect(allocations_of_this_thread() > before)
    withExtendedLifetime(matrix) {}
  }
}
