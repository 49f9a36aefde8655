import AllianceModel
package import ScenarioEngine

/// The identifier of a measure, as results and files name it.
///
/// Measures that reports look up have static members here; any other identifier is as good.
public struct MeasureName: RawRepresentable, Hashable, Sendable, Comparable {
  /// The identifier, such as `alignment`.
  public let rawValue: String

  /// Names a measure by its identifier.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders names by their text.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The alignment of an actor with a pole.
  public static let alignment = Self(AlignmentMeasure())
  /// How alignment divides among the poles, by the usual temperature.
  public static let alignmentShare = Self(AlignmentShareMeasure())
  /// The first partner of an actor, by a clear lead.
  public static let primaryPartner = Self(PrimaryPartnerMeasure())
  /// The first alignment minus the second.
  public static let lead = Self(LeadMeasure())
  /// The engagement of an actor with the poles together.
  public static let engagement = Self(EngagementMeasure())
  /// How evenly positive alignment is spread over the poles.
  public static let multiVectorIndex = Self(MultiVectorIndexMeasure())
  /// The first partner, once it has held for some months.
  public static let shift = Self(ShiftMeasure())
  /// The position of an actor on an issue.
  public static let position = Self(PositionMeasure())
  /// The leverage of a pole over an actor.
  public static let leverage = Self(LeverageMeasure())
  /// The side of an actor when all are divided into two blocs.
  public static let blocs = Self(BlocsMeasure())
  /// The frustration of an actor's own ties.
  public static let frustration = Self(FrustrationMeasure())
  /// The frustration of all ties together.
  public static let worldFrustration = Self(WorldFrustrationMeasure())
  /// The tie of one actor with another.
  public static let tie = Self(TieMeasure())

  /// Dependence on a pole: over all channels, then in each.
  public static let dependences =
    [Self(DependenceMeasure())] + Channel.allCases.map { Self(DependenceMeasure(in: $0)) }

  /// The name of a measure of the engine.
  package init(_ measure: some Measure) { rawValue = measure.description.id }
}
