public import LinearAlgebra

/// How far a member's ties are from polarisation.
public struct Stability: Sendable, Equatable {
  /// Where the ties rest (actors × actors).
  public let fixedPoint: Matrix

  /// How much of a small deviation balance gives back, at most.
  ///
  /// The spectral abscissa of the linearised balance term over β. 0 = balance does nothing, 1 = the state is lost.
  public let gain: Double

  /// By how much balance enlarges the lasting effect of a small change: 1/(1 − gain).
  ///
  /// A gain of 0.5 doubles it, 0.9 makes it ten times as large; infinite from 1 on.
  public var amplification: Double { gain < 1 ? 1 / (1 - gain) : .infinity }

  /// Months until all but 5 % of a small deviation is gone: ln 20/(β(1 − gain)).
  ///
  /// At β = 0.1: 30 months without balance, 60 at a gain of 0.5, 300 at 0.9.
  public let settlingTime: Double
}

extension TieCoevolution {
  /// Where the ties of a member come to rest without noise and forcing, from given ties.
  ///
  /// Nil when they do not within 50,000 half relaxation times or the problem is unusable. `start` defaults to the
  /// member's start, else its set points.
  public static func fixedPoint(of problem: MemberProblem, from start: Matrix? = nil) -> Matrix? {
    guard problem.refusal(rows: problem.actorCount, columns: problem.actorCount) == nil else {
      return nil
    }
    return FixedPointSearch(problem).settled(from: start ?? problem.start ?? problem.ties)
  }

  /// The stability of the state the ties of a member come to rest in; nil when there is none.
  ///
  /// The linearisation is that of Morrison, Kutz and Gabbay's equation at the state found, computed
  /// by Arnoldi's method. It says nothing of large shocks, which can cross into another basin.
  public static func stability(of problem: MemberProblem, from start: Matrix? = nil) -> Stability? {
    guard let state = fixedPoint(of: problem, from: start) else { return nil }
    let search = FixedPointSearch(problem)
    guard let gain = search.gain(at: state) else { return nil }
    let time = gain < 1 ? 2.995_732_273_553_991 / (search.constants.beta * (1 - gain)) : .infinity
    return Stability(fixedPoint: state, gain: gain, settlingTime: time)
  }

  /// The balance f at which the middle state is lost, by continuation from f = 0.
  ///
  /// The state that starts at the set points is followed as f grows; the loss is where it stops
  /// being stable (gain 1) or being there at all (a jump), located within `tolerance`. For rank-one set
  /// points, a free diagonal, b₀ = 0 and a high ceiling this is the published 4αλ₀ = β, f = 1. Nil
  /// when it is not lost up to `limit`, or balance has nothing to act on (λ₀ = 0).
  public static func criticalBalance(
    of problem: MemberProblem, upTo limit: Double = 4, within tolerance: Double = 1e-7
  ) -> Double? {
    middleLoss(of: problem, upTo: limit, within: tolerance)?.balance
  }

  /// The balance at which the middle state is lost, and the last state of it.
  static func middleLoss(
    of problem: MemberProblem, upTo limit: Double, within tolerance: Double
  ) -> (balance: Double, state: Matrix)? {
    guard problem.refusal(rows: problem.actorCount, columns: problem.actorCount) == nil else {
      return nil
    }
    var search = FixedPointSearch(problem)
    guard search.constants.leadingEigenvalue != 0 else { return nil }
    var (balance, state, step) = (0.0, search.setPoints, 0.05)
    while step > tolerance {
      guard balance < limit else { return nil }
      search.setBalance(balance + step)
      if let next = search.polished(state, within: search.reach(at: state)),
        let gain = search.gain(at: next), gain < 1
      {
        // The step grows again, so that a hard stretch does not slow the rest of the way.
        (balance, state, step) = (balance + step, next, min(2 * step, 0.05))
      } else {
        step /= 2
      }
    }
    return (balance, state)
  }
}
