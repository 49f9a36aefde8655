import AllianceModel
import Experiments
public import ScenarioEngine

/// What a run takes for granted, in sentences.
enum AssumptionWording {
  /// A sentence each, changes last.
  static func sentences(
    _ assumptions: [Assumption], focus: ActorID, changes: [Change]
  ) -> [String] {
    assumptions.map { words($0, focus: focus) } + changes.map(words)
  }

  /// The same, with parameters that are drawn in one line when there are many.
  static func lines(
    _ assumptions: [Assumption], focus: ActorID, changes: [Change]
  ) -> [String] {
    let drawn = assumptions.compactMap { assumption -> ParameterPath? in
      if case .drawn(let path) = assumption { path } else { nil }
    }
    guard drawn.count > 2 else {
      return sentences(assumptions, focus: focus, changes: changes)
    }
    let others = assumptions.filter { if case .drawn = $0 { false } else { true } }
    let names = drawn.map(\.description).joined(separator: ", ")
    return sentences(others, focus: focus, changes: changes)
      + ["drawn separately for each member: \(names)"]
  }

  private static func words(_ assumption: Assumption, focus: ActorID) -> String {
    switch assumption {
    case .future(let future): words(future)
    case .latestTrade(let years):
      "trade of \(focus) is the latest on record: "
        + years.map { "with \($0.partner) of \($0.year)" }.joined(separator: ", ")
    case .positions(let issues, let years):
      "positions start from \(issues.joined(separator: ", ")) of "
        + (years.count == 1
          ? "\(years.upperBound)" : "\(years.lowerBound) to \(years.upperBound)")
        + ", where actors would stay without influence"
    case .drawn(let path): "\(path) is drawn anew for each member"
    case .givenInNumbers: "everything is given in the file; nothing is weighed"
    }
  }

  /// The assumption about the time after the evidence.
  private static func words(_ future: Future) -> String {
    switch future {
    case .hold: "hold: set points stay where the evidence left them, moved by a random walk"
    case .fade: "fade: the strength of past events goes on fading and no news arrives"
    case .flow: "flow: events go on arriving at each pair's recent rate"
    }
  }

  /// A change with the place that suggests it.
  private static func words(_ change: Change) -> String {
    let document = change.because.document.map { document in
      " (document \(document)\(change.because.paragraph.map { ", paragraph \($0)" } ?? ""))"
    }
    return change.statement + (change.because.note.map { " (\($0))" } ?? "") + (document ?? "")
  }
}

/// Figures that contradict each other, in sentences.
enum ConflictWording {
  /// What the figures are of, each figure, and what is done.
  static func sentences(_ conflict: TradeConflict) -> ResultSentences.Conflict {
    ResultSentences.Conflict(
      quantity:
        "trade of \(conflict.pair.row) and \(conflict.pair.column) in \(conflict.year), "
        + conflict.unit,
      figures: conflict.figures.map {
        "\($0.value.brief) (\($0.origin), credibility \($0.credibility.brief))"
      },
      policy: "credibility-weighted mean in the point run; one figure drawn per member")
  }

  /// All of it in one line.
  static func line(_ conflict: TradeConflict) -> String {
    let words = sentences(conflict)
    return "\(words.quantity): \(words.figures.joined(separator: "; ")). \(words.policy)"
  }
}

extension JudgementInUse {
  /// Who holds what tie to be how strong, and why.
  var words: String {
    let range = judgement.range
    let levels = "\(Numerals.plain(range.lowerBound)) to \(Numerals.plain(range.upperBound))"
    return "\(judgement.expert): \(judgement.channel.rawValue) tie \(parties.words) at \(levels), "
      + "credibility \(Numerals.fixed(credibility)) (\(id)): \(reason)"
  }
}

extension CompilationWarning {
  /// What the evidence cannot give, and what is done instead.
  public var words: String {
    switch self {
    case .tradeWithoutTotals(let pair, let year, let unit):
      "trade of \(pair.row) and \(pair.column) in \(year) is not used: the total trade of both in "
        + "\(unit) of \(year) is not on record"
    case .capabilityUnknown(let missing, let knownBy):
      "no capability known by \(knownBy) for "
        + missing.map { "\($0.actor) (\($0.attribute))" }.joined(separator: ", ")
        + ": taken as 0.001 of the world"
    case .positionUnknown(let actors, let issues, let knownBy):
      "no position (\(issues.joined(separator: ", "))) known by \(knownBy) for "
        + actors.map(\.text).joined(separator: ", ")
        + ": these actors have no position and move nobody's"
    }
  }
}

extension NumericWarning {
  /// What makes the numbers less than they seem.
  var words: String {
    switch self {
    case .outsideRange(let name, let range):
      "\(name) lies outside its plausible range, \(range.lowerBound) to \(range.upperBound)"
    case .notAtRest(let count, let members, let change):
      "\(count) of \(members) members had not come to rest, and still moved by up to \(change) in the "
        + "last step: the end is no limit"
    }
  }
}
