import AllianceModel
import Experiments
import ScenarioEngine

/// A series of a saved result.
struct SeriesPart: Sendable, Codable {
  let measure: String
  let actor: String
  let partner: String?
  let pole: String?
  let issue: String?
  let unit: String
  let mean: [Double]?
  let median: [Double]?
  let p05: [Double]?
  let p25: [Double]?
  let p75: [Double]?
  let p95: [Double]?
  let shares: [String: [Double]]?

  init(_ series: Series) {
    measure = series.measure.rawValue
    actor = series.subject.actor.text
    partner = series.subject.partner?.text
    pole = series.subject.pole
    issue = series.subject.issue
    unit = series.unit
    mean = series.bands?.mean
    median = series.bands?.median
    p05 = series.bands?.p05
    p25 = series.bands?.p25
    p75 = series.bands?.p75
    p95 = series.bands?.p95
    shares = series.partners.map { paths in
      Dictionary(paths.map { ($0.partner.name, $0.shares) }) { first, _ in first }
    }
  }

  func read(steps: Int, poles: [Pole], at path: String) throws -> Series {
    func numbers(_ values: [Double]?, _ key: String) throws -> [Double] {
      let values = try OutcomeText.needed(values, at: "\(path).\(key)")
      guard values.count == steps else {
        throw OutcomeProblem(.wrongLength(values.count, expected: steps), at: "\(path).\(key)")
      }
      return values
    }
    let values: Series.Values
    if let shares {
      values = .partners(
        try Partner.ordered(shares.keys, poles).map { partner in
          Series.PartnerPath(
            partner, shares: try numbers(shares[partner.name], "shares.\(partner.name)"))
        })
    } else {
      values = .numbers(
        Series.Bands(
          mean: try numbers(mean, "mean"), median: try numbers(median, "median"),
          p05: try numbers(p05, "p05"), p25: try numbers(p25, "p25"),
          p75: try numbers(p75, "p75"), p95: try numbers(p95, "p95")))
    }
    return Series(
      MeasureName(rawValue: measure),
      of: MeasureSubject(
        ActorID(actor), partner: partner.map { ActorID($0) }, pole: pole, issue: issue),
      unit: unit, values)
  }
}

extension [SeriesPart] {
  func read(steps: Int, poles: [Pole]) throws -> [Series] {
    try enumerated().map { index, part in
      try part.read(steps: steps, poles: poles, at: "series[\(index)]")
    }
  }
}

/// A last value of a saved result.
struct FinalPart: Sendable, Codable {
  let measure: String
  let actor: String
  let partner: String?
  let pole: String?
  let issue: String?
  let unit: String
  let value: Summary?
  let shares: [String: Double]?

  init(_ final: FinalValue) {
    measure = final.measure.rawValue
    actor = final.subject.actor.text
    partner = final.subject.partner?.text
    pole = final.subject.pole
    issue = final.subject.issue
    unit = final.unit
    switch final.value {
    case .number(let summary):
      value = summary
      shares = nil
    case .partners(let partners):
      value = nil
      shares = Dictionary(partners.map { ($0.partner.name, $0.share) }) { first, _ in first }
    }
  }

  func read(_ poles: [Pole]) throws -> FinalValue {
    let read: FinalValue.Value =
      shares.map { shares in
        .partners(
          Partner.ordered(shares.keys, poles).map {
            PartnerShare($0, share: shares[$0.name] ?? 0)
          })
      } ?? .number(value)
    return FinalValue(
      MeasureName(rawValue: measure),
      of: MeasureSubject(
        ActorID(actor), partner: partner.map { ActorID($0) }, pole: pole, issue: issue),
      unit: unit, read)
  }
}

extension Partner {
  /// The partners that categories name, in the order of the poles, nobody last.
  static func ordered(_ names: some Collection<String>, _ poles: [Pole]) -> [Partner] {
    let order = poles.map(\.name)
    return names.map { (order.firstIndex(of: $0) ?? order.count, $0) }.sorted { $0 < $1 }
      .map { Partner(named: $0.1) }
  }
}
