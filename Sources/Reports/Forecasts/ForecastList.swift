import AllianceModel
import Experiments

/// Forecasts compared with runs in plain fields, for CSV and JSON.
struct ForecastList: Sendable, Encodable {
  private let heading = ForecastWording.heading
  private let notes = ForecastWording.caption
  private let forecasts: [Entry]

  /// One forecast.
  struct Entry: Sendable, Encodable {
    let id: String
    let document: String
    let place: String
    let forecast: String
    /// What is compared with the runs; nil where nothing can be.
    let claim: String?
    let measure: String?
    let direction: String?
    /// The scenario that it presupposes.
    let condition: String?
    let month: String?
    let change: Summary?
    let rising: Double?
    let falling: Double?
    let holding: Share?
    /// `agreement`, `disagreement`, `undecided`, `scenario not given` or `not testable here`.
    let verdict: String
    /// Changes of the scenario that themselves say what is between the two.
    let builtIn: [String]
    /// Why it is not testable.
    let reason: String?

    init(_ entry: ForecastCheck.Entry, _ words: ForecastWording) {
      var told: (claim: ForecastClaim, movement: ForecastMovement)?
      var missing: String?
      var reason: String?
      switch entry.finding {
      case .told(let claim, let movement): told = (claim, movement)
      case .scenarioMissing(let name): missing = name
      case .untestable(let obstacle): reason = obstacle.words
      }
      id = entry.record.id
      document = entry.source.id
      place = words.place(entry)
      forecast = entry.record.note
      claim = told.map { words.claim($0.claim) }
      measure = told?.claim.measure
      direction = told?.claim.direction.rawValue
      condition = told?.claim.condition ?? missing
      month = told?.movement.month.description
      change = told?.movement.change
      rising = told?.movement.rising
      falling = told?.movement.falling
      holding = told?.movement.holding
      verdict =
        told?.movement.verdict.rawValue
        ?? (missing == nil ? "not testable here" : "scenario not given")
      self.reason = reason
      builtIn = entry.assumed.map { "\($0.date) \($0.words)" }
    }
  }

  init(_ check: ForecastCheck, _ words: ForecastWording) {
    forecasts = check.entries.map { Entry($0, words) }
  }

  /// A row a forecast.
  var csv: CSVText {
    CSVText(
      [
        "id", "place", "forecast", "claim", "condition", "month", "median_change", "p05", "p95",
        "rising", "falling", "holding", "verdict", "built_in", "reason",
      ],
      forecasts.map { entry in
        let what: [CSVText.Cell] = [
          .text(entry.id), .text(entry.place), .text(entry.forecast), .text(entry.claim),
          .text(entry.condition), .text(entry.month),
        ]
        return what + [
          .number(entry.change?.median), .number(entry.change?.p05), .number(entry.change?.p95),
          .number(entry.rising), .number(entry.falling), .number(entry.holding?.share),
          .text(entry.verdict), .texts(entry.builtIn, separator: "; "), .text(entry.reason),
        ]
      })
  }
}
