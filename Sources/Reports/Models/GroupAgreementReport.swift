import Experiments

/// Whom several models leave together in a scenario given in numbers, as it is printed with a run.
struct GroupAgreementReport {
  private let agreement: GroupAgreement

  init(_ agreement: GroupAgreement) { self.agreement = agreement }

  func lines(_ style: TextStyle) -> [String] {
    let sentence =
      "All models put \(Numerals.percent(agreement.unanimous)) of the pairs of actors alike, "
      + "together or apart. Alike: the share of pairs that a model puts as the first one does."
    return [style.heading("Who ends together under each model")] + table(style)
      + style.spelt(sentence).wrapped(to: style.width) + groups(style)
      + LeftOutWording.sentences(agreement.leftOut)
      .flatMap { style.spelt($0).wrapped(to: style.width) }
  }

  private func table(_ style: TextStyle) -> [String] {
    var table = TextTable([
      .init("model"), .init("alike", .right), .init("groups", .right), .init("together means"),
    ])
    for row in agreement.models {
      table.add([
        row.model, Numerals.percent(row.alike), "\(row.groups.count)", row.meaning,
      ])
    }
    return table.lines(style)
  }

  /// Each grouping with the models that end in it.
  private func groups(_ style: TextStyle) -> [String] {
    var groupings: [[[String]]] = []
    for row in agreement.models where !groupings.contains(row.groups) {
      groupings.append(row.groups)
    }
    return groupings.flatMap { grouping in
      let models = agreement.models.filter { $0.groups == grouping }.map { row in
        row.model + (row.share < 1 ? " (\(Numerals.percent(row.share)) of members)" : "")
      }
      let groups = grouping.map { "{\($0.joined(separator: ", "))}" }.joined(separator: " ")
      return style.hanging("", "\(models.joined(separator: ", ")): \(groups)", further: 2)
    }
  }
}
