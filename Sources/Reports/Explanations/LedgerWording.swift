import AllianceModel
import Experiments
import ScenarioEngine

/// Lines of a ledger in words.
enum LedgerWording {
  /// A line: `+0.14 security: treaty (Treaty of …), credibility 1.00`.
  static func line(_ line: TieLedger.Line, _ names: ActorNames) -> String {
    let channel = line.channel.map { "\($0.rawValue): " } ?? ""
    return "\(Numerals.signed(line.share, 3)) \(channel)\(cause(line.cause, names))"
  }

  /// A cause in one line, with the first place where it stands.
  static func cause(_ cause: TieLedger.Cause, _ names: ActorNames) -> String {
    ExplanationWording { names[$0] }.words(TieExplanation.Cause(cause))
  }
}
