internal import LinearAlgebra

/// At which strengths of balance the middle state and the camps are lost.
public struct Hysteresis: Sendable, Equatable {
  /// The balance f at which the middle state (peace) is lost, from below.
  public let peaceLost: Double

  /// The balance f at which the camps (war) are lost, from above.
  ///
  /// Equal to `peaceLost` when ties go over into camps without a jump; 0 when the camps outlast
  /// balance itself.
  public let warLost: Double

  /// Whether both states are there, and stable, for strengths between the two.
  ///
  /// Then history decides: lowering balance to where it was does not bring peace back.
  public let isBistable: Bool
}

extension TieCoevolution {
  /// Both thresholds of a member, by continuation up from peace and down from war.
  ///
  /// Upwards as ``criticalBalance(of:upTo:within:)``; then the flow is let go from where peace was
  /// lost, 5 % above it, and the camps it ends in are followed down as f falls, beside the middle
  /// state, until they are no longer stable or no longer there. Camps further than that from peace
  /// are not looked for. For equal set points μ, a free diagonal and b₀ = 0 the published
  /// closed forms are f = 1 and 4μℓ/(ℓ + μ)², ℓ = L/β; the first is exact for a high ceiling, the
  /// second takes the tangent as flat from where it would reach 1, which is up to 1.72 times too low.
  ///
  /// - Parameters:
  ///   - problem: the member; its noise, walk and forcing are left out.
  ///   - limit: the largest f that is tried.
  ///   - tolerance: how exactly the thresholds are located.
  /// - Returns: nil when peace is not lost up to `limit`, the problem is unusable or the flow does
  ///   not settle.
  public static func hysteresis(
    of problem: MemberProblem, upTo limit: Double = 4, within tolerance: Double = 1e-7
  ) -> Hysteresis? {
    guard let loss = middleLoss(of: problem, upTo: limit, within: tolerance) else { return nil }
    var search = FixedPointSearch(problem)
    search.setBalance(1.05 * loss.balance)
    guard let camps = search.settled(from: loss.state) else { return nil }
    var branches = Branches(search, peace: loss.state, war: camps, balance: 1.05 * loss.balance)
    let warLost = branches.followDown(from: loss.balance, within: tolerance)
    return Hysteresis(
      peaceLost: loss.balance, warLost: warLost ?? loss.balance, isBistable: warLost != nil)
  }
}

/// The two stable states beside each other as balance falls.
private struct Branches {
  private var search: FixedPointSearch
  private var peace: Matrix
  private var war: Matrix
  private var balance: Double

  init(_ search: FixedPointSearch, peace: Matrix, war: Matrix, balance: Double) {
    self.search = search
    self.peace = peace
    self.war = war
    self.balance = balance
  }

  /// The balance at which war is lost; nil when it is not another state than peace.
  mutating func followDown(from loss: Double, within tolerance: Double) -> Double? {
    var (step, hasMet) = (0.05 * loss, false)
    while step > tolerance, balance > 0 {
      let next = max(0, balance - step)
      search.setBalance(next)
      // Above its loss peace is not there; the last state of it serves as the place to keep from.
      let middle = next < loss ? search.polished(peace, within: search.reach(at: peace)) : peace
      let reach = middle.map { 0.25 * war.largestChange(from: $0) } ?? 0
      guard let middle, reach > 0.25e-4 * search.scale(at: war),
        let state = search.polished(war, within: reach), (search.gain(at: state) ?? 2) < 1
      else {
        step /= 2
        continue
      }
      (balance, peace, war) = (next, middle, state)
      hasMet = hasMet || next < loss - tolerance
      step = min(2 * step, 0.05 * loss)
    }
    return hasMet ? balance : nil
  }
}

extension FixedPointSearch {
  /// Sets α so that the balance is `balance`.
  mutating func setBalance(_ balance: Double) {
    constants.alpha = TieConstants.alpha(
      balance: balance, beta: constants.beta, eigenvalue: constants.leadingEigenvalue)
  }

  /// How far the next state on a branch may lie.
  func reach(at state: Matrix) -> Double { 0.1 * scale(at: state) }
}
