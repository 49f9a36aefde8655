/// What is said about the conditions that changes wait for.
enum ConditionWording {
  static func notMonthly(_ measure: String, known: [String]) -> String {
    "no change can wait for '\(measure)', which is not told month by month for an actor; "
      + ValueWording.hint(near: nil, known: known)
  }

  static func needs(_ key: String, _ measure: String) -> String {
    "'\(measure)' is measured with a \(key); add '\(key)'"
  }

  static func needless(_ key: String, _ measure: String, wanted: String?) -> String {
    "'\(measure)' is not measured with a \(key); "
      + (wanted.map { "name a '\($0)' instead" } ?? "remove '\(key)'")
  }

  static func selfTie(_ actor: String) -> String {
    "'\(actor)' has no tie with itself; name another partner"
  }

  static func boundOnCategory(_ key: String, _ measure: String, _ poles: [String]) -> String {
    "'\(measure)' is a name, to which '\(key)' does not apply; write \(example(poles))"
  }

  static func noCategory(_ measure: String, _ poles: [String]) -> String {
    "what should '\(measure)' be? Add \(example(poles))"
  }

  static func categoryOfNumber(_ measure: String) -> String {
    "'\(measure)' is a number, to which 'is' does not apply; write 'atLeast' or 'atMost'"
  }

  static func noBounds(_ measure: String) -> String {
    "how large should '\(measure)' be? Add 'atLeast', 'atMost' or both"
  }

  static func outOfReach(_ value: Double) -> String {
    "no measure comes near \(ValueWording.brief(value)): ties and alignments lie between -2 and 2, shares "
      + "between 0 and 1; for a percentage write it as a share, such as "
      + ValueWording.brief(value / 100)
  }

  static let emptyBounds = "no number is at least this and at most 'atMost'; correct either"

  private static func example(_ poles: [String]) -> String {
    "'is: \(poles.first ?? "POLE")'"
  }
}
