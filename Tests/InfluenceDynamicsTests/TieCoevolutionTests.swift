import InfluenceDynamics
import LinearAlgebra
import Parameters
import RandomStreams
import TestSupport
import Testing

struct TieCoevolutionTests {
  @Test func `without balance and noise a tie returns exponentially`() throws {
    var problem = tieProblem(4, try tieParameters(("balance", 0), ("sigma", 0), ("beta", 0.2)))
    problem.start = Matrix(rows: 4, columns: 4, repeating: 1)
    let result = follow(problem, steps: 10)
    let share = Elementary.exp(-0.2 * 10)
    for (row, column) in [(0, 1), (3, 2)] {
      let gap = 1 - problem.ties[row, column]
      // Order 4 with βh = 0.05: an error of about (0.05)⁴/120 of the gap.
      let expected = problem.ties[row, column] + gap * share
      #expect(isClose(result[10, row, column], expected, relative: 1e-6))
    }
    #expect((0..<4).allSatisfy { result[10, $0, $0] == 0 })
  }

  @Test func `Runge and Kutta's method is of order 4`() throws {
    let parameters = try tieParameters(("balance", 0.9), ("sigma", 0), ("beta", 1), ("ceiling", 2))
    var problem = tieProblem(6, parameters)
    problem.start = Matrix(rows: 6, columns: 6) { $0 == $1 ? 0 : 1.5 - 0.4 * Double($0) }
    let exact = follow(problem, steps: 2, substeps: 512).last
    let errors = [4, 8, 16, 32].map {
      follow(problem, steps: 2, substeps: $0).last.largestChange(from: exact)
    }
    // The ratio tends to 2⁴ = 16; it is near it from four substeps on.
    for (coarse, fine) in zip(errors, errors.dropFirst()) {
      #expect((12...20).contains(coarse / fine))
    }
  }

  @Test func `the finest run is Ornstein and Uhlenbeck's solution along its path`() throws {
    // X(T) = B + e^(−βT)(X(0) − B) + σ ∫ e^(−β(T − t)) dW, the integral by midpoints of 4,096 parts,
    // which leaves an error of 1e-9; Heun's method with as many substeps is within 1/4,096.
    let parameters = try tieParameters(("balance", 0), ("sigma", 1), ("beta", 1))
    var problem = tieProblem(8, parameters)
    problem.start = Matrix(rows: 8, columns: 8) { $0 == $1 ? 0 : 1 }
    let result = follow(problem, steps: 1, firstPeriod: 9, substeps: 4096, seed: 7).last
    let (first, second) = (problem.identities[1], problem.identities[4])
    let path = BrownianPaths(
      seed: 7, purpose: "tie-noise", identities: [StableIdentity.ofPair(first, second)], member: 0,
      substeps: 4096)
    var increments = [Double](repeating: 0, count: path.bufferSize)
    path.increments(of: 9, into: &increments)
    let integral = (0..<4096).reduce(0.0) { sum, part in
      let left = (Double(part) + 0.5) / 4096
      return sum + Elementary.exp(left - 1) * increments[part * path.stride]
    }
    let tie = problem.ties[1, 4]
    let exact = tie + Elementary.exp(-1) * (1 - tie) + integral
    #expect(isClose(result[1, 4], exact, absolute: 3e-4))
    #expect((integral).magnitude > 0.01)
  }

