import AllianceModel
import Experiments
import ScenarioEngine

/// What several models make of one scenario, as it is printed with a run.
struct ModelAgreementReport {
  private let agreement: ModelAgreement
  private let actor: ActorID
  private let name: (ActorID) -> String
  private let poles: [String]

  /// The report of what models say.
  ///
  /// - Parameters:
  ///   - agreement: the models' answers.
  ///   - focus: the identifier of the actor that comes first.
  ///   - poles: the names of the poles, in the scenario's order.
  ///   - name: an actor's name by its identifier.
  init(
    _ agreement: ModelAgreement, of focus: ActorID, poles: [String],
    name: @escaping (ActorID) -> String
  ) {
    self.agreement = agreement
    self.actor = focus
    self.poles = poles
    self.name = name
  }

  /// What stands above the first number.
  var verdict: Section {
    let wording = ModelAgreementWording(agreement, of: actor, named: name(actor))
    return Section(
      "How far it holds under other models", wording.sentences.map { .paragraph($0) })
  }

  /// Who comes first for the focus under each model, for some others, and what models are given.
  func tables(_ others: [ActorID]) -> [Section] {
    [
      Section(nil, focusTable.blocks(caption: Self.caption)),
      Section(nil, othersTable(others).blocks(caption: Self.othersCaption)),
      Section(
        "What each model was given, and what close means in it",
        [
          .list(
            .statements,
            agreement.models.map { "\($0.model): \($0.given). Close: \($0.closeness)." })
        ]),
    ]
  }

  private var focusTable: Table {
    var table = Table([
      .init("\(name(actor)) under"), .init("first"), .init("in", .right),
      .init("poles, closest first"),
    ])
    for (model, answer) in agreement.answers(on: actor) {
      table.add([
        model, answer.first.name, Numerals.percent(answer.share(of: answer.first)), order(answer),
      ])
    }
    return table
  }

  private static let caption =
    "In: share of members in which the pole comes first, or none does, by a lead of .05 on the "
    + "model's own scale. Poles by mean closeness, «≈» within .05 of the one before."

  /// `Russia > China ≈ Turkey`.
  private func order(_ answer: ModelAgreement.Answer) -> String {
    let ranked = answer.closeness.enumerated().sorted {
      ($1.element.mean, $0.offset) < ($0.element.mean, $1.offset)
    }.map(\.element)
    return ranked.indices.map { place in
      guard place > 0 else { return ranked[place].pole }
      let isLevel = ranked[place - 1].mean - ranked[place].mean < agreement.leastLead
      return (isLevel ? " ≈ " : " > ") + ranked[place].pole
    }.joined()
  }

  private func othersTable(_ others: [ActorID]) -> Table {
    var table = Table(
      [.init("Other actors"), .init("models", .right)] + poles.map { .init($0, .right) })
    for other in others {
      let answers = agreement.answers(on: other).filter { $0.model != ModelAdapter.setPoints }
      guard !answers.isEmpty else { continue }
      let closest = answers.map { agreement.closest($0.answer) }
      table.add(
        [name(other), "\(answers.count)"]
          + poles.map { pole in "\(closest.count { $0.contains(pole) })" })
    }
    return table
  }

  private static let othersCaption =
    "Under how many of the models that have a place for the actor the pole is the closest by mean "
    + "closeness, or within .05 of it; a row may count a model more than once."
}
