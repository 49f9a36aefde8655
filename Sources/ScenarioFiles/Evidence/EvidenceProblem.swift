package import AllianceModel

/// What can be wrong with a record of evidence, or with its document.
package enum EvidenceProblem: FileProblem.Kind {
  case bothDates
  case noDate
  case knownBeforeHappened(_ known: CalendarDate, _ happened: CalendarDate)
  case noUnit(allowed: [String])
  case noValue(_ unit: String)
  case wrongUnit(_ unit: String, kind: String, allowed: [String])
  case valueNotAllowed(_ kind: String)
  case fieldNotAllowed(_ field: String, kind: String, owner: String)
  case fieldMissing(_ field: String, kind: String, allowed: [String])
  case signOnStock(_ kind: String)
  case duplicateRecord(_ id: String, first: FilePosition)
  case duplicateDocument(_ id: String, first: FilePosition)
  case eventKind(_ event: String, kind: String, other: String, at: FilePosition)
  case eventParties(_ event: String, at: FilePosition)
  case noPlace
  case noCitation
  case notHexadecimal(_ digits: Int)
  case noHash
  case noPublished
}

/// What can be wrong with the parties of a record.
package enum PartiesProblem: FileProblem.Kind {
  case tooManyRoles(_ given: [String])
  case noRoles
  case emptyRoles
  case needsDirection(_ kind: String)
  case effectsOnStock(_ kind: String)
  case needsActors(_ kind: String)
  case repeatedParty(_ id: String)
  case bothSides(_ id: String)
}

/// What can be wrong with a judgement, or where one stands.
package enum JudgementProblem: FileProblem.Kind {
  case notAJudgement(_ kind: String)
  case judgementAmongEvidence
  case noJudgementDate
  case noReason
  case judgementEvent
  case notARange
  case rangeReversed(_ low: Double, _ high: Double)
}

/// What can be wrong with the claim of a forecast.
package enum ForecastProblem: FileProblem.Kind {
  case withinNeedsHolds
  case measureNeeds(_ key: String, _ measure: String)
  case measureHasNo(_ key: String, _ measure: String)
  case conditionIsAName(_ text: String)
}
