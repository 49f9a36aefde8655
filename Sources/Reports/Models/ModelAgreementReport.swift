import Experiments
import ScenarioEngine

/// What several models make of one scenario, as it is printed with a run.
struct ModelAgreementReport {
  private let agreement: ModelAgreement
  private let actor: String
  private let name: (String) -> String
  private let poles: [String]

  /// The report of what models say.
  ///
  /// - Parameters:
  ///   - agreement: the models' answers.
  ///   - focus: the identifier of the actor that is told of first.
  ///   - poles: the names of the poles, in the scenario's order.
  ///   - name: an actor's name by its identifier.
  init(
    _ agreement: ModelAgreement, of focus: String, poles: [String],
    name: @escaping (String) -> String
  ) {
    self.agreement = agreement
    self.actor = focus
    self.poles = poles
    self.name = name
  }

  /// What stands above the first number.
  func verdict(_ style: TextStyle) -> [String] {
    let wording = ModelAgreementWording(agreement, of: actor, named: name(actor), poles: poles)
    return [style.heading("How far it holds under other models")]
      + wording.sentences.flatMap { style.spelt($0).wrapped(to: style.width) }
  }

  /// Who comes first for the focus under each model, for the others, and what models are given.
  ///
  /// - Parameters:
  ///   - others: the identifiers of the other actors to be told of.
  ///   - style: how the text may look.
  /// - Returns: the lines.
  func tables(_ others: [String], _ style: TextStyle) -> [String] {
    focusTable(style) + [""] + othersTable(others, style) + [""] + readings(style)
  }

  private func focusTable(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("\(name(actor)) under"), .init("first"), .init("in", .right),
      .init("poles, closest first"),
    ])
    for (model, answer) in agreement.answers(on: actor) {
      table.add([
        model, answer.first, Numerals.percent(answer.shares[answer.first] ?? 0), order(answer),
      ])
    }
    return table.lines(style) + style.spelt(Self.caption).wrapped(to: style.width)
  }

  private static let caption =
    "In: share of members in which the pole comes first, or none does, by a lead of .05 on the "
    + "model's own scale. Poles by mean closeness, «≈» within .05 of the one before."

  /// `Russia > China ≈ Turkey`.
  private func order(_ answer: ModelAgreement.Answer) -> String {
    let ranked = poles.filter { answer.closeness[$0] != nil }.map {
      (pole: $0, value: answer.closeness[$0] ?? 0)
    }.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }
      .map(\.element)
    return ranked.indices.map { place in
      guard place > 0 else { return ranked[place].pole }
      let isLevel = ranked[place - 1].value - ranked[place].value < agreement.leastLead
      return (isLevel ? " ≈ " : " > ") + ranked[place].pole
    }.joined()
  }

  private func othersTable(_ others: [String], _ style: TextStyle) -> [String] {
    var table = TextTable(
      [.init("Other actors"), .init("models", .right)] + poles.map { .init($0, .right) })
    for other in others {
      let answers = agreement.answers(on: other).filter { $0.model != ModelAdapter.setPoints }
      guard !answers.isEmpty else { continue }
      let closest = answers.map { agreement.closest($0.answer, of: poles) }
      table.add(
        [name(other), "\(answers.count)"]
          + poles.map { pole in "\(closest.count { $0.contains(pole) })" })
    }
    return table.isEmpty
      ? [] : table.lines(style) + style.spelt(Self.othersCaption).wrapped(to: style.width)
  }

  private static let othersCaption =
    "Under how many of the models that have a place for the actor the pole is the closest by mean "
    + "closeness, or within .05 of it; a row may count a model more than once."

  private func readings(_ style: TextStyle) -> [String] {
    [style.heading("What each model was given, and what close means in it")]
      + agreement.models.flatMap { answers in
        style.hanging(
          "", "\(answers.model): \(answers.given). Close: \(answers.closeness).", further: 2)
      }
  }
}
