import AllianceModel
import Experiments

extension Change {
  /// When and what in one line: `2023-01: KAZ leaves CSTO`, or, with a condition, `from 2023-01, once
  /// lead of KAZ is at most 0.05: KAZ leaves CSTO`.
  var statement: String { "\(dating): \(words)" }

  /// When the change comes into force, in words.
  var dating: String {
    condition.map { "from \(date), once \($0.words)" } ?? "\(date)"
  }

  /// The change in words, with how long it takes and lasts.
  var words: String {
    verb.words + (overMonths > 1 ? " over \(overMonths) months" : "")
      + (until.map { " until \($0)" } ?? "")
  }
}

extension Change.Condition {
  /// What has to be found: `alignment of KAZ with Turkey is at least 0.7`.
  var words: String {
    let subject = "\(measure) of \(actor)" + ((pole ?? partner?.text).map { " with \($0)" } ?? "")
    switch test {
    case .category(let name): return "\(subject) is \(name)"
    case .bounds(let bounds): return "\(subject) is \(bounds.words)"
    }
  }
}

extension Expectation.Bounds {
  /// `at least 0.2 and at most 0.5`.
  var words: String {
    [atLeast.map { "at least \($0)" }, atMost.map { "at most \($0)" }].compactMap(\.self)
      .joined(separator: " and ")
  }
}

extension EvidenceRecord.Parties {
  /// The parties in words, saying which side acts on which.
  var words: String {
    func list(_ actors: [ActorID]) -> String { actors.map(\.text).joined(separator: ", ") }
    return switch self {
    case .mutual(let actors): "between \(list(actors))"
    case .directed(let from, let to): "from \(list(from)) to \(list(to))"
    case .effects(let effects):
      effects.map { "from \($0.from) to \($0.to) (\($0.sign.brief))" }.joined(separator: ", ")
    }
  }
}

extension Change.Verb {
  /// The change in words.
  var words: String {
    switch self {
    case .set(let target, let adjustment): "set \(target.words) \(adjustment.sign)"
    case .add(let record):
      "add \(record.kind) \(record.parties.words)"
        + (record.obligations.isEmpty
          ? "" : " obliging to " + record.obligations.map(\.rawValue).joined(separator: ", "))
        + (record.breadth.isEmpty
          ? "" : " on " + record.breadth.map(\.rawValue).joined(separator: ", "))
        + (record.judgement.map { $0.words(certainty: record.certainty) } ?? "")
    case .end(let kind, let parties):
      "end \(kind) between \(parties.map(\.text).joined(separator: ", "))"
    case .join(let actor, let organisation): "\(actor) joins \(organisation)"
    case .leave(let actor, let organisation): "\(actor) leaves \(organisation)"
    case .amend(let organisation, let obligations):
      "\(organisation) obliges its members to "
        + (obligations.isEmpty ? "nothing" : obligations.map(\.rawValue).joined(separator: ", "))
    }
  }
}

extension Judgement {
  /// Whose judgement it is, of what, and how sure: it stands in the place of evidence.
  fileprivate func words(certainty: Double) -> String {
    " by \(expert): \(channel.rawValue) tie \(range.lowerBound.brief) to \(range.upperBound.brief), "
      + "certainty \(certainty.brief)"
  }
}

extension Change.Target {
  fileprivate var words: String {
    switch self {
    case .capability(let actor): "capability.\(actor)"
    case .reliability(let actor): "reliability.\(actor)"
    case .trade(let one, let other): "trade.\(one).\(other) (million USD a year)"
    case .tie(let pair): "tie.\(pair.row).\(pair.column)"
    }
  }
}

extension Change.Adjustment {
  /// The adjustment as scenario files write it.
  fileprivate var sign: String {
    switch self {
    case .scale(let factor): "× \(factor.brief)"
    case .add(let amount): amount < 0 ? "- \((-amount).brief)" : "+ \(amount.brief)"
    case .to(let target): "to \(target.brief)"
    }
  }
}
