/// What can be wrong with a scenario's changes.
package enum ChangeProblem: FileProblem.Kind {
  case factor(_ factor: Double)
  case oneVerb(_ given: [String])
  case paragraphWithoutDocument
  case target(_ path: String, near: String?)
  case emptySet(found: String)
  case adjustment(found: String, keys: [String])
  case trade(found: String)
  case contextAdded(_ kind: String)
  case endNeedsParties
  case endOfEvent(_ kind: String)
}

/// What can be wrong with the conditions that changes wait for.
package enum ConditionProblem: FileProblem.Kind {
  case notMonthly(_ measure: String, known: [String])
  case needs(_ key: String, _ measure: String)
  case needless(_ key: String, _ measure: String, wanted: String?)
  case selfTie(_ actor: String)
  case boundOnCategory(_ key: String, _ measure: String, _ poles: [String])
  case noCategory(_ measure: String, _ poles: [String])
  case categoryOfNumber(_ measure: String)
  case noBounds(_ measure: String)
  case outOfReach(_ value: Double)
  case emptyBounds
}
