import AllianceModel
public import Experiments

/// The articles' forecasts beside what the members say.
public struct ForecastReport: Reportable {
  private let check: ForecastCheck
  private let words: ForecastWording

  /// A report of forecasts compared with scenarios.
  ///
  /// - Parameters:
  ///   - check: the forecasts, and what the members say.
  ///   - names: what actors are called.
  ///   - base: the name of the scenario that the others are compared with.
  public init(_ check: ForecastCheck, names: ActorNames, base: String) {
    self.check = check
    words = ForecastWording(names: names, base: base)
  }

  /// What was compared with the model, then what could not be.
  public var report: Report {
    let opening = Section(
      ForecastWording.heading, ForecastWording.caption.map { .paragraph($0) })
    return Report(
      ForecastWording.heading,
      [opening] + check.entries.map(held) + [
        missing, untestable, Section(nil, [.paragraph(tally)]),
      ])
  }

  /// A row a forecast.
  public var csv: CSVText { ForecastList(check, words).csv }

  /// The forecasts as values.
  public func json() throws -> String { try JSONText.of(ForecastList(check, words)) }

  /// A forecast beside what the model says; `nil` where the two could not be compared.
  private func held(_ entry: ForecastCheck.Entry) -> Section? {
    guard case .told(let claim, let movement) = entry.finding else { return nil }
    let rows =
      [
        ("forecast", entry.record.note), ("tested as", words.claim(claim)),
        ("condition", words.condition(claim)), ("model", words.movement(movement)),
      ] + (entry.assumed.isEmpty ? [] : [("built in", words.assumed(entry.assumed))])
    return Section(
      nil,
      [
        .list(
          .forecasts,
          items: [
            List.Item([movement.verdict.rawValue], words.place(entry), emphasis: .strong)
          ]),
        .list(.claims, items: rows.map { List.Item([$0], $1) }),
      ])
  }

  private var missing: Section {
    let texts = check.entries.compactMap { entry -> String? in
      guard case .scenarioMissing(let name) = entry.finding else { return nil }
      return "\(words.place(entry)): \(entry.record.note) To compare it with the model, add "
        + "\(name).yaml."
    }
    return Section(
      "Presuppose a scenario that was not given", texts.map { .paragraph($0, depth: 1) })
  }

  private var untestable: Section {
    let texts = check.entries.compactMap { entry -> String? in
      guard case .untestable(let obstacle) = entry.finding else { return nil }
      return "\(words.place(entry)): \(entry.record.note) Not testable here: \(obstacle.words)."
    }
    return Section("Not testable here", texts.map { .paragraph($0, depth: 1) })
  }

  private var tally: String {
    let missing = check.entries.count { entry in
      if case .scenarioMissing = entry.finding { true } else { false }
    }
    let untestable = check.entries.count { entry in
      if case .untestable = entry.finding { true } else { false }
    }
    return "\(check.entries.count) forecasts. With a condition: \(verdicts(isConditional: true)). "
      + "Without: \(verdicts(isConditional: false)). Where set points are held, forecasts without "
      + "a condition test only random movement and the pull of triads, and several may make the "
      + "same claim. Scenario not given \(missing), not testable here \(untestable)."
  }

  /// How often each verdict is reached among forecasts with a condition, or without.
  private func verdicts(isConditional: Bool) -> String {
    ForecastMovement.Verdict.allCases.map { verdict in
      let count = check.entries.count { entry in
        guard case .told(let claim, let movement) = entry.finding else { return false }
        return (claim.condition != nil) == isConditional && movement.verdict == verdict
      }
      return "\(verdict.rawValue) \(count)"
    }.joined(separator: ", ")
  }
}
