public import AllianceModel
import ScenarioEngine

/// The forecasts of a world's documents, compared with runs.
///
/// A forecast of what is to come anyway is compared with the course of the first scenario, from its
/// start on. One that presupposes something is compared with the scenario it names, paired with
/// the first, member by member. Agreement is a check of consistency and validates nothing: the
/// evidence and the forecasts come from the same articles.
public struct ForecastCheck: Sendable {
  /// The forecasts, in the order of the documents.
  public let entries: [Entry]

  /// One forecast.
  public struct Entry: Sendable {
    /// The record that reports it.
    public let record: EvidenceRecord
    /// The document it was coded from.
    public let source: EvidenceSource
    /// What came of it.
    public let finding: ForecastFinding
    /// Changes of the scenario it presupposes that themselves say what is between the two, so that
    /// agreement is in part built in.
    public let assumed: [Change]
  }

  /// A scenario that was run, by the name of its file without its ending.
  public struct Side: Sendable {
    /// The name that conditions use.
    public let fileName: String
    /// Its members.
    public let ensemble: Ensemble

    /// Names an ensemble.
    public init(_ fileName: String, _ ensemble: Ensemble) {
      self.fileName = fileName
      self.ensemble = ensemble
    }
  }

  /// Compares all forecasts of the first scenario's world with the scenarios; `nil` when these do
  /// not have the same members and seed.
  ///
  /// - Parameters:
  ///   - base: what others are compared with, and what unconditional forecasts are compared with.
  ///   - others: the scenarios that forecasts may presuppose.
  public init?(_ base: Side, _ others: [Side]) {
    let uncertainty = base.ensemble.compiled.scenario.uncertainty
    let isPaired = others.allSatisfy {
      let own = $0.ensemble.compiled.scenario.uncertainty
      return own.members == uncertainty.members && own.seed == uncertainty.seed
    }
    guard isPaired else { return nil }
    entries = Self.forecasts(of: base.ensemble.compiled.world).map { record, source in
      Entry(
        record: record, source: source, finding: Self.finding(record, base, others),
        assumed: Self.assumed(record, others))
    }
  }

  /// The forecasts of a world's documents with their sources.
  public static func forecasts(
    of world: World
  ) -> [(record: EvidenceRecord, source: EvidenceSource)] {
    world.evidence.documents.flatMap { document in
      document.records.filter { $0.kind == EvidenceKind.forecast.id }.map { ($0, document.source) }
    }
  }

  /// Identifiers of the measures that the forecasts of a world need, in the catalogue's order.
  public static func measures(of world: World) -> [String] {
    let needed = forecasts(of: world).compactMap { record, _ -> String? in
      guard case .claim(let claim) = record.forecast else { return nil }
      return claim.measure
    }
    return MeasureCatalogue.all.map(\.description.id).filter(needed.contains)
  }

  private static func assumed(_ record: EvidenceRecord, _ others: [Side]) -> [Change] {
    guard case .claim(let claim) = record.forecast,
      let scenario = others.first(where: { $0.fileName == claim.condition })?.ensemble.compiled
        .scenario
    else { return [] }
    let poles = scenario.poles.filter { $0.name == claim.pole }
    let partners = poles.flatMap { $0.members.map(\.actor) } + [claim.partner].compactMap(\.self)
    return scenario.changes.filter { $0.isBetween(claim.actor, and: partners) }
  }

  private static func finding(
    _ record: EvidenceRecord, _ base: Side, _ others: [Side]
  ) -> ForecastFinding {
    switch record.forecast {
    case nil: .untestable(.notCoded)
    case .untestable(let reason): .untestable(.coded(reason))
    case .claim(let claim): finding(claim, base, others)
    }
  }

  private static func finding(
    _ claim: ForecastClaim, _ base: Side, _ others: [Side]
  ) -> ForecastFinding {
    let months = base.ensemble.compiled.scenario.calendar.months
    let month = claim.by.map { min($0.lastMonth, months[months.count - 1]) } ?? months.last
    guard let month, let state = months.firstIndex(of: month), state > 0 else {
      return .untestable(.beforeCalendar(claim.by))
    }
    let changes: [Double]?
    if let condition = claim.condition {
      guard let other = others.first(where: { $0.fileName == condition }) else {
        return .scenarioMissing(condition)
      }
      guard other.ensemble.compiled.scenario.calendar == base.ensemble.compiled.scenario.calendar
      else { return .untestable(.otherCalendar(condition, base: base.fileName)) }
      changes = Self.changes(
        from: base.ensemble.values(of: claim, state: state),
        to: other.ensemble.values(of: claim, state: state))
    } else {
      changes = Self.changes(
        from: base.ensemble.values(of: claim, state: 0),
        to: base.ensemble.values(of: claim, state: state))
    }
    guard let changes, let movement = ForecastMovement(changes, claim: claim, month: month) else {
      return .untestable(.notMeasured(claim))
    }
    return .told(claim, movement)
  }

  /// Member by member, where both are known.
  private static func changes(from before: [Double]?, to after: [Double]?) -> [Double]? {
    guard let before, let after else { return nil }
    return zip(before, after).map { $1 - $0 }.filter { !$0.isNaN }
  }
}

extension Ensemble {
  /// One value a member of what a claim is about; `nil` when the scenario has no such thing.
  fileprivate func values(of claim: ForecastClaim, state: Int) -> [Double]? {
    let subject = MeasureSubject(claim.actor, partner: claim.partner, pole: claim.pole)
    guard let table = table(claim.measure), let index = table.index(of: subject) else { return nil }
    return Array(table.raw(subject: index, state: state))
  }
}
