public import AllianceModel
public import Experiments

/// The articles' forecasts beside what the members say.
public struct ForecastReport: Sendable {
  private let check: ForecastCheck
  private let words: ForecastWording

  /// A report of forecasts held against scenarios; `base` is the name of the first of these.
  public init(_ check: ForecastCheck, in world: World, base: String) {
    self.check = check
    words = ForecastWording(world: world, base: base)
  }

  /// What was held against the model, then what could not be.
  public func text(_ style: TextStyle) -> String {
    var lines = [style.heading(ForecastWording.heading)]
    lines += ForecastWording.caption.flatMap { style.spelt($0).wrapped(to: style.width) } + [""]
    for entry in check.entries { lines += told(entry, style) }
    lines += missing(style)
    lines += untestable(style)
    lines += style.spelt(tally).wrapped(to: style.width)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The forecasts as values, for CSV and JSON.
  public var list: ForecastList { ForecastList(check, words) }

  private func told(_ entry: ForecastCheck.Entry, _ style: TextStyle) -> [String] {
    guard case .told(let claim, let movement) = entry.finding else { return [] }
    var rows = [
      ("forecast", entry.record.note), ("held as", words.claim(claim)),
      ("condition", words.condition(claim)), ("model", words.movement(movement)),
    ]
    if !entry.assumed.isEmpty { rows.append(("built in", words.assumed(entry.assumed))) }
    let head = "\(movement.verdict.rawValue.padded(to: 12))  \(words.place(entry))"
    return [style.heading(style.spelt(head))]
      + rows.flatMap { label, text in
        style.hanging("  " + label.padded(to: 12), text)
      } + [""]
  }

  private func missing(_ style: TextStyle) -> [String] {
    let entries = check.entries.compactMap { entry -> (String, String)? in
      guard case .scenarioMissing(let name) = entry.finding else { return nil }
      return ("\(words.place(entry)): \(entry.record.note)", name)
    }
    guard !entries.isEmpty else { return [] }
    return [style.heading("Presuppose a scenario that was not given")]
      + entries.flatMap { text, name in
        style.spelt("\(text) To hold it against the model, add \(name).yaml.")
          .wrapped(to: style.width, indent: 2)
      } + [""]
  }

  private func untestable(_ style: TextStyle) -> [String] {
    let entries = check.entries.compactMap { entry -> String? in
      guard case .untestable(let reason) = entry.finding else { return nil }
      return "\(words.place(entry)): \(entry.record.note) Not testable here: \(reason)."
    }
    guard !entries.isEmpty else { return [] }
    return [style.heading("Not testable here")]
      + entries.flatMap { style.spelt($0).wrapped(to: style.width, indent: 2) } + [""]
  }

  private var tally: String {
    let missing = check.entries.count { entry in
      if case .scenarioMissing = entry.finding { true } else { false }
    }
    let untestable = check.entries.count { entry in
      if case .untestable = entry.finding { true } else { false }
    }
    return "\(check.entries.count) forecasts. With a condition: \(verdicts(isConditional: true)). "
      + "Without: \(verdicts(isConditional: false)); where set points are held these speak of chance "
      + "and the pull of triads alone, and several may claim the same. Scenario not given \(missing), "
      + "not testable here \(untestable)."
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
