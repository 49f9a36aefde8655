public import Experiments

/// What models say of every actor and pole, a row each.
public enum ModelAgreementCSV {
  /// Columns: model, actor, pole, the share of members in which the pole comes first, mean closeness
  /// on the model's own scale (empty for «no primary»).
  public static func text(_ agreement: ModelAgreement, poles: [String], none: String) -> String {
    var csv = CSVText(["model", "actor", "pole", "share", "closeness"])
    for answers in agreement.models {
      for answer in answers.actors {
        for pole in poles + [none] where pole == none || answer.closeness[pole] != nil {
          csv.add([
            answers.model, answer.actor, pole, CSVText.field(answer.shares[pole] ?? 0),
            CSVText.field(answer.closeness[pole]),
          ])
        }
      }
    }
    return csv.text
  }
}
