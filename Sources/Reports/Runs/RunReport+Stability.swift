import Experiments

extension RunReport {
  /// How near the point run is to losing its middle ground.
  func stability(_ style: TextStyle) -> [String] {
    guard let stability = outcome.stability else { return [] }
    let sentences = StabilityWording.sentences(
      stability, horizon: outcome.calendar.count - 1, focus: focus)
    return [style.heading("Stability of the point run")]
      + sentences.flatMap { style.spelt($0).wrapped(to: style.width) }
  }
}

/// Stability in sentences.
enum StabilityWording {
  static func sentences(
    _ stability: Outcome.Stability, horizon: Int, focus: String
  ) -> [String] {
    var sentences = [
      "Gain \(Numerals.fixed(stability.gainAtStart)) at the start, "
        + "\(Numerals.fixed(stability.gainAtEnd)) at the end (1 = the middle is lost)"
        + (stability.amplification.map { "; a push is amplified \(Numerals.fixed($0, 1)) times" }
          ?? "") + "."
    ]
    if let critical = stability.criticalBalance {
      sentences.append(
        "The middle is lost at f = \(Numerals.fixed(critical)); this run has f = "
          + "\(Numerals.fixed(stability.balance)).")
    } else {
      sentences.append("The middle is not lost at any balance f that was tried.")
    }
    if let settling = stability.settlingMonths {
      let isLonger = settling > Double(horizon)
      sentences.append(
        "A disturbance is 95 % gone after \(Numerals.fixed(settling, 0)) months"
          + (isLonger ? ": \(horizon) months are not equilibrium." : "."))
    }
    if let partner = stability.equilibriumPartner {
      sentences.append(
        "If nothing more happened the run would end with \(focus) at: \(partner).")
    }
    return sentences
  }
}
