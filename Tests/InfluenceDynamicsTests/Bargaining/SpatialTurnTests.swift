import InfluenceDynamics
import LinearAlgebra
import TestSupport
import Testing

/// One turn against the printed reference run of KTAB's smpExample.
struct SpatialTurnTests {
  /// What a number printed to `decimals` may be off by.
  private func printed(_ found: Double, _ expected: Double, _ decimals: Int) -> Bool {
    let unit = (0..<decimals).reduce(1.0) { step, _ in step / 10 }
    return isClose(found, expected, relative: 0, absolute: 0.5001 * unit)
  }

  private func printed(_ found: [Double], _ expected: [Double], _ decimals: Int) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { printed($0, $1, decimals) }
  }

  private func row(_ matrix: Matrix, _ index: Int) -> [Double] {
    (0..<matrix.columns).map { matrix[index, $0] }
  }

  private func turn(
    _ options: [(name: String, option: String)] = [], second: Bool = false
  ) throws -> BargainingTurn {
    let problem =
      second
      ? try SmpExample.problem(options, at: SmpExample.second, ideals: SmpExample.secondIdeals)
      : try SmpExample.problem(options)
    let record = SpatialBargaining().record(of: problem, turns: 1, seed: 1)
    return try #require(record?.turns.first)
  }

  @Test func `values, risk and utilities are the published ones`() throws {
    let standing = try turn().standing
    #expect(printed(row(standing.values, 0), [1, 0.673, 0.739, 0.747, 0.799], 3))
    #expect(printed(row(standing.values, 3), [0.763, 0.563, 0.358, 1, 0.571], 3))
    #expect(printed(standing.riskAttitudes, [1, -0.387, -0.5, -0.001, -0.298], 3))
    #expect(printed(row(standing.utilities, 1), [0.6278, 1, 0.5964, 0.4748, 0.5340], 4))
    #expect(printed(row(standing.utilities, 2), [0.5882, 0.5332, 1, 0.3584, 0.7251], 4))
    #expect(printed(row(standing.estimates[0], 2), [0.8004, 0.7615, 1, 0.6081, 0.8827], 4))
    #expect(printed(row(standing.estimates[3], 4), [0.7843, 0.4679, 0.8260, 0.5357, 1], 4))
  }

  @Test func `risk follows from the probabilities that positions win`() throws {
    let standing = try turn().standing
    // The published log prints neither. Both were computed from its inputs in NumPy, as the
    // eigenvector of eigenvalue 1 of the chain that the model iterates (the second with the utilities
    // that risk gives); the risk that follows from the first is the published one, above.
    #expect(
      printed(standing.centralProbabilities, [0.5254, 0.0902, 0.0548, 0.2115, 0.1181], 4))
    #expect(printed(standing.winProbabilities, [0.3154, 0.1668, 0.1082, 0.2216, 0.1880], 4))
  }

  @Test func `everybody challenges whom it did in the published run`() throws {
    let challenges = try turn().challenges
    #expect(challenges.map(\.initiator) == [0, 1, 2, 3, 4])
    #expect(challenges.map(\.receiver) == [4, 2, 0, 2, 2])
    // Of each challenge: the initiator's probability, its gain for itself and for the receiver; then
    // the receiver's.
    let published: [[Double]] = [
      [0.5257, 0.0115, -0.0311, 0.6967, 0.0974, -0.1343],
      [0.7180, 0.2315, -0.2579, 0.7164, 0.2399, -0.2666],
      [0.4396, 0.0975, -0.0617, 0.6698, 0.1098, -0.0373],
      [0.7837, 0.4318, -0.3758, 0.7786, 0.4779, -0.4268],
      [0.5467, 0.0632, -0.0798, 0.5363, 0.0654, -0.0822],
    ]
    for (challenge, numbers) in zip(challenges, published) {
      let found = challenge.expectations
      #expect(found.map(\.judge).prefix(2) == [challenge.initiator, challenge.initiator])
      #expect(found.map(\.judge).suffix(2) == [challenge.receiver, challenge.receiver])
      #expect(
        printed(
          [
            found[0].probability, found[0].gain, found[1].gain, found[2].probability,
            found[2].gain, found[3].gain,
          ], numbers, 4))
    }
  }

  @Test func `bargains are the published ones, defects and all`() throws {
    let challenge = try #require(try turn([("mode", "ktab-compat")]).challenges.last)
    #expect(printed(challenge.initiatorProposal.initiatorPosition, [70.06, 76, 34.98], 6))
    #expect(printed(challenge.initiatorProposal.receiverPosition, [70.06, 76.01, 34.98], 6))
    #expect(printed(challenge.receiverProposal.initiatorPosition, [61.21, 86.44, 44.43], 6))
    // By hand from the two: the first weighs 63.8 · 0.754, the other 63.8 · 0.756, since KTAB takes
    // the initiator's capability for both.
    #expect(printed(challenge.weightedProposal.initiatorPosition, [65.629, 81.227, 39.711], 3))
    #expect(printed(challenge.weightedProposal.receiverPosition, [65.629, 81.232, 39.711], 3))
  }

  @Test func `without the defects the receiver's proposal uses its probability`() throws {
    let challenge = try #require(try turn().challenges.last)
    #expect(printed(challenge.initiatorProposal.initiatorPosition, [70.06, 76, 34.98], 6))
    // By hand: Σ σ²φ²x/Σ σ²φ² of positions 73.3, 61.1, 26.3 and 61.1, 86.5, 44.5, with φ = 0.5363 that
    // the receiver gives the initiator and 1 − φ for itself.
    #expect(printed(challenge.receiverProposal.initiatorPosition, [69.86, 76.52, 35.36], 6))
    // 63.8 · 0.754 against 61.4 · 0.756, capability times attention.
    let (own, theirs) = (63.8 * 0.754, 61.4 * 0.756)
    #expect(
      isClose(
        challenge.weightedProposal.initiatorPosition[0],
        (own * 70.06 + theirs * 69.86) / (own + theirs)))
  }

  @Test func `bargains are voted on as in the published run`() throws {
    let decisions = try turn().decisions
    #expect(decisions[0].bargains.map(\.initiator) == [0, 0, 2])
    // Actor 0: the status quo, then, published in another order, its own bargain and that of 2.
    #expect(printed(decisions[0].probabilities, [0.0054, 0.2444, 0.7502], 4))
    #expect(printed(decisions[1].probabilities, [0.4205, 0.5795], 4))
    #expect(decisions[0].chosen == 2 && decisions[1].chosen == 1)
    #expect(decisions[0].bargains[0].isStatusQuo)
  }

  @Test func `positions are judged from ideals that follow them`() throws {
    // The published second turn: positions and ideals differ.
    let found = try turn(second: true)
    #expect(printed(row(found.standing.values, 0), [0.983, 0.736, 0.711, 0.664, 0.900], 3))
    #expect(printed(found.standing.riskAttitudes, [0.516, -0.5, 0.770, 0.299, 1], 3))
    #expect(printed(found.standing.winProbabilities, [0.1806, 0.2446, 0.2278, 0.1716, 0.1754], 4))
    #expect(
      found.challenges.map { [$0.initiator, $0.receiver] }.filter { $0[0] > 1 } == [
        [2, 3], [3, 0], [4, 2],
      ])
    let third = try #require(found.challenges.first { $0.initiator == 3 })
    #expect(printed(third.expectations[0].probability, 0.7193, 4))
    #expect(printed(third.expectations[0].gain, 0.2237, 4))
    #expect(printed(third.initiatorProposal.receiverPosition, [37.85, 18.44, 19], 6))
  }

  @Test func `ideals move by the accommodation`() throws {
    // θ ← a·x + (1 − Σa)·θ, from the published first positions and those that follow.
    let record = SpatialBargaining().record(of: try SmpExample.problem(), turns: 1, seed: 1)
    let end = try #require(record?.end)
    let next = end.positions
    for issue in 0..<3 {
      let first = SmpExample.positions
      #expect(isClose(end.ideals[0, issue], 0.87 * next[0, issue] + 0.13 * first[0][issue]))
      #expect(
        isClose(
          end.ideals[2, issue],
          0.65 * next[2, issue] + 0.13 * next[3, issue] + 0.22 * first[2][issue]))
      #expect(isClose(end.ideals[4, issue], next[4, issue]))
    }
    // The published run took the same bargain for its first actor, and prints this.
    #expect(printed(row(end.ideals, 0), SmpExample.secondIdeals[0], 4))
  }
}
