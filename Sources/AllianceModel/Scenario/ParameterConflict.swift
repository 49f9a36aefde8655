/// A parameter that a scenario settles twice, so that one of the two would have no effect.
///
/// What is drawn wins over what is fixed in every member. A name that stands in both groups, such as
/// `sizeExponent`, is one number, and the value of the dynamics wins.
public struct ParameterConflict: Sendable, Equatable {
  /// One place where a parameter is settled.
  public struct Place: Sendable, Equatable {
    /// Which parameter.
    public let path: ParameterPath
    /// Whether members draw it, rather than the scenario giving its value.
    public let isDrawn: Bool
    /// Where it was written; `nil` when code made it.
    public let origin: FilePosition?
  }

  /// The place that would have no effect.
  public let idle: Place
  /// The place that would win.
  public let winning: Place

  /// The conflicts of a scenario, in the order of what is fixed, then of what is drawn.
  ///
  /// - Parameters:
  ///   - weighing: values of weighing parameters, by canonical names.
  ///   - dynamics: values of the model's parameters, by canonical names.
  ///   - drawn: what members draw.
  /// - Returns: one for each parameter that is settled twice; none when nothing is.
  public static func all(
    weighing: [NamedValue], dynamics: [NamedValue], drawn: [UncertainParameter]
  ) -> [Self] {
    let own = dynamics.map { Place(.dynamics($0.name), isDrawn: false, $0.origin) }
    let others = weighing.map { Place(.weighing($0.name), isDrawn: false, $0.origin) }
    let draws = drawn.map { Place($0.path, isDrawn: true, $0.origin) }
    let places = own + others + draws
    return places.indices.flatMap { one in
      places[(one + 1)...].filter { $0.path.name == places[one].path.name }
        .map { $0.conflict(with: places[one]) }
    }
  }
}

extension ParameterConflict.Place {
  fileprivate init(_ path: ParameterPath, isDrawn: Bool, _ origin: FilePosition?) {
    self.path = path
    self.isDrawn = isDrawn
    self.origin = origin
  }

  /// The conflict of two places of one number: the group of the dynamics wins, and in one group what
  /// is drawn.
  fileprivate func conflict(with other: Self) -> ParameterConflict {
    let wins = path.group == other.path.group ? isDrawn : path.group == .dynamics
    return ParameterConflict(idle: wins ? other : self, winning: wins ? self : other)
  }
}
