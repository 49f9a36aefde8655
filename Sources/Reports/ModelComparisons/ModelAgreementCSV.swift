import AllianceModel
public import Experiments
import ScenarioEngine

/// What models say of every actor and pole, a row each.
public enum ModelAgreementCSV {
  /// Columns: model, actor, pole, the share of members in which the pole comes first, mean closeness
  /// on the model's own scale (empty for «no primary»).
  public static func text(_ agreement: ModelAgreement, poles: [String]) -> String {
    var csv = CSVText(["model", "actor", "pole", "share", "closeness"])
    for answers in agreement.models {
      for answer in answers.actors {
        for partner in poles.map({ Partner.pole($0) }) + [.nobody] {
          let closeness = partner.pole.flatMap { answer.closeness(to: $0) }
          guard partner == .nobody || closeness != nil else { continue }
          csv.add([
            answers.model, answer.actor.text, partner.name,
            CSVText.field(answer.share(of: partner)), CSVText.field(closeness),
          ])
        }
      }
    }
    return csv.text
  }
}
