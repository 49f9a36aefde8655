import AllianceModel
import ScenarioEngine

extension Ensemble {
  /// In how many members each change that waits for a condition came into force, and when.
  var conditionSummaries: [Outcome.ConditionSummary] {
    let succeeded = members - failures.count
    return zip(compiled.conditionalChanges, inForceFrom).map { change, months in
      let met = months.compactMap(\.self).sorted()
      let share = Share(met.count, of: succeeded)
      return Outcome.ConditionSummary(
        change: change.statement, share: share.share, interval: [share.low, share.high],
        medianDate: met.isEmpty ? nil : met[met.count / 2].description)
    }
  }
}
