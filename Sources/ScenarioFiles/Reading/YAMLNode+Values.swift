internal import AllianceModel

/// What a node means to a reader that knows what it wants. Each returns `nil`, with a problem
/// reported, when the node is something else.
extension YAMLNode {
  /// A text that is not empty; any scalar will do, `001` and `NO` included.
  func text(_ log: ProblemLog) -> String? {
    guard case .scalar(let text, _) = content, !isNull, text.contains(where: { !$0.isWhitespace })
    else {
      log.report(ValueProblem.wrongType("a text", found: kindName), at: position)
      return nil
    }
    return text
  }

  /// A finite number, written as JSON writes numbers.
  func number(_ log: ProblemLog, in range: ClosedRange<Double>? = nil) -> Double? {
    guard case .scalar(let text, let isPlain) = content, isPlain, JSONNumber.isWellFormed(text)
    else {
      let problem: ValueProblem =
        switch content {
        case .scalar(let text, isPlain: false) where JSONNumber.isWellFormed(text):
          .quotedNumber(text)
        default: .notANumber(found: kindName)
        }
      log.report(problem, at: position)
      return nil
    }
    guard let value = Double(text), value.isFinite else {
      log.report(ValueProblem.tooLarge(text), at: position)
      return nil
    }
    if let range, !range.contains(value) {
      log.report(ValueProblem.outOfRange(text, allowed: range), at: position)
      return nil
    }
    return value
  }

  func integer(_ log: ProblemLog, in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let text, isPlain: true) = content, JSONNumber.isWellFormed(text),
      let value = Int(text), range.contains(value)
    else {
      log.report(ValueProblem.notAnInteger(found: kindName, allowed: range), at: position)
      return nil
    }
    return value
  }

  func boolean(_ log: ProblemLog) -> Bool? {
    if case .scalar(let text, isPlain: true) = content {
      if text == "true" { return true }
      if text == "false" { return false }
    }
    log.report(ValueProblem.wrongType("true or false", found: kindName), at: position)
    return nil
  }

  /// A date of whatever precision.
  func date(_ log: ProblemLog) -> CalendarDate? {
    if case .scalar(let text, _) = content, let date = CalendarDate(text) { return date }
    log.report(ValueProblem.notADate(found: kindName), at: position)
    return nil
  }

  func list(_ log: ProblemLog) -> [YAMLNode]? {
    guard case .sequence(let nodes) = content else {
      log.report(ValueProblem.wrongType("a list", found: kindName), at: position)
      return nil
    }
    return nodes
  }

  func word<Word: RawRepresentable & CaseIterable>(_ log: ProblemLog, _ what: String) -> Word?
  where Word.RawValue == String {
    guard let text = text(log) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    log.report(
      ValueProblem.unknown(what, text, near: NearMiss.of(text, among: known), known: known),
      at: position)
    return nil
  }

  /// A span `{from, to}`, or a single date; an open end still goes on.
  func period(_ log: ProblemLog, allowsSingleDate: Bool = false) -> Period? {
    if allowsSingleDate, case .scalar = content { return date(log).map { Period($0) } }
    guard let map = MapReader(self, log) else { return nil }
    let period = map.period()
    map.refuseOthers()
    return period
  }
}

extension MapReader {
  /// The span that the keys `from` and `to` of the map itself give.
  func period() -> Period? {
    guard let from = required("from")?.date(log) else {
      _ = date("to")
      return nil
    }
    let to = date("to")
    guard let period = Period(from: from, to: to) else {
      let place = entry("to")?.value.position ?? position
      log.report(ValueProblem.endsBeforeItBegins(from: from, to: to), at: place)
      return nil
    }
    return period
  }
}
