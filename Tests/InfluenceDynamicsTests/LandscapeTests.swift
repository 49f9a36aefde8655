import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams
import TestSupport
import Testing

struct LandscapeTests {
  static func problem(
    _ propensities: Matrix, sizes: [Double]? = nil, positions: Matrix? = nil,
    _ values: (name: String, value: Double)...
  ) throws -> MemberProblem {
    MemberProblem(
      ties: propensities, positions: positions, sizes: sizes,
      identities: (0..<propensities.rows).map { StableIdentity.of("actor-\($0)") },
      parameters: try ParameterValues(values, for: Landscape().description.parameters))
  }

  static func random(_ count: Int, _ seed: UInt64) -> (propensities: Matrix, sizes: [Double]) {
    let luck = RandomStream(seed: seed, purpose: "test-landscape")
    let propensities = Matrix(rows: count, columns: count) {
      luck.normal(at: UInt64($0 * count + $1))
    }.symmetricPart
    return (propensities, (0..<count).map { 0.2 + luck.uniform(at: UInt64($0)) })
  }

  /// E as published: the sum over ordered pairs on different sides of sᵢsⱼpᵢⱼ.
  static func energy(_ propensities: Matrix, _ sizes: [Double], _ sides: [Bool]) -> Double {
    sides.indices.reduce(0) { $0 + sizes[$1] * frustration(of: $1, propensities, sizes, sides) }
  }

  /// F_k as published: the sum over the others on the other side of sⱼp_kj.
  static func frustration(
    of actor: Int, _ propensities: Matrix, _ sizes: [Double], _ sides: [Bool]
  ) -> Double {
    sides.indices.reduce(0) {
      $1 == actor || sides[$1] == sides[actor] ? $0 : $0 + sizes[$1] * propensities[actor, $1]
    }
  }

  @Test func `five great powers that all repel each other have four minima`() throws {
    // Axelrod and Bennett 1993; sizes of 1936. Any one of four with the Soviet Union, and not two.
    let sizes = [7.45, 5.32, 11.49, 4.03, 15.01]
    let problem = try Self.problem(Matrix(rows: 5, columns: 5, repeating: -1), sizes: sizes)
    let (_, findings) = outcome(Landscape(), problem, steps: 1)
    #expect(findings.number("minima") == 4 && findings.kind("search") == "complete")
    let sides = (0..<4).compactMap { findings.groups("sides", item: $0) }
    let small = sides.compactMap { groups in groups.first { $0.count == 2 } }
    #expect(Set(small) == [[0, 4], [1, 4], [2, 4], [3, 4]])
    let basins = (0..<4).compactMap { findings.number("basin", item: $0) }
    #expect(basins.reduce(0, +) == 16)
    let shares = (0..<4).compactMap { findings.number("basin share", item: $0) }
    #expect(isClose(shares.reduce(0, +), 1))
    let energies = (0..<4).compactMap { findings.number("energy", item: $0) }
    #expect(energies == energies.sorted())
    #expect(isClose(energies[0], -2 * (7.45 + 15.01) * (5.32 + 11.49 + 4.03)))
  }

