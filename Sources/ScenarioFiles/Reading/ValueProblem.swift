package import AllianceModel

/// What can be wrong with single values and keys, whatever file they stand in.
package enum ValueProblem: FileProblem.Kind {
  case duration(_ found: String)
  case wrongType(_ expected: String, found: String)
  case missingKey(_ key: String)
  case unknownKey(_ key: String, near: String?, known: [String])
  case unknown(_ what: String, _ word: String, near: String?, known: [String])
  case notANumber(found: String)
  case quotedNumber(_ text: String)
  case tooLarge(_ text: String)
  case outOfRange(_ text: String, allowed: ClosedRange<Double>)
  case notAnInteger(found: String, allowed: ClosedRange<Int>)
  case notADate(found: String)
  case endsBeforeItBegins(from: CalendarDate, to: CalendarDate?)
  case wrongFormat(_ found: String, expected: [String])
  case unknownActor(_ id: String, near: String?)
}
