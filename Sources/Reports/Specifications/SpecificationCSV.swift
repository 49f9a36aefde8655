public import Experiments

/// Every specification of a verdict as a row.
public enum SpecificationCSV {
  /// A column for each choice, then the partner, whether the headline holds, and the signed lead of
  /// the verdict's pole.
  public static func text(_ verdict: SpecificationVerdict) -> String {
    var csv = CSVText(verdict.choices.map(\.id) + ["partner", "holds", "lead"])
    for specification in verdict.specifications {
      csv.add(
        specification.settings + [
          specification.partner, specification.partner == verdict.headline ? "true" : "false",
          CSVText.field(specification.lead),
        ])
    }
    return csv.text
  }
}
