internal import Parameters

private let program = "KTAB 0.1: default of its program and of its window"

/// The parameters of ``SpatialBargaining``; the alternative names are those in KTAB's files.
let spatialBargainingParameters: [ParameterDescription] = [
  choice(
    "mode", "", BargainingMode.self, .fixed,
    """
    Whether KTAB is followed where its program departs from what it says it computes: ktab-compat \
    takes the receiver's expected gain for a probability and the initiator's capability for both, \
    ktab-fixed does not. Nothing differs while only initiators propose.
    """,
    source: "judgement: the program's own comments say what was meant"),
  choice(
    "votingRule", "VotingRule", VotingRule.self, .proportional,
    """
    How votes grow with the difference x in utility: Prop x, Cubic x³, PropCbc half of each, Binary \
    sign x, PropBin 0.8 x + 0.2 sign x, ASymProsp x for losses and ⅔ x for gains. With \
    ASymProsp the later listed of two positions is on trial, so that the order of actors matters.
    """),
  choice(
    "victoryModel", "VictoryProbModel", VictoryModel.self, .linear,
    """
    How strengths become probabilities, c₁^q/(c₁^q + c₂^q): Linear q = 1, Square 2, Quartic 4, Octic \
    8; Binary: an advantage of a tenth is enough. Acts on positions and bargains, not on challenges.
    """),
  choice(
    "centralPosition", "PCEModel", CentralPosition.self, .conditional,
    """
    How the probability that an option is the outcome follows from contests in pairs: defeating all \
    others (Conditional), or being the favourite of a Markov chain of challenges.
    """),
  choice(
    "selection", "StateTransitions", BargainSelection.self, .mostProbable,
    """
    Which bargain an actor takes: the most probable one, or one drawn with its probability, which is \
    the model's only chance element.
    """),
  choice(
    "riskRange", "BigRRange", RiskRange.self, .middle,
    """
    The attitudes to risk given to the likeliest losers and winners: Min 0 to 1, Mid −½ to 1, Max −1 \
    to 1; above 0 shuns risk.
    """),
  choice(
    "riskAdjustment", "BigRAdjust", RiskAdjustment.self, .oneThird,
    """
    How far an actor knows another's attitude to risk: from None, where it takes all to be like \
    itself, to Full.
    """),
  choice(
    "thirdPartyCommitment", "ThirdPartyCommit", ThirdPartyCommitment.self, .semi,
    """
    Whether a third party must adopt the outcome: when the side that it took loses (SemiCommit), \
    never, or always. In the last two its side makes no difference to it, and it abstains.
    """),
  choice(
    "interpolation", "InterVecBrgn", BargainInterpolation.self, .square,
    """
    Weights in a bargain: salience times chance (S1P1), both squared (S2P2), or moved by the weaker \
    one's disadvantage (S2PMax).
    """),
  choice(
    "bargainModel", "BargnModel", BargainModel.self, .initiator,
    """
    Which proposals come to the table: the initiator's alone, also the receiver's, or the mean of \
    the two weighted by power.
    """),
  ParameterDescription(
    name: "tolerance", symbol: "ε", unit: "1", range: 0...0.1,
    allowed: 0...Double.greatestFiniteMagnitude, defaultValue: 0.02,
    meaning: """
      The run ends with the first turn, from the second on, in which actors move by less than this \
      share of what they moved in the first. 0 goes on to the horizon.
      """,
    source: "KTAB 0.1: a fiftieth of the first move, after at most 100 turns"),
]

/// A parameter whose options are the cases of an enumeration.
private func choice<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
  _ name: String, _ fileName: String, _ choices: Choice.Type, _ usual: Choice, _ meaning: String,
  source: String = program
) -> ParameterDescription {
  let cases = Array(Choice.allCases)
  return ParameterDescription(
    name: name, alternativeNames: fileName.isEmpty ? [] : [fileName],
    options: cases.map(\.rawValue), defaultOption: cases.firstIndex(of: usual) ?? 0,
    meaning: meaning, source: source)
}