  @Test func `Heun's method has strong order 1 on a linear problem`() throws {
    // Ornstein and Uhlenbeck's process: no balance. One path, ever finer; the finest run is the
    // solution (see above), far nearer than the coarse ones that are compared.
    let parameters = try tieParameters(("balance", 0), ("sigma", 1), ("beta", 1))
    let problem = tieProblem(24, parameters)
    let exact = follow(problem, steps: 2, substeps: 1024).last
    let errors = [4, 8, 16, 32].map { substeps in
      let gaps = zip(follow(problem, steps: 2, substeps: substeps).last.elements, exact.elements)
      return gaps.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
    // The ratio tends to 2; over 276 pairs its sampling error is a few percent.
    for (coarse, fine) in zip(errors, errors.dropFirst()) {
      #expect((1.8...2.3).contains(coarse / fine))
    }
  }

  @Test func `Heun's method has weak order 2 on a linear problem`() throws {
    // The mean after a month is R(h)^m times the start, and the variance follows from R(h) and the
    // noise's factor c(h); both are read off runs that share one path.
    let errors = try [2, 4, 8, 16].map { substeps -> (mean: Double, variance: Double) in
      let parameters = try tieParameters(("balance", 0), ("sigma", 1), ("beta", 1), ("b0", 0))
      var problem = MemberProblem(
        ties: Matrix(rows: 2, columns: 2), parameters: parameters)
      let low = follow(problem, steps: 1, substeps: substeps)[1, 0, 1]
      problem.start = Matrix([[0, 1], [1, 0]])
      let factor = follow(problem, steps: 1, substeps: substeps)[1, 0, 1] - low
      let step = 1 / Double(substeps)
      let single = 1 - step + step * step / 2
      var variance = 0.0
      for _ in 0..<substeps {
        variance = single * single * variance + (1 - step / 2) * (1 - step / 2) * step
      }
      #expect(isClose(factor, (0..<substeps).reduce(1.0) { power, _ in power * single }))
      let end = Elementary.exp(-1)
      return ((factor - end).magnitude, (variance - (1 - end * end) / 2).magnitude)
    }
    for (coarse, fine) in zip(errors, errors.dropFirst()) {
      // 2² = 4, approached from above.
      #expect((3.5...5.5).contains(coarse.mean / fine.mean))
      #expect((3.5...5.5).contains(coarse.variance / fine.variance))
    }
  }

  @Test func `noise has the variance of Ornstein and Uhlenbeck's process`() throws {
    let parameters = try tieParameters(("balance", 0), ("sigma", 0.02), ("beta", 0.1))
    let members = (0..<400).map { tieProblem(6, member: $0, parameters) }
    let results = run(
      TieCoevolution(), members: members, schedule: Schedule(steps: 12), seed: 3)
    let gaps = results.flatMap { result in
      (0..<5).map { result[12, $0, 5] - members[0].ties[$0, 5] }
    }
    let expected = 0.02 * 0.02 * (1 - Elementary.exp(-2.4)) / 0.2
    let variance = gaps.reduce(0) { $0 + $1 * $1 } / Double(gaps.count)
    // 2,000 numbers: four standard errors of a variance are 4√(2/2000) = 13 %.
    #expect(isClose(variance, expected, relative: 0.13))
  }

  @Test(arguments: [1.0, 0.5, 0, -1])
  func `the noise of both directions has its correlation`(correlation: Double) throws {
    let parameters = try tieParameters(
      ("balance", 0), ("sigma", 0.02), ("correlation", correlation))
    let result = follow(tieProblem(60, parameters), steps: 1)
    let start = result.state(at: 0)
    var (product, square) = (0.0, 0.0)
    for row in 0..<60 {
      for column in 0..<row {
        let there = result[1, row, column] - start[row, column]
        let back = result[1, column, row] - start[column, row]
        product += there * back
        square += (there * there + back * back) / 2
      }
    }
    // 1,770 pairs: four standard errors are 4/√1770 = 0.095.
    #expect((product / square - correlation).magnitude < 0.095)
  }

  @Test(arguments: UInt64(0)..<20)
  func `renumbering the actors renumbers the ties`(seed: UInt64) throws {
    let parameters = try tieParameters(
      ("balance", 0.7), ("correlation", 0.4), ("setPointWalk", 0.01))
    let problem = tieProblem(7, seed: seed, parameters)
    let order = (0..<7).map { ($0 * 3 + Int(seed)) % 7 }
    var renumbered = problem
    renumbered.ties = Matrix(rows: 7, columns: 7) { problem.ties[order[$0], order[$1]] }
    renumbered.sizes = order.map { problem.sizes[$0] }
    renumbered.identities = order.map { problem.identities[$0] }
    let (first, second) = (follow(problem, steps: 24).last, follow(renumbered, steps: 24).last)
    let expected = Matrix(rows: 7, columns: 7) { first[order[$0], order[$1]] }
    // Sums in another order; below the loss errors are not amplified.
    #expect(isClose(second, expected, relative: 1e-11, absolute: 1e-12))
  }

  @Test func `another actor leaves the others' noise alone`() throws {
    let parameters = try tieParameters(("balance", 0), ("setPointWalk", 0.01), ("offset", 0))
    let (five, six) = (tieProblem(5, parameters), tieProblem(6, parameters))
    let (few, many) = (follow(five, steps: 6), follow(six, steps: 6))
    for row in 0..<5 {
      for column in 0..<5 { #expect(few[6, row, column] == many[6, row, column]) }
    }
  }

  @Test func `a month has the same noise whenever the run starts`() throws {
    let problem = tieProblem(5, try tieParameters(("balance", 0.5)))
    let whole = follow(problem, steps: 10, firstPeriod: 100)
    var later = problem
    later.start = whole.state(at: 4)
    #expect(follow(later, steps: 6, firstPeriod: 104).last == whole.last)
  }

  @Test func `more substeps refine the same path`() throws {
    let problem = tieProblem(8, try tieParameters(("balance", 0.6)))
    let (coarse, fine) = (
      follow(problem, steps: 60, substeps: 4), follow(problem, steps: 60, substeps: 16)
    )
    // Strong order 1 with βh = 0.025 and σ = 0.015: a few 1e-4; the noise itself moves ties by 0.03.
    #expect(coarse.last.largestChange(from: fine.last) < 1e-3)
    var finer = problem
    try finer.parameters.set("substeps", to: 16)
    #expect(follow(finer, steps: 60, substeps: 4) == fine)
  }

  @Test func `set points walk between months and not in the first`() throws {
    let parameters = try tieParameters(
      ("balance", 0), ("sigma", 0), ("setPointWalk", 0.1), ("beta", 0.1))
    let problem = tieProblem(12, parameters)
    let result = follow(problem, steps: 2)
    #expect(isClose(result.state(at: 1), result.state(at: 0), absolute: 1e-14))
    let moved = 1 - Elementary.exp(-0.1)
    let walked = (0..<12).flatMap { row in
      (0..<row).map { (result[2, row, $0] - result[1, row, $0]) / moved }
    }
    let spread = (walked.reduce(0) { $0 + $1 * $1 } / Double(walked.count)).squareRoot()
    // 66 pairs: four standard errors of a standard deviation are 4/√132 = 35 %.
    #expect(isClose(spread, 0.1, relative: 0.35))
    #expect(isClose(result[2, 3, 5] - result[1, 3, 5], result[2, 5, 3] - result[1, 5, 3]))
  }

  @Test func `the published form takes all third parties alike, later sizes too`() throws {
    let later = [Forcing(step: 2, ties: setPoints(6, seed: 4), sizes: [3, 1, 1, 0.5, 0.2, 0.3])]
    var problem = tieProblem(6, try tieParameters(("form", 1), ("balance", 0.5)))
    problem.forcing = later
    var alike = problem
    alike.sizes = Array(repeating: 1, count: 6)
    alike.forcing[0].sizes = nil
    #expect(follow(problem, steps: 8) == follow(alike, steps: 8))
    problem.referenceSizes = [9, 1, 1, 1, 1, 1]
    #expect(TieConstants(problem) == TieConstants(alike))
    try problem.parameters.set("gamma", to: 1)
    #expect(follow(problem, steps: 8) != follow(alike, steps: 8))
  }

  @Test func `the reference fixes α and b₀ for every scenario`() throws {
    var changed = tieProblem(6, try tieParameters(("balance", 0.5)))
    let baseline = TieConstants(changed)
    changed.reference = changed.ties
    changed.referenceSizes = changed.sizes
    changed.ties = setPoints(6, seed: 99)
    changed.sizes = Array(repeating: 2, count: 6)
    #expect(TieConstants(changed) == baseline)
    #expect(isClose(baseline.balance, 0.5))
  }

  @Test func `without a pattern there is no balance, and α given wins over f`() throws {
    let flat = Matrix(rows: 5, columns: 5) { $0 == $1 ? 0 : 0.3 }
    let problem = MemberProblem(ties: flat, parameters: try tieParameters(("balance", 1)))
    #expect(TieConstants(problem).alpha == 0)
    let raw = MemberProblem(ties: flat, parameters: try tieParameters(("alpha", 0.02), ("f", 1)))
    #expect(TieConstants(raw).alpha == 0.02)
    let hostile = MemberProblem(
      ties: Matrix(rows: 5, columns: 5, repeating: -0.3),
      parameters: try tieParameters(("b0", 0), ("diagonal", 1), ("f", 1)))
    // λ = −1.5 only: α from its size, 0.1/(4 · 1.5).
    #expect(isClose(TieConstants(hostile).alpha, 0.1 / 6))
  }

  @Test func `α is told by the leading eigenvalue of ties weighed by the roots of sizes`() throws {
    // S^½ sym(B) S^½ of sizes 4 and 1 and ties .5 and .3 has ±√4 · .4: λ₀ = .8, α = .5 · .1/(4 · .8).
    let problem = MemberProblem(
      ties: Matrix([[0, 0.5], [0.3, 0]]), sizes: [4, 1],
      parameters: try tieParameters(("b0", 0), ("balance", 0.5), ("beta", 0.1)))
    let constants = TieConstants(problem)
    #expect(isClose(constants.leadingEigenvalue, 0.8))
    #expect(isClose(constants.alpha, 0.5 * 0.1 / 3.2))
  }

  @Test func `the ceiling is a multiple of β or given outright`() throws {
    let ties = setPoints(4)
    let multiple = TieConstants(
      MemberProblem(ties: ties, parameters: try tieParameters(("ceiling", 1.5), ("beta", 0.2))))
    #expect(isClose(multiple.ceiling, 0.3))
    let outright = TieConstants(
      MemberProblem(ties: ties, parameters: try tieParameters(("L", 0.7), ("ceiling", 1.5))))
    #expect(outright.ceiling == 0.7)
  }

  @Test(arguments: [(0.03, 1.0, 6.0), (0.1, 0.1, 6.0), (0.1, 1.0, 0.5), (0.003, 2.0, 6.0)])
  func `the published form is followed closely whatever its rates`(
    alpha: Double, beta: Double, ceiling: Double
  ) throws {
    let ties = Matrix(rows: 4, columns: 4) { $0 == $1 ? 0.3 : setPoints(4)[$0, $1] }
    func end(_ substeps: Double?) throws -> Matrix {
      var parameters = try tieParameters(("alpha", alpha), ("beta", beta), ("L", ceiling))
      try parameters.set("form", option: "published")
      if let substeps { try parameters.set("substeps", to: substeps) }
      return follow(MemberProblem(ties: ties, parameters: parameters), steps: 12).last
    }
    #expect(isClose(try end(nil), try end(4096), relative: 1e-6, absolute: 1e-7))
  }
}
