import Experiments

/// Models that were asked for and not run, those with one reason together.
enum LeftOutWording {
  static func sentences(_ leftOut: [ModelAgreement.LeftOut]) -> [String] {
    var reasons: [String] = []
    for model in leftOut where !reasons.contains(model.reason) { reasons.append(model.reason) }
    return reasons.map { reason in
      let models = leftOut.filter { $0.reason == reason }.map(\.model)
      return "Not run: \(models.joined(separator: ", ")) (\(reason))."
    }
  }

  /// Those that cannot be run, and those of which no member succeeded.
  static func sentences(_ agreement: GroupAgreement) -> [String] {
    sentences(
      agreement.leftOut
        + agreement.failed.map { .init(model: $0.model, reason: $0.ending.words) })
  }
}
