import AllianceModel
import Experiments

/// Forecasts and their claims in words.
struct ForecastWording {
  let names: ActorNames
  /// The name of the first scenario, which others are compared with.
  let base: String

  /// Printed above every list.
  static let heading = "A consistency check, not validation"

  /// What the check is, and its thresholds.
  static let caption = [
    "The articles' own forecasts, which are never an input, compared with the model. Evidence and "
      + "forecasts come from the same articles, and the model is not calibrated. So agreement "
      + "shows that the two are consistent, not that they are true.",
    "Agreement: the direction holds in two thirds of the members or more; disagreement: in a third "
      + "or less; else undecided. A change below \(Numerals.plain(ForecastRule.leastChange)) is none; what moves "
      + "by no more than \(Numerals.plain(ForecastRule.steadyWithin)) holds, unless the claim gives its own "
      + "distance. A forecast without a condition is compared with the first scenario, which makes "
      + "its own assumption about the future: where that scenario holds set points, a forecast can "
      + "agree with little but persistence. Shares are \(ShareWording.note).",
  ]

  /// Where a forecast stands.
  func place(_ entry: ForecastCheck.Entry) -> String {
    switch entry.record.place {
    case .paragraph(let number, _): "\(entry.source.id), paragraph \(number)"
    case .citation(let text), .assumption(let text): "\(entry.source.id): \(text)"
    }
  }

  /// What is compared with the runs: `alignment of Kazakhstan with Turkey rises`.
  func claim(_ claim: ForecastClaim) -> String {
    let other =
      [claim.pole, claim.partner.map { names[$0] }].compactMap(\.self).first
      .map { " with \($0)" } ?? ""
    let within = claim.within.map { " within \(Numerals.plain($0))" } ?? ""
    let by = claim.by.map { " by \($0)" } ?? ""
    return "\(claim.measure) of \(names[claim.actor])\(other) "
      + claim.direction.rawValue + within + by
  }

  /// What it presupposes, and what is compared.
  func condition(_ claim: ForecastClaim) -> String {
    claim.condition.map { "if \($0), compared with \(base), member by member" }
      ?? "in any case: the course of \(base) from its start"
  }

  /// What the scenario says itself of the two.
  func assumed(_ changes: [Change]) -> String {
    "the scenario itself says what is between the two: "
      + changes.map { "\($0.date) \($0.words)" }.joined(separator: "; ")
  }

  /// What the members say.
  func movement(_ movement: ForecastMovement) -> String {
    let still = max(0, 1 - movement.rising - movement.falling)
    return "by \(movement.month), median change \(Numerals.signed(movement.change.median, 3)) "
      + "(5 to 95 %: \(Numerals.signed(movement.change.p05, 3)) to "
      + "\(Numerals.signed(movement.change.p95, 3))); rises in \(Numerals.percent(movement.rising)) "
      + "of members, falls in \(Numerals.percent(movement.falling)), neither in "
      + "\(Numerals.percent(still)); the direction holds in "
      + Numerals.percent(movement.holding.share)
  }
}

extension ForecastFinding.Obstacle {
  /// The obstacle as a clause.
  var words: String {
    switch self {
    case .notCoded: "nobody has coded what it claims"
    case .coded(let reason): reason
    case .beforeCalendar(let date):
      "it speaks of \(date?.description ?? "a time") before the calendar"
    case .otherCalendar(let condition, let base): "\(condition) has another calendar than \(base)"
    case .notMeasured(let claim):
      "the scenarios have no \(claim.measure) of \(claim.actor)"
        + ([claim.pole, claim.partner?.text].compactMap(\.self).first.map { " with \($0)" } ?? "")
    }
  }
}
