/// The address of a parameter: its group and its name, such as `weighing.demand`.
///
/// Files are read into paths once; whatever comes after holds the value and never the text.
public struct ParameterPath: Sendable, Hashable, CustomStringConvertible {
  /// The groups of parameters.
  public enum Group: String, Sendable, CaseIterable {
    /// The step from evidence to set points.
    case weighing
    /// The model that moves the ties.
    case dynamics
  }

  /// The part before the first dot.
  public let group: Group
  /// The rest, which may hold dots: `events.ceiling` in `weighing.events.ceiling`.
  public let name: String

  /// Names a parameter of a group by its canonical name.
  public init(_ group: Group, _ name: String) {
    self.group = group
    self.name = name
  }

  /// Reads a path; `nil` when it names no group or no parameter.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let group = Group(rawValue: parts[0]) else { return nil }
    self.init(group, parts[1])
  }

  /// A parameter of the step from evidence to set points.
  public static func weighing(_ name: String) -> Self { Self(.weighing, name) }

  /// A parameter of the model that moves the ties.
  public static func dynamics(_ name: String) -> Self { Self(.dynamics, name) }

  /// The path as files write it: `group.name`.
  public var description: String { "\(group.rawValue).\(name)" }
}
