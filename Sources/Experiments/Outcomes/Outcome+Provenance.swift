public import AllianceModel
import InfluenceDynamics
import Parameters
import ScenarioEngine

extension Outcome.Provenance {
  init(_ compiled: CompiledScenario, version: String, blas: String) {
    let scenario = compiled.scenario
    var parameters: [String: Double] = [:]
    for description in compiled.weighing.descriptions {
      parameters["weighing.\(description.name)"] = compiled.weighing[description.name]
    }
    for description in compiled.dynamics.descriptions {
      parameters["dynamics.\(description.name)"] = compiled.dynamics[description.name]
    }
    self.init(
      version: version, model: scenario.dynamics.model, parameters: parameters,
      future: scenario.future.rawValue, knownBy: scenario.evidence.knownBy.description,
      occurredBy: scenario.evidence.occurredBy.description,
      backgroundOnly: scenario.evidence.backgroundOnly,
      evidence: scenario.uncertainty.evidence.rawValue, seed: scenario.uncertainty.seed,
      members: scenario.uncertainty.members, blas: blas)
  }
}

extension CompiledScenario {
  /// What the scenario takes for granted, in words.
  var assumptions: [String] {
    let uncertain = scenario.uncertainty.parameters.map {
      "\($0.path) is drawn anew for each member"
    }
    let changes = scenario.changes.map { change in
      change.statement
        + (change.because.note.map { " (\($0))" } ?? "")
        + (change.because.document.map { document in
          " (document \(document)\(change.because.paragraph.map { ", paragraph \($0)" } ?? ""))"
        } ?? "")
    }
    return [scenario.future.words] + tradeYears + [positionsInWords].compactMap(\.self) + uncertain
      + changes
  }

  /// Of which year the trade of the focus with each pole is, because years differ.
  private var tradeYears: [String] {
    let years = scenario.poles.flatMap(\.members).compactMap { member -> String? in
      let entry = tradeBook.entries.first {
        Set([$0.pair.row, $0.pair.column]) == [scenario.focus, member.actor]
      }
      return entry.map { "with \(member.actor) of \($0.year)" }
    }
    guard !years.isEmpty else { return [] }
    return ["trade of \(scenario.focus) is the latest on record: " + years.joined(separator: ", ")]
  }
}

extension Future {
  /// The assumption about the time after the evidence, in words.
  var words: String {
    switch self {
    case .hold: "hold: set points stay where the evidence left them, moved by a random walk"
    case .fade: "fade: the strength of past events goes on fading and no news arrives"
    case .flow: "flow: events go on arriving at each pair's recent rate"
    }
  }
}

extension Change {
  /// The change in words, with how long it takes and lasts.
  public var words: String {
    verb.words + (overMonths > 1 ? " over \(overMonths) months" : "")
      + (until.map { " until \($0)" } ?? "")
  }
}

extension EvidenceRecord.Parties {
  /// The parties in words, saying who acts on whom.
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
  public var words: String {
    switch self {
    case .set(let target, let adjustment): "set \(target.words) \(adjustment.words)"
    case .add(let record):
      "add \(record.kind) \(record.parties.words)"
        + (record.obligations.isEmpty
          ? "" : " obliging to " + record.obligations.map(\.rawValue).joined(separator: ", "))
        + (record.breadth.isEmpty
          ? "" : " on " + record.breadth.map(\.rawValue).joined(separator: ", "))
        + (record.judgement.map { $0.inWords(certainty: record.certainty) } ?? "")
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
  fileprivate func inWords(certainty: Double) -> String {
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
  fileprivate var words: String {
    switch self {
    case .scale(let factor): "× \(factor.brief)"
    case .add(let amount): amount < 0 ? "- \((-amount).brief)" : "+ \(amount.brief)"
    case .to(let target): "to \(target.brief)"
    }
  }
}

extension Double {
  /// The number for a sentence: three decimals at most, none for a whole number; in full where that
  /// would make nothing of it.
  var brief: String {
    guard self == 0 || abs(self) >= 0.0005 else { return "\(self)" }
    let rounded = (self * 1000).rounded() / 1000
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? "\(Int(rounded))" : "\(rounded)"
  }
}

extension Termination {
  /// The end in words, for lists of failures.
  var reason: String {
    switch self {
    case .completed: "completed"
    case .converged: "converged"
    case .blewUp: "blew up, as the equation has it, in the step"
    case .diverged(_, let reason): reason.words
    case .notConverged: "did not converge"
    }
  }
}

extension DivergenceReason {
  /// What went wrong, for lists of failures.
  fileprivate var words: String {
    switch self {
    case .notFinite: "diverged: \(self)"
    case .mismatchedShapes: "could not start: lists or matrices differ in size"
    case .notFiniteInput: "could not start: not all numbers given are finite"
    case .unusableParameter(let name, let value):
      "could not start: the model cannot use \(name) = \(value.brief)"
    case .unusableInput(let name, let actor, let value):
      "could not start: the model cannot use \(name) = \(value.brief) of actor \(actor + 1)"
    case .notSymmetric: "could not start: the ties must be the same in both directions"
    case .unusedInput(let name): "could not start: the model has no use for '\(name)'; remove it"
    }
  }
}
