import AllianceModel
import Experiments
import ScenarioEngine

/// What other models find for the same members, in a saved result.
struct ModelAgreementPart: Sendable, Codable {
  let leastLead: Double
  let members: Int
  let models: [AnswersPart]
  let leftOut: [ModelAgreement.LeftOut]

  struct AnswersPart: Sendable, Codable {
    let model: String
    let parameters: [String: Double]
    let given: String
    let closeness: String
    let failures: [FailurePart]
    let actors: [AnswerPart]
  }

  struct AnswerPart: Sendable, Codable {
    let actor: String
    let first: String
    let shares: [String: Double]
    let closeness: [String: Double]
  }

  init(_ agreement: ModelAgreement, _ sentences: ResultSentences) {
    leastLead = agreement.leastLead
    members = agreement.members
    leftOut = agreement.leftOut
    models = agreement.models.map { answers in
      AnswersPart(
        model: answers.model, parameters: answers.parameters, given: answers.given,
        closeness: answers.closeness, failures: FailurePart.list(answers.failures, sentences),
        actors: answers.actors.map(AnswerPart.init))
    }
  }

  func read(_ poles: [Pole]) throws -> ModelAgreement {
    ModelAgreement(
      leastLead: leastLead, members: members,
      models: try models.map { part in
        ModelAgreement.Answers(
          model: part.model, parameters: part.parameters, given: part.given,
          closeness: part.closeness, failures: try part.failures.read(),
          actors: part.actors.map { $0.read(poles) })
      }, leftOut: leftOut)
  }
}

extension ModelAgreementPart.AnswerPart {
  init(_ answer: ModelAgreement.Answer) {
    actor = answer.actor.text
    first = answer.first.name
    shares = Dictionary(answer.shares.map { ($0.partner.name, $0.share) }) { first, _ in first }
    closeness = Dictionary(answer.closeness.map { ($0.pole, $0.mean) }) { first, _ in first }
  }

  func read(_ poles: [Pole]) -> ModelAgreement.Answer {
    ModelAgreement.Answer(
      actor: ActorID(actor), first: Partner(named: first),
      shares: Partner.ordered(shares.keys, poles).map {
        PartnerShare($0, share: shares[$0.name] ?? 0)
      },
      closeness: poles.compactMap { pole in
        closeness[pole.name].map { .init(pole.name, mean: $0) }
      })
  }
}

/// Which actors other models leave together, in a saved result of a scenario given in numbers.
struct GroupAgreementPart: Sendable, Codable {
  let members: Int
  let models: [GroupsPart]
  let unanimous: Double
  let leftOut: [ModelAgreement.LeftOut]
  /// Those of `leftOut` of which no member succeeded, as data; they come last there.
  let failed: [FailedPart]?

  struct GroupsPart: Sendable, Codable {
    let model: String
    let meaning: String
    let groups: [[String]]
    let share: Double
    let alike: Double
    let failures: [FailurePart]
  }

  struct FailedPart: Sendable, Codable {
    let model: String
    let ending: RunEndingPart
  }

  init(_ agreement: GroupAgreement, _ sentences: ResultSentences) {
    members = agreement.members
    unanimous = agreement.unanimous
    models = agreement.models.map {
      GroupsPart(
        model: $0.model, meaning: $0.meaning, groups: $0.groups.map { $0.map(\.text) },
        share: $0.share, alike: $0.alike, failures: FailurePart.list($0.failures, sentences))
    }
    leftOut =
      agreement.leftOut
      + agreement.failed.map { .init(model: $0.model, reason: sentences.endings[$0.ending] ?? "") }
    failed =
      agreement.failed.isEmpty
      ? nil
      : agreement.failed.map { FailedPart(model: $0.model, ending: RunEndingPart($0.ending)) }
  }

  func read() throws -> GroupAgreement {
    GroupAgreement(
      members: members,
      models: try models.map { part in
        GroupAgreement.Groups(
          model: part.model, meaning: part.meaning,
          groups: part.groups.map { $0.map { ActorID($0) } }, share: part.share,
          alike: part.alike, failures: try part.failures.read())
      }, unanimous: unanimous, leftOut: Array(leftOut.dropLast((failed ?? []).count)),
      failed: try (failed ?? []).map { part in
        GroupAgreement.Failed(model: part.model, ending: try part.ending.read())
      })
  }
}
