/// The dynamics there are, by id.
public enum ModelCatalogue {
  /// All models, in the order they are listed.
  public static let all: [any DynamicsModel] = [
    TieCoevolution(),
    DeGroot(),
    FriedkinJohnsen(),
    SignedInfluence(),
    BoundedConfidence(),
    Altafini(),
    StructuralBalance(),
    StructuralBalanceBounded(),
    Landscape(),
    SpatialBargaining(),
    ExpectedUtility(),
  ]

  /// The model of an id, nil when there is none.
  public static func model(_ id: String) -> (any DynamicsModel)? {
    all.first { $0.id == id }
  }
}

extension DynamicsModel {
  /// The name it is chosen by.
  public var id: String { description.id }
}
