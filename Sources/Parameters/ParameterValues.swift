/// Values of described parameters: those given, and the defaults of the others.
public struct ParameterValues: Sendable, Equatable {
  /// What the parameters are, in their catalogue's order.
  public let descriptions: [ParameterDescription]

  private var given: [Double?]

  /// Where each name, canonical or alternative, stands among the descriptions.
  private let positions: [String: Int]

  /// The defaults of all parameters.
  public init(_ descriptions: [ParameterDescription]) {
    self.descriptions = descriptions
    given = Array(repeating: nil, count: descriptions.count)
    var positions: [String: Int] = [:]
    for (index, description) in descriptions.enumerated().reversed() {
      for name in [description.name] + description.alternativeNames { positions[name] = index }
    }
    self.positions = positions
  }

  /// Values by name (canonical or alternative), defaults for the rest.
  ///
  /// Throws every problem found, in the order of the list.
  public init(
    _ values: [(name: String, value: Double)], for descriptions: [ParameterDescription]
  ) throws(ParameterProblems) {
    self.init(descriptions)
    var problems: [ParameterProblem] = []
    for (name, value) in values {
      do {
        try set(name, to: value)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw ParameterProblems(problems: problems) }
  }

  /// The value in force: given, else the default; nil when the parameter derives its own.
  ///
  /// The name must be one of the catalogue's; asking for another is a programmer's mistake.
  public subscript(name: String) -> Double? {
    let index = knownIndex(of: name)
    return given[index] ?? descriptions[index].defaultValue
  }

  /// The value that was given, nil when the parameter was left alone or there is none of that name.
  public func given(_ name: String) -> Double? { positions[name].flatMap { given[$0] } }

  /// Gives a parameter a value, by its canonical or an alternative name.
  ///
  /// A second value replaces the first. Values outside `range` but inside `allowed` are taken.
  public mutating func set(_ name: String, to value: Double) throws(ParameterProblem) {
    try set(try known(name), to: value)
  }

  /// Gives the parameter with that index among the descriptions a value.
  public mutating func set(_ index: Int, to value: Double) throws(ParameterProblem) {
    let description = descriptions[index]
    guard value.isFinite else { throw .notFinite(name: description.name) }
    guard description.allowed.contains(value) else {
      throw .notAllowed(name: description.name, value: value, allowed: description.allowed)
    }
    guard description.options.isEmpty || value == value.rounded() else {
      throw .notAllowed(name: description.name, value: value, allowed: description.allowed)
    }
    given[index] = value
  }

  /// Takes back what a parameter was given: its default is in force again, or it derives its own.
  ///
  /// The name must be one of the catalogue's.
  public mutating func leave(_ name: String) { given[knownIndex(of: name)] = nil }

  /// Gives a choice one of its options by name.
  public mutating func set(_ name: String, option: String) throws(ParameterProblem) {
    let index = try known(name)
    let description = descriptions[index]
    guard let choice = description.options.firstIndex(of: option) else {
      throw .unknownOption(name: description.name, option: option, options: description.options)
    }
    given[index] = Double(choice)
  }

  /// The option in force of a parameter that is a choice.
  public func option(_ name: String) -> String? {
    let options = descriptions[knownIndex(of: name)].options
    guard let value = self[name], options.indices.contains(Int(value)) else { return nil }
    return options[Int(value)]
  }

  /// The description a name (canonical or alternative) answers to, nil when there is none.
  public func description(of name: String) -> ParameterDescription? {
    positions[name].map { descriptions[$0] }
  }

  /// The parameters whose value is outside their plausible range, in the catalogue's order.
  public var outsideRange: [ParameterDescription] {
    zip(descriptions, given).compactMap { description, value in
      guard let value, !description.range.contains(value) else { return nil }
      return description
    }
  }

  /// The index among the descriptions of the one a name answers to, nil when there is none.
  public func index(of name: String) -> Int? { positions[name] }

  private func known(_ name: String) throws(ParameterProblem) -> Int {
    if let index = positions[name] { return index }
    throw .unknownName(
      name: name, nearest: nearest(to: name, among: descriptions), known: descriptions.map(\.name))
  }

  private func knownIndex(of name: String) -> Int {
    guard let index = positions[name] else {
      preconditionFailure("There is no parameter '\(name)' in this catalogue.")
    }
    return index
  }
}