  @Test(arguments: UInt64(0)..<20)
  func `enumeration finds the minima and basins of the plain definition`(seed: UInt64) throws {
    let (propensities, sizes) = Self.random(7, seed)
    let problem = try Self.problem(propensities, sizes: sizes)
    let (_, findings) = outcome(Landscape(), problem, steps: 1)
    var basins: [[Bool]: Int] = [:]
    for number in 0..<64 {
      var sides = [true] + (0..<6).map { number >> $0 & 1 == 0 }
      while true {
        let now = Self.energy(propensities, sizes, sides)
        let moved = (0..<7).map { actor in
          var other = sides
          other[actor].toggle()
          return Self.energy(propensities, sizes, other)
        }
        guard let lowest = moved.min(), lowest < now - 1e-9,
          let mover = moved.firstIndex(where: { $0 <= lowest + 1e-12 })
        else { break }
        sides[mover].toggle()
      }
      basins[sides.map { $0 == sides[0] }, default: 0] += 1
    }
    let count = Int(try #require(findings.number("minima")))
    #expect(count == basins.count)
    for item in 0..<count {
      let groups = try #require(findings.groups("sides", item: item))
      let sides = (0..<7).map { groups[0].contains($0) }
      #expect(findings.number("basin", item: item) == basins[sides].map(Double.init))
      let energy = try #require(findings.number("energy", item: item))
      #expect(isClose(energy, Self.energy(propensities, sizes, sides)))
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `a move changes the energy by twice its size times the change of its frustration`(
    seed: UInt64
  ) throws {
    let (propensities, sizes) = Self.random(9, seed)
    let luck = RandomStream(seed: seed, purpose: "test-start")
    let start = Matrix(rows: 9, columns: 1) { row, _ in luck.normal(at: UInt64(row)) }
    let problem = try Self.problem(propensities, sizes: sizes, positions: start)
    let (result, findings) = outcome(Landscape(), problem, steps: 60)
    guard case .converged(let last) = result.termination else {
      Issue.record("it ended as \(result.termination)")
      return
    }
    func sides(_ step: Int) -> [Bool] { (0..<9).map { result[step, $0, 0] > 0 } }
    for step in 0..<last - 1 {
      let (before, after) = (sides(step), sides(step + 1))
      let movers = (0..<9).filter { before[$0] != after[$0] }
      #expect(movers.count == 1)
      let mover = movers[0]
      let frustration =
        Self.frustration(of: mover, propensities, sizes, after)
        - Self.frustration(of: mover, propensities, sizes, before)
      let energy =
        Self.energy(propensities, sizes, after) - Self.energy(propensities, sizes, before)
      #expect(isClose(energy, 2 * sizes[mover] * frustration, absolute: 1e-11))
      #expect(energy < 0)
      // No other move would have lowered it more.
      for actor in 0..<9 {
        var other = before
        other[actor].toggle()
        let reached = Self.energy(propensities, sizes, other)
        #expect(reached >= Self.energy(propensities, sizes, after) - 1e-11)
      }
    }
    // It ends in one of the minima.
    let reached = try #require(findings.groups("sides reached", issue: 0))
    let count = Int(try #require(findings.number("minima")))
    #expect((0..<count).contains { findings.groups("sides", item: $0) == reached })
    let energy = try #require(findings.number("energy reached", issue: 0))
    #expect(isClose(energy, Self.energy(propensities, sizes, sides(last))))
  }

  @Test func `of equal drops the first actor's is taken`() throws {
    // Three alike who repel each other: any of them may leave the other two.
    let start = Matrix([[1, 1], [1, -1], [1, -1]])
    let problem = try Self.problem(
      Matrix(rows: 3, columns: 3, repeating: -1), positions: start)
    let (result, findings) = outcome(Landscape(), problem, steps: 9)
    #expect(result.state(at: 1) == Matrix([[-1, 1], [1, -1], [1, -1]]))
    #expect(result.termination == .converged(step: 2))
    #expect(findings.groups("sides reached", issue: 0) == [[0], [1, 2]])
    #expect(findings.number("minima") == 3)
    // All on one side (1 of 4) also goes to the first.
    #expect(findings.number("basin", item: 2) == 2)
  }

  @Test func `friends of all end together`() throws {
    let problem = try Self.problem(Matrix(rows: 6, columns: 6, repeating: 0.5))
    let (_, findings) = outcome(Landscape(), problem, steps: 1)
    #expect(findings.number("minima") == 1)
    #expect(findings.groups("sides", item: 0) == [[0, 1, 2, 3, 4, 5]])
    #expect(findings.number("energy", item: 0) == 0)
    #expect(findings.number("basin", item: 0) == 32)
  }

  @Test func `one actor alone is a landscape too`() throws {
    let (_, findings) = outcome(Landscape(), try Self.problem(Matrix([[0]])), steps: 1)
    #expect(findings.number("minima") == 1)
    #expect(findings.groups("sides", item: 0) == [[0]])
  }

  @Test func `propensities that differ by direction are refused`() throws {
    let (result, findings) = outcome(
      Landscape(), try Self.problem(Matrix([[0, 1], [0.5, 0]])), steps: 1)
    #expect(result.termination == .diverged(step: 0, reason: .notSymmetric))
    #expect(findings.isEmpty)
  }

  @Test func `beyond 24 actors descents find the camps and say they are not complete`() throws {
    // 30 actors of two camps planted firmly, and noise.
    let luck = RandomStream(seed: 3, purpose: "test-landscape")
    let propensities = Matrix(rows: 30, columns: 30) { row, column in
      (row % 2 == column % 2 ? 1 : -1) + 0.5 * luck.normal(at: UInt64(row * 30 + column))
    }.symmetricPart
    let problem = try Self.problem(propensities, ("starts", 200))
    let (_, findings) = outcome(Landscape(), problem, steps: 1)
    #expect(findings.kind("search") == "incomplete")
    let planted = [(0..<15).map { 2 * $0 }, (0..<15).map { 2 * $0 + 1 }]
    #expect(findings.groups("sides", item: 0) == planted)
    let count = Int(try #require(findings.number("minima")))
    let starts = (0..<count).compactMap { findings.number("basin", item: $0) }.reduce(0, +)
    #expect(starts == 200)
    // The same seed finds the same; in a rugged landscape another one counts others.
    #expect(outcome(Landscape(), problem, steps: 1).findings == findings)
    let rugged = try Self.problem(Self.random(30, 5).propensities, ("starts", 200))
    let usual = outcome(Landscape(), rugged, steps: 1, seed: 7).findings
    #expect(outcome(Landscape(), rugged, steps: 1, seed: 8).findings != usual)
  }

  @Test func `renumbering the actors renumbers the minima`() throws {
    let (propensities, sizes) = Self.random(8, 77)
    let order = (0..<8).map { ($0 * 3 + 5) % 8 }
    var renumbered = try Self.problem(propensities, sizes: sizes)
    renumbered.ties = Matrix(rows: 8, columns: 8) { propensities[order[$0], order[$1]] }
    renumbered.sizes = order.map { sizes[$0] }
    let plain = outcome(
      Landscape(), try Self.problem(propensities, sizes: sizes), steps: 1
    ).findings
    let other = outcome(Landscape(), renumbered, steps: 1).findings
    #expect(plain.number("minima") == other.number("minima"))
    for item in 0..<Int(try #require(plain.number("minima"))) {
      let groups = try #require(other.groups("sides", item: item))
      let back = ModelFinding("sides", groups: groups.map { $0.map { order[$0] } }, item: item)
      #expect(plain.contains(back))
      #expect(plain.number("basin", item: item) == other.number("basin", item: item))
    }
  }

  @Test func `nobody would move where descents of many actors end`() throws {
    let (propensities, sizes) = Self.random(40, 11)
    let (_, findings) = outcome(
      Landscape(), try Self.problem(propensities, sizes: sizes, ("starts", 60)), steps: 1)
    let minima = try #require(findings.number("minima"))
    var starts = 0.0
    for item in 0..<Int(minima) {
      let groups = try #require(findings.groups("sides", item: item))
      let sides = (0..<40).map { groups[0].contains($0) }
      let energy = Self.energy(propensities, sizes, sides)
      #expect(isClose(try #require(findings.number("energy", item: item)), energy))
      for actor in 0..<40 {
        var moved = sides
        moved[actor].toggle()
        #expect(Self.energy(propensities, sizes, moved) > energy - 1e-9)
      }
      starts += findings.number("basin", item: item) ?? 0
    }
    #expect(starts == 60)
  }

  @Test func `sizes whose energies overflow are refused`() throws {
    let (propensities, _) = Self.random(3, 1)
    let (result, findings) = outcome(
      Landscape(), try Self.problem(propensities, sizes: [1, 1e200, 1e190]), steps: 1)
    let reason = DivergenceReason.unusableInput(name: "sizes", actor: 1, value: 1e200)
    #expect(result.termination == .diverged(step: 0, reason: reason) && findings.isEmpty)
  }
}
