internal import Parameters

/// How far a third party to a contest is bound to the outcome.
///
/// The raw values are the names KTAB uses.
public enum ThirdPartyCommitment: String, Sendable, CaseIterable {
  /// It keeps its position whatever happens, so that it gains nothing by taking a side.
  case none = "NoCommit"

  /// It adopts the winner's position when its side loses, and keeps its own when its side wins.
  case semi = "SemiCommit"

  /// It adopts the winner's position either way, so that it gains nothing by taking a side.
  case full = "FullCommit"
}

/// How the positions in a bargain lie between those of the two actors.
///
/// The raw values are the names KTAB uses.
public enum BargainInterpolation: String, Sendable, CaseIterable {
  /// Weights are salience times probability of winning.
  case linear = "S1P1"

  /// Weights are salience times probability of winning, both squared.
  case square = "S2P2"

  /// The weaker one moves, by its disadvantage.
  case disadvantage = "S2PMax"
}

/// Which bargains a challenge brings to the table.
///
/// The raw values are the names KTAB uses.
public enum BargainModel: String, Sendable, CaseIterable {
  /// The initiator's proposal alone.
  case initiator = "InitOnlyInterp"

  /// The initiator's proposal and the receiver's.
  case both = "InitRcvrInterp"

  /// The mean of the two proposals, weighted by power.
  case powerWeighted = "PWCompInterp"
}

/// How one of the bargains on an actor's table is chosen.
///
/// The raw values are the names KTAB uses.
public enum BargainSelection: String, Sendable, CaseIterable {
  /// The most probable one; the status quo, or else the earlier initiator, of equally probable ones.
  case mostProbable = "Deterministic"

  /// One drawn with its probability.
  case drawn = "Stochastic"
}

/// Whether KTAB is followed where its program departs from what it says it computes.
public enum BargainingMode: String, Sendable, CaseIterable {
  /// The receiver's proposal uses its estimate of the probability of winning, and the mean of two
  /// proposals weighs each by the capability and salience of its proposer.
  case fixed = "ktab-fixed"

  /// As KTAB 0.1 computes it: the receiver's proposal uses the initiator's expected gain in place
  /// of the probability, and both proposals are weighed by the initiator's capability.
  case compatible = "ktab-compat"
}

/// What one member of ``SpatialBargaining`` is computed with.
public struct BargainingOptions: Sendable, Equatable {
  /// How votes grow with what is at stake.
  public let votingRule: VotingRule
  /// How strengths become probabilities.
  public let victoryModel: VictoryModel
  /// How the probability of an option follows from pairwise contests.
  public let centralPosition: CentralPosition
  /// How a bargain is chosen.
  public let selection: BargainSelection
  /// The range of risk attitudes.
  public let riskRange: RiskRange
  /// How well risk attitudes are known to others.
  public let riskAdjustment: RiskAdjustment
  /// How far third parties are bound.
  public let commitment: ThirdPartyCommitment
  /// How bargains are interpolated.
  public let interpolation: BargainInterpolation
  /// Whose proposals count.
  public let bargainModel: BargainModel
  /// Whether KTAB's departures are followed.
  public let mode: BargainingMode

  /// The options that the parameters of ``SpatialBargaining`` choose.
  init(_ parameters: ParameterValues) {
    votingRule = parameters.choice("votingRule")
    victoryModel = parameters.choice("victoryModel")
    centralPosition = parameters.choice("centralPosition")
    selection = parameters.choice("selection")
    riskRange = parameters.choice("riskRange")
    riskAdjustment = parameters.choice("riskAdjustment")
    commitment = parameters.choice("thirdPartyCommitment")
    interpolation = parameters.choice("interpolation")
    bargainModel = parameters.choice("bargainModel")
    mode = parameters.choice("mode")
  }
}

extension ParameterValues {
  /// The option in force of a parameter whose options are the raw values of `Choice`.
  func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice {
    guard let option = option(name), let choice = Choice(rawValue: option) else {
      preconditionFailure("The options of '\(name)' are not those of \(Choice.self).")
    }
    return choice
  }
}
