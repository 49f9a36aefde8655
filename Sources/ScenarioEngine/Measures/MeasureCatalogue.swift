import AllianceModel

/// Every measure there is.
public enum MeasureCatalogue {
  /// All measures, in the order in which help lists them.
  public static let all: [any Measure] = [
    AlignmentMeasure(),
    AlignmentShareMeasure(),
    AlignmentShareMeasure(temperature: 0.10, id: "alignment-share-tau-0.10", monthly: false),
    AlignmentShareMeasure(temperature: 0.25, id: "alignment-share-tau-0.25", monthly: false),
    PrimaryPartnerMeasure(),
    LeadMeasure(),
    EngagementMeasure(),
    MultiVectorIndexMeasure(),
    ShiftMeasure(),
    PositionMeasure(),
    DependenceMeasure(),
    DependenceMeasure(in: .economic),
    DependenceMeasure(in: .security),
    DependenceMeasure(in: .diplomatic),
    DependenceMeasure(in: .societal),
    LeverageMeasure(),
    BlocsMeasure(),
    FrustrationMeasure(),
    WorldFrustrationMeasure(),
    TieMeasure(),
  ]

  /// What is measured when a scenario asks for nothing in particular: neither what is many numbers,
  /// such as the ties themselves, nor what takes long.
  public static let usual: [String] = all.map(\.description).filter(\.isUsual).map(\.id)

  /// What the headline of a result is made of.
  static let headline = ["alignment", "alignment-share", "primary-partner", "lead", "shift"]

  /// The measure with that identifier, one of the catalogue or of those given beside it.
  public static func measure(
    _ id: String, among further: [any Measure] = []
  ) -> (any Measure)? {
    (all + further).first { $0.description.id == id }
  }
}
