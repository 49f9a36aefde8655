extension YAMLNode {
  /// A number of months, from `12 months`, `1 month` or `2 years`.
  func months(_ log: ProblemLog) -> Int? {
    if case .scalar(let text, _) = content {
      let words = text.split(separator: " ")
      if words.count == 2, let count = Int(words[0]), (0...1200).contains(count),
        words[0].first != "+"
      {
        if words[1] == "month" || words[1] == "months" { return count }
        if words[1] == "year" || words[1] == "years" { return count * 12 }
      }
    }
    log.report(ValueProblem.duration(kindName), at: position)
    return nil
  }
}
