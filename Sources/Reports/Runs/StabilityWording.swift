import Experiments

/// Stability in sentences.
enum StabilityWording {
  static func sentences(
    _ stability: StabilityResult, horizon: Int, focus: String
  ) -> [String] {
    let push =
      stability.amplification.map { "; a push is amplified \(Numerals.fixed($0, 1)) times" } ?? ""
    var sentences = [
      "Gain \(Numerals.fixed(stability.gainAtStart)) at the start, "
        + "\(Numerals.fixed(stability.gainAtEnd)) at the end (at 1 the middle state no longer "
        + "exists)\(push)."
    ]
    if let critical = stability.criticalBalance {
      sentences.append(
        "The middle state disappears at f = \(Numerals.fixed(critical)); this run has f = "
          + "\(Numerals.fixed(stability.balance)).")
    } else {
      sentences.append("The middle state exists at every balance f that was tried.")
    }
    if let settling = stability.settlingMonths {
      let isLonger = settling > Double(horizon)
      sentences.append(
        "A disturbance is 95 % gone after \(Numerals.fixed(settling, 0)) months"
          + (isLonger ? ": \(horizon) months are not equilibrium." : "."))
    }
    if let partner = stability.equilibriumPartner {
      sentences.append(
        "Without further changes, \(focus)'s first partner at the end would be: \(partner.name).")
    }
    return sentences
  }
}
