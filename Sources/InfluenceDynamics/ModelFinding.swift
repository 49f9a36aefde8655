/// Something a run came to beyond its states: a time, a verdict, which actors stand together.
///
/// Actors and issues are indices here; the code that has their names prints them.
public struct ModelFinding: Sendable, Equatable {
  /// What is found.
  public enum Value: Sendable, Equatable {
    /// A number, in the unit its description gives.
    case number(Double)

    /// One of several kinds, in words, such as "bipartite consensus".
    case kind(String)

    /// Which actors stand together: groups, each ascending, in the order of their first actors.
    case groups([[Int]])
  }

  /// Which finding of the model's description this is, such as "blow-up time".
  public let name: String

  /// The issue it is about, for findings of one issue.
  public let issue: Int?

  /// The actor it is about, for findings of one actor.
  public let actor: Int?

  /// Its number from 0 among findings of one name, for those that come as a list.
  public let item: Int?

  /// What is found.
  public let value: Value

  /// A finding.
  public init(
    _ name: String, _ value: Value, issue: Int? = nil, actor: Int? = nil, item: Int? = nil
  ) {
    self.name = name
    self.value = value
    self.issue = issue
    self.actor = actor
    self.item = item
  }

  /// A number that was found.
  public init(
    _ name: String, _ number: Double, issue: Int? = nil, actor: Int? = nil, item: Int? = nil
  ) {
    self.init(name, .number(number), issue: issue, actor: actor, item: item)
  }

  /// A kind that was found, in words.
  public init(_ name: String, kind: String, issue: Int? = nil, actor: Int? = nil, item: Int? = nil)
  {
    self.init(name, .kind(kind), issue: issue, actor: actor, item: item)
  }

  /// Groups that were found, in any order; empty ones are left out.
  public init(
    _ name: String, groups: [[Int]], issue: Int? = nil, actor: Int? = nil, item: Int? = nil
  ) {
    let sorted = groups.filter { !$0.isEmpty }.map { $0.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
    self.init(name, .groups(sorted), issue: issue, actor: actor, item: item)
  }
}

/// What one of a model's findings is, for help, reports and files.
public struct FindingDescription: Sendable, Equatable {
  /// The name it is asked for by, such as "blow-up time".
  public let name: String

  /// The unit of a number, such as "time"; "1" for a pure number, "words" and "groups" for the
  /// other kinds.
  public let unit: String

  /// One or two sentences: what it says, and when it is there.
  public let meaning: String

  /// Describes a finding.
  public init(name: String, unit: String, meaning: String) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
  }
}

/// A model whose runs come to more than their states.
public protocol InterpretedModel: DynamicsModel {
  /// What a member's run came to; every name is in the model's description.
  ///
  /// A function of its arguments alone. A member that could not be started has no findings.
  func findings(
    of problem: MemberProblem, along trajectory: Trajectory, seed: UInt64
  ) -> [ModelFinding]
}

extension Trajectory {
  /// Whether the member was stepped or could have been: not refused.
  var wasStarted: Bool {
    guard case .diverged(step: 0, let reason) = termination else { return true }
    if case .notFinite = reason { return true }
    return false
  }
}
