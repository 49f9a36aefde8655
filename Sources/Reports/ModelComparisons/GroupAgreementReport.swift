import AllianceModel
import Experiments

/// Which actors several models leave together in a scenario given in numbers, as a run prints it.
struct GroupAgreementReport {
  private let agreement: GroupAgreement

  init(_ agreement: GroupAgreement) { self.agreement = agreement }

  var section: Section {
    let sentence =
      "All models agree on \(Numerals.percent(agreement.unanimous)) of the pairs of actors: "
      + "together or apart. Alike: the share of pairs on which a model agrees with the first model."
    return Section(
      "Who ends together under each model",
      [.table(table), .paragraph(sentence), .list(.statements, groups)]
        + LeftOutWording.sentences(agreement).map { .paragraph($0) })
  }

  private var table: Table {
    var table = Table([
      .init("model"), .init("alike", .right), .init("groups", .right), .init("together means"),
    ])
    for row in agreement.models {
      table.add([row.model, Numerals.percent(row.alike), "\(row.groups.count)", row.meaning])
    }
    return table
  }

  /// Each grouping with the models that end in it.
  private var groups: [String] {
    var groupings: [[[ActorID]]] = []
    for row in agreement.models where !groupings.contains(row.groups) {
      groupings.append(row.groups)
    }
    return groupings.map { grouping in
      let models = agreement.models.filter { $0.groups == grouping }.map { row in
        row.model + (row.share < 1 ? " (\(Numerals.percent(row.share)) of members)" : "")
      }
      let groups = grouping.map { "{\($0.map(\.text).joined(separator: ", "))}" }
      return "\(models.joined(separator: ", ")): \(groups.joined(separator: " "))"
    }
  }
}
