import AllianceModel
import Experiments
import ScenarioEngine

/// How far the headline holds over other models, in sentences.
struct ModelAgreementWording {
  private let agreement: ModelAgreement
  private let actor: ActorID
  private let focus: String

  /// What models say of an actor.
  ///
  /// - Parameters:
  ///   - agreement: the models' answers.
  ///   - actor: the identifier of the actor.
  ///   - focus: its name.
  init(_ agreement: ModelAgreement, of actor: ActorID, named focus: String) {
    self.agreement = agreement
    self.actor = actor
    self.focus = focus
  }

  /// The sentences; none when the scenario's own model says nothing of the actor.
  var sentences: [String] {
    let answers = agreement.answers(on: actor).filter { $0.model != ModelAdapter.setPoints }
    guard let own = answers.first?.answer else { return [] }
    return [closest(answers), pairs(answers, own)].compactMap(\.self) + missing(answers)
      + [Self.caution]
  }

  private static let caution =
    "Models answer different questions from different parts of the evidence (listed below), each at "
    + "its usual parameters. Agreement proves nothing; disagreement is a reason to look closer."

  /// Which poles are closest under which models, the most frequent answer first.
  private func closest(_ answers: [(model: String, answer: ModelAgreement.Answer)]) -> String {
    var groups: [(poles: [String], models: [String])] = []
    for (model, answer) in answers {
      let closest = agreement.closest(answer)
      if let place = groups.firstIndex(where: { $0.poles == closest }) {
        groups[place].models.append(model)
      } else {
        groups.append((closest, [model]))
      }
    }
    let ranked = groups.enumerated().sorted {
      ($1.element.models.count, $0.offset) < ($0.element.models.count, $1.offset)
    }.map(\.element)
    let parts = ranked.enumerated().map { place, group in
      "\(Self.list(group.poles))\(group.poles.count > 1 ? " (equally close)" : "") under "
        + (place == 0
          ? "\(group.models.count) of \(answers.count) models" : "\(group.models.count)")
        + " (\(group.models.joined(separator: ", ")))"
    }
    return
      "Closest to \(focus) at the end, in the mean over members: \(parts.joined(separator: "; "))."
  }

  /// Under how many models the first pole is closer than the second.
  private func pairs(
    _ answers: [(model: String, answer: ModelAgreement.Answer)], _ own: ModelAgreement.Answer
  ) -> String? {
    let ranked = own.closeness.sorted { ($1.mean, $0.pole) < ($0.mean, $1.pole) }.map(\.pole)
    guard ranked.count > 1 else { return nil }
    let (first, second) = (ranked[0], ranked[1])
    let gaps = answers.compactMap { answer -> Double? in
      guard let one = answer.answer.closeness(to: first),
        let other = answer.answer.closeness(to: second)
      else { return nil }
      return one - other
    }
    let closer = gaps.count { $0 >= agreement.leastLead }
    let further = gaps.count { $0 <= -agreement.leastLead }
    let level = gaps.count - closer - further
    return "\(first) is closer than \(second) under \(closer) of \(gaps.count) models, further "
      + "away under \(further), equally close (within .05) under \(level)."
  }

  /// Models that have no place for the actor, and those that were left out.
  private func missing(
    _ answers: [(model: String, answer: ModelAgreement.Answer)]
  ) -> [String] {
    let answering = Set(answers.map(\.model))
    let silent = agreement.models.filter {
      $0.model != ModelAdapter.setPoints && !answering.contains($0.model)
    }
    return silent.map { silent in
      let reason = silent.failures.map(\.ending.words).min() ?? "it has no place for \(focus)"
      return "\(silent.model) says nothing of \(focus): \(reason)."
    } + LeftOutWording.sentences(agreement.leftOut)
  }

  /// `Russia`, `Russia and China`, `Russia, Turkey and China`.
  private static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "no pole" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
