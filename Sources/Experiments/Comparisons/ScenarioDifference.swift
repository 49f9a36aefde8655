public import AllianceModel
public import ScenarioEngine

/// In what one scenario differs from another: changes, and everything else field by field.
public struct ScenarioDifference: Sendable {
  /// Changes that the other scenario makes and the base does not.
  public let added: [Change]
  /// Changes that the base makes and the other scenario does not.
  public let removed: [Change]
  /// Everything else that differs.
  public let fields: [Field]
  private let base: Scenario
  private let other: Scenario

  /// Compares two scenarios as they were compiled.
  ///
  /// - Parameters:
  ///   - base: what is compared with.
  ///   - other: what is compared.
  public init(_ base: CompiledScenario, _ other: CompiledScenario) {
    self.base = base.scenario
    self.other = other.scenario
    added = other.scenario.changes.without(base.scenario.changes)
    removed = base.scenario.changes.without(other.scenario.changes)
    fields = base.scenario.fields(besides: other.scenario) + base.inputs(besides: other)
  }

  /// How many changes differ: those added, then those removed.
  var causes: Int { added.count + removed.count }

  /// The changes of the other scenario when only some of the differing ones are made.
  ///
  /// - Parameter coalition: one a cause; whether a change that was added is made, or one that was
  ///   removed is left out.
  /// - Returns: with all of them the other scenario's own changes, with none the base's.
  func changes(with coalition: [Bool]) -> [Change] {
    if coalition.allSatisfy(\.self) { return other.changes }
    guard coalition.contains(true) else { return base.changes }
    let absent = zip(added, coalition).filter { !$0.1 }.map(\.0)
    let kept = zip(removed, coalition.dropFirst(added.count)).filter { !$0.1 }.map(\.0)
    var changes = other.changes.without(absent)
    for change in kept { insert(change, into: &changes) }
    return changes
  }

  /// Puts a change of the base after the changes that come before it there.
  private func insert(_ change: Change, into changes: inout [Change]) {
    let place = base.changes.firstIndex(of: change) ?? 0
    var after = 0
    for earlier in base.changes[..<place].reversed() where after == 0 {
      after = changes.firstIndex { $0.isSame(as: earlier) }.map { $0 + 1 } ?? 0
    }
    changes.insert(change.renamed(besides: changes), at: after)
  }
}

extension [Change] {
  /// These changes without those that another list makes too, each of which answers for one.
  fileprivate func without(_ others: [Change]) -> [Change] {
    var others = others
    return filter { change in
      guard let twin = others.firstIndex(where: change.isSame) else { return true }
      others.remove(at: twin)
      return false
    }
  }
}

extension Change {
  /// Whether another change does the same at the same time, whatever its reason and place.
  fileprivate func isSame(as other: Change) -> Bool {
    date == other.date && overMonths == other.overMonths && until == other.until
      && condition == other.condition && verb.isSame(as: other.verb)
  }

  /// The change under its own identifier, in case another change adds evidence by the same one.
  fileprivate func renamed(besides others: [Change]) -> Change {
    guard case .add(var record) = verb else { return self }
    let taken = others.compactMap { other in
      if case .add(let record) = other.verb { record.id } else { nil }
    }
    while taken.contains(record.id) { record = record.renamed(record.id + "-of-base") }
    return Change(
      date: date, verb: .add(record), overMonths: overMonths, until: until, condition: condition,
      because: because, origin: origin)
  }
}

extension Change.Verb {
  /// Whether another verb does the same; for evidence, whether it says the same of the same parties.
  fileprivate func isSame(as other: Self) -> Bool {
    guard case .add(let mine) = self, case .add(let theirs) = other else { return self == other }
    // Whether what is doubtful happened is drawn by its event, so there the event counts too.
    return (mine.event == theirs.event || mine.certainty == 1) && mine.kind == theirs.kind
      && mine.parties == theirs.parties && mine.about == theirs.about
      && mine.happened == theirs.happened && mine.known == theirs.known
      && mine.value == theirs.value && mine.multiplicity == theirs.multiplicity
      && mine.sign == theirs.sign && mine.certainty == theirs.certainty
      && mine.obligations == theirs.obligations && mine.breadth == theirs.breadth
  }
}
