public import AllianceModel

/// Something a run is asked: one number, or one category, for each subject and month.
///
/// To add a measure, write a file in this folder and a line in `MeasureCatalogue`.
public protocol Measure: Sendable {
  /// What the measure is.
  var description: MeasureDescription { get }
  /// What it is measured for, in the order of the values.
  func subjects(in frame: MeasureFrame) -> [MeasureSubject]
  /// The values of one member, subject by subject, each along the steps.
  ///
  /// Categories are given as indices into `description.categories`, or the frame's poles.
  func values(of member: MemberView, in frame: MeasureFrame) -> [Double]
}

/// What a measure is called, what it means and where its definition comes from.
public struct MeasureDescription: Sendable, Equatable {
  /// The identifier used in files.
  public let id: String
  /// `1` for a pure number, `category` for a name.
  public let unit: String
  /// What it tells, in one sentence.
  public let meaning: String
  /// Its definition and source.
  public let definition: String
  /// Whether values are categories rather than numbers.
  public let isCategorical: Bool
  /// Whether it is kept for every month, or for the last alone.
  public let isKeptMonthly: Bool

  /// Describes a measure.
  public init(
    id: String, unit: String = "1", meaning: String, definition: String,
    isCategorical: Bool = false, isKeptMonthly: Bool = true
  ) {
    self.id = id
    self.unit = unit
    self.meaning = meaning
    self.definition = definition
    self.isCategorical = isCategorical
    self.isKeptMonthly = isKeptMonthly
  }
}

/// Whom a value is about: an actor, and a partner or pole where there is one.
public struct MeasureSubject: Sendable, Hashable {
  /// The actor measured.
  public let actor: ActorID
  /// The other actor, for measures of ties.
  public let partner: ActorID?
  /// The name of the pole, for measures that have one.
  public let pole: String?

  /// Names a subject.
  public init(_ actor: ActorID, partner: ActorID? = nil, pole: String? = nil) {
    self.actor = actor
    self.partner = partner
    self.pole = pole
  }
}
