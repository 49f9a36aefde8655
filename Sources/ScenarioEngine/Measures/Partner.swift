public import AllianceModel

/// The first partner of an actor: the pole it stands closest to by a clear lead, or nobody.
public enum Partner: Sendable, Hashable {
  /// A pole, by its name.
  case pole(String)
  /// No pole leads clearly.
  case nobody

  /// The partner that a category of ``MeasureContext`` stands for: the index of a pole, or the
  /// number of poles for nobody.
  public init(category: Int, among poles: [Pole]) {
    self = poles.indices.contains(category) ? .pole(poles[category].name) : .nobody
  }

  /// The name of the pole; `nil` for nobody.
  public var pole: String? { if case .pole(let name) = self { name } else { nil } }
}

extension Partner: Comparable {
  /// Poles by their names, nobody last.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.pole(let one), .pole(let other)): one < other
    case (.pole, .nobody): true
    case (.nobody, _): false
    }
  }
}
