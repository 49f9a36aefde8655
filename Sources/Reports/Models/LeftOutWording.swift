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
}
