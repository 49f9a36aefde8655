public import ScenarioEngine

/// One measure of one subject along the calendar.
public struct Series: Sendable, Equatable {
  /// What is measured.
  public let measure: MeasureName
  /// What it is about.
  public let subject: MeasureSubject
  /// `1` for a pure number, `category` for a name.
  public let unit: String
  /// What members come to, month by month or step by step.
  public let values: Values

  /// What members come to along the calendar.
  public enum Values: Sendable, Equatable {
    /// Numbers, by their mean and quantiles.
    case numbers(Bands)
    /// First partners, by the share of members that have each; one entry a partner that any member
    /// has at any time, in the order of the poles, nobody last.
    case partners([PartnerPath])
  }

  /// Mean and quantiles over members, one number a month or step each.
  public struct Bands: Sendable, Equatable {
    /// The sum over the count.
    public let mean: [Double]
    /// The quantile of 50 %.
    public let median: [Double]
    /// The quantile of 5 %.
    public let p05: [Double]
    /// The quantile of 25 %.
    public let p25: [Double]
    /// The quantile of 75 %.
    public let p75: [Double]
    /// The quantile of 95 %.
    public let p95: [Double]

    /// Takes mean and quantiles, all of one length.
    public init(
      mean: [Double], median: [Double], p05: [Double], p25: [Double], p75: [Double], p95: [Double]
    ) {
      self.mean = mean
      self.median = median
      self.p05 = p05
      self.p25 = p25
      self.p75 = p75
      self.p95 = p95
    }

    /// Takes the summaries of all months or steps, in order.
    init(_ summaries: [Summary]) {
      self.init(
        mean: summaries.map(\.mean), median: summaries.map(\.median), p05: summaries.map(\.p05),
        p25: summaries.map(\.p25), p75: summaries.map(\.p75), p95: summaries.map(\.p95))
    }
  }

  /// The share of members that have one first partner, along the calendar.
  public struct PartnerPath: Sendable, Equatable {
    /// A pole, or nobody.
    public let partner: Partner
    /// In [0, 1], one a month or step.
    public let shares: [Double]

    /// Pairs a partner with its shares.
    public init(_ partner: Partner, shares: [Double]) {
      self.partner = partner
      self.shares = shares
    }
  }

  /// Joins a measure, a subject and what members come to.
  public init(_ measure: MeasureName, of subject: MeasureSubject, unit: String, _ values: Values) {
    self.measure = measure
    self.subject = subject
    self.unit = unit
    self.values = values
  }

  /// The numbers; `nil` for a measure of partners.
  public var bands: Bands? { if case .numbers(let bands) = values { bands } else { nil } }

  /// The shares of partners; `nil` for a measure of numbers.
  public var partners: [PartnerPath]? {
    if case .partners(let partners) = values { partners } else { nil }
  }

  /// Whether it is one measure of one subject with another.
  func isSame(_ measure: MeasureName, of subject: MeasureSubject) -> Bool {
    self.measure == measure && self.subject == subject
  }
}

/// One measure of one subject in the last month or step.
public struct FinalValue: Sendable, Equatable {
  /// What is measured.
  public let measure: MeasureName
  /// What it is about.
  public let subject: MeasureSubject
  /// `1` for a pure number, `category` for a name.
  public let unit: String
  /// What members come to.
  public let value: Value

  /// What members come to in the end.
  public enum Value: Sendable, Equatable {
    /// A number, by mean and quantiles; `nil` when no member succeeded.
    case number(Summary?)
    /// First partners, in the order of the poles, nobody last.
    case partners([PartnerShare])
  }

  /// Joins a measure, a subject and what members come to.
  public init(_ measure: MeasureName, of subject: MeasureSubject, unit: String, _ value: Value) {
    self.measure = measure
    self.subject = subject
    self.unit = unit
    self.value = value
  }
}

/// A first partner and the share of members that have it.
public struct PartnerShare: Sendable, Equatable {
  /// A pole, or nobody.
  public let partner: Partner
  /// In [0, 1].
  public let share: Double

  /// Pairs a partner with its share.
  public init(_ partner: Partner, share: Double) {
    self.partner = partner
    self.share = share
  }
}
