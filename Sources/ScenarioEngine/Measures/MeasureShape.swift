import AllianceModel

/// How a measure is asked for: about what, and whether it answers with a number or a name.
public struct MeasureShape: Sendable, Equatable {
  /// The identifier of the measure.
  public let id: String
  /// What its values are about.
  public let subject: Subject
  /// Whether values are names of poles, or «no primary», rather than numbers.
  public let isCategorical: Bool
  /// Whether it is known for every month rather than for the last alone.
  public let isMonthly: Bool

  /// What a value is about.
  public enum Subject: Sendable, Equatable {
    /// An actor alone.
    case actor
    /// An actor and a pole.
    case pole
    /// An actor and another actor.
    case partner
  }

  /// Describes a measure.
  public init(id: String, subject: Subject, isCategorical: Bool, isMonthly: Bool = true) {
    self.id = id
    self.subject = subject
    self.isCategorical = isCategorical
    self.isMonthly = isMonthly
  }
}

extension MeasureCatalogue {
  /// The shape of every measure of the catalogue.
  public static var shapes: [MeasureShape] { shapes(of: all) }

  /// The shapes of measures, found by asking each for its subjects among three actors and two poles,
  /// so that a measure need not say the same thing twice.
  public static func shapes(of measures: [any Measure]) -> [MeasureShape] {
    guard let frame = MeasureContext.smallest else { return [] }
    return measures.map { measure in
      let subjects = measure.subjects(in: frame)
      let subject: MeasureShape.Subject =
        subjects.contains { $0.pole != nil }
        ? .pole : subjects.contains { $0.partner != nil } ? .partner : .actor
      return MeasureShape(
        id: measure.description.id, subject: subject,
        isCategorical: measure.description.isCategorical,
        isMonthly: measure.description.isKeptMonthly)
    }
  }
}

extension MeasureContext {
  /// Three actors, two of them poles, for a single month.
  fileprivate static var smallest: Self? {
    let month = Month(year: 2000, month: 1)
    guard let date = CalendarDate(year: 2000),
      let calendar = ScenarioCalendar(start: month, end: month)
    else { return nil }
    return MeasureContext(
      Scenario(
        name: "", evidence: EvidenceSelection(knownBy: date, occurredBy: date),
        actors: ["A", "B", "C"], calendar: calendar,
        poles: [
          Pole(name: "B", members: [.init("B")]), Pole(name: "C", members: [.init("C")]),
        ]))
  }
}
