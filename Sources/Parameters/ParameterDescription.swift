/// What a parameter is: everything files, help, sweeps and reports need to know of it.
public struct ParameterDescription: Sendable, Equatable {
  /// The canonical name, such as "balance".
  public let name: String

  /// The symbol in the equations, such as "f".
  public let symbol: String

  /// Other names that are accepted, such as "f".
  public let alternativeNames: [String]

  /// The name that keys its random draws: the first that it had, so that a new name draws alike.
  public let drawName: String

  /// The unit, such as "per month"; "1" for a pure number.
  public let unit: String

  /// The plausible range, which sweeps and sensitivity analyses cover; not a limit.
  public let range: ClosedRange<Double>

  /// The limits: a value outside them is refused.
  public let allowed: ClosedRange<Double>

  /// The value when none is given; nil when it is derived then, as `meaning` says.
  public let defaultValue: Double?

  /// Names of the values 0, 1, 2, … when the parameter is a choice; empty for a number.
  public let options: [String]

  /// One or two sentences: what it does and what more of it means.
  public let meaning: String

  /// Where the default and the range come from.
  public let source: String

  /// Describes a parameter that is a number.
  public init(
    name: String, symbol: String, alternativeNames: [String] = [], drawName: String? = nil,
    unit: String,
    range: ClosedRange<Double>, allowed: ClosedRange<Double> = -.infinity ... .infinity,
    defaultValue: Double?, meaning: String, source: String
  ) {
    self.name = name
    self.symbol = symbol
    self.alternativeNames = alternativeNames
    self.drawName = drawName ?? name
    self.unit = unit
    self.range = range
    self.allowed = allowed
    self.defaultValue = defaultValue
    options = []
    self.meaning = meaning
    self.source = source
  }

  /// Describes a parameter that is a choice; its value is the index of the option.
  public init(
    name: String, symbol: String = "", alternativeNames: [String] = [], drawName: String? = nil,
    options: [String],
    defaultOption: Int = 0, meaning: String, source: String
  ) {
    precondition(options.indices.contains(defaultOption), "The default is not an option.")
    self.name = name
    self.symbol = symbol
    self.alternativeNames = alternativeNames
    self.drawName = drawName ?? name
    unit = "choice"
    range = 0...Double(options.count - 1)
    allowed = range
    defaultValue = Double(defaultOption)
    self.options = options
    self.meaning = meaning
    self.source = source
  }

  /// True for the canonical name and every alternative one.
  public func answers(to name: String) -> Bool {
    self.name == name || alternativeNames.contains(name)
  }
}
