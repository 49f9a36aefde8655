import AllianceModel
import Experiments
import ScenarioEngine

/// A turn of an actor in a saved result.
struct TurnPart: Sendable, Codable {
  let actor: String
  let from: String
  let to: String
  let share: Double
  let interval: [Double]
  let medianDate: String

  init(_ turn: Turn) {
    actor = turn.actor.text
    from = turn.from.name
    to = turn.to.name
    share = turn.share.share
    interval = [turn.share.low, turn.share.high]
    medianDate = turn.medianDate.description
  }

  func read() throws -> Turn {
    let (low, high) = try OutcomeText.pair(interval, at: "shifts[].interval")
    return Turn(
      actor: ActorID(actor), from: Partner(named: from), to: Partner(named: to),
      share: Share(share: share, low: low, high: high),
      medianDate: try OutcomeText.month(medianDate, at: "shifts[].medianDate"))
  }
}

/// A change that waits, in a saved result.
struct ConditionPart: Sendable, Codable {
  let change: String
  let share: Double
  let interval: [Double]
  let medianDate: String?
  /// The place of the change in `changes`, counted from 0.
  let index: Int

  init(_ condition: ConditionResult, _ words: String, among changes: [Change]) {
    change = words
    share = condition.share.share
    interval = [condition.share.low, condition.share.high]
    medianDate = condition.medianDate?.description
    index = changes.firstIndex(of: condition.change) ?? 0
  }

  func read(among changes: [Change]) throws -> ConditionResult {
    guard changes.indices.contains(index) else {
      throw OutcomeProblem(
        .unreadable("\(index)", expected: "place in 'changes'"), at: "conditions[].index")
    }
    let (low, high) = try OutcomeText.pair(interval, at: "conditions[].interval")
    var month: Month?
    if let medianDate {
      month = try OutcomeText.month(medianDate, at: "conditions[].medianDate")
    }
    return ConditionResult(
      change: changes[index], share: Share(share: share, low: low, high: high), medianDate: month)
  }
}

/// Members of a saved result that failed in one way.
struct FailurePart: Sendable, Codable {
  let reason: String
  let members: Int
  /// The reasons as data, each with its members; more than one where different data read alike.
  let endings: [RunEndingPart]

  /// Failures with one reason together, in the order of reasons.
  static func list(_ counts: [EndingCount], _ sentences: ResultSentences) -> [Self] {
    let reasons = counts.map { sentences.endings[$0.ending] ?? "" }
    return Set(reasons).sorted().map { reason in
      let same = zip(counts, reasons).filter { $0.1 == reason }.map(\.0)
      return Self(
        reason: reason, members: same.reduce(0) { $0 + $1.members },
        endings: same.map { RunEndingPart($0.ending, members: $0.members) })
    }
  }
}

extension [FailurePart] {
  func read() throws -> [EndingCount] {
    try flatMap(\.endings).map { part in
      EndingCount(
        try part.read(), members: try OutcomeText.count(part.members, at: "failures[].endings[]"))
    }
  }
}

/// How members of a scenario given in numbers ended.
struct EndingPart: Sendable, Codable {
  let how: String
  let step: Int?
  let members: Int
  let ending: RunEndingPart

  static func list(_ counts: [EndingCount], _ sentences: ResultSentences) -> [Self] {
    counts.map {
      Self(
        how: sentences.endings[$0.ending] ?? "", step: $0.step, members: $0.members,
        ending: RunEndingPart($0.ending))
    }
    .sorted { ($0.how, $0.step ?? 0) < ($1.how, $1.step ?? 0) }
  }

  func read() throws -> EndingCount {
    EndingCount(
      try ending.read(), step: step,
      members: try OutcomeText.count(members, at: "endings[].members"))
  }
}

/// An ending: `{"kind": "notStarted", "obstacle": "unusedInput", "name": "salience"}`.
struct RunEndingPart: Sendable, Codable {
  let kind: String
  var row: Int?
  var column: Int?
  var obstacle: String?
  var name: String?
  var actor: Int?
  var value: Double?
  var members: Int?

  init(_ ending: RunEnding, members: Int? = nil) {
    self.members = members
    switch ending {
    case .completed: kind = "completed"
    case .converged: kind = "converged"
    case .blewUp: kind = "blewUp"
    case .notConverged: kind = "notConverged"
    case .diverged(let row, let column):
      kind = "diverged"
      self.row = row
      self.column = column
    case .notStarted(let obstacle):
      kind = "notStarted"
      describe(obstacle)
    }
  }

  private mutating func describe(_ obstacle: RunEnding.Obstacle) {
    switch obstacle {
    case .mismatchedShapes: self.obstacle = "mismatchedShapes"
    case .notFiniteInput: self.obstacle = "notFiniteInput"
    case .notSymmetric: self.obstacle = "notSymmetric"
    case .unusableParameter(let name, let value):
      self.obstacle = "unusableParameter"
      (self.name, self.value) = (name, value)
    case .unusableInput(let name, let actor, let value):
      self.obstacle = "unusableInput"
      (self.name, self.actor, self.value) = (name, actor, value)
    case .unusedInput(let name):
      self.obstacle = "unusedInput"
      self.name = name
    }
  }

  func read() throws -> RunEnding {
    switch kind {
    case "completed": .completed
    case "converged": .converged
    case "blewUp": .blewUp
    case "notConverged": .notConverged
    case "diverged":
      .diverged(
        row: try OutcomeText.needed(row, at: "row"),
        column: try OutcomeText.needed(column, at: "column"))
    case "notStarted": .notStarted(try readObstacle())
    default: throw OutcomeProblem(.unreadable(kind, expected: "ending"), at: "kind")
    }
  }

  private func readObstacle() throws -> RunEnding.Obstacle {
    switch obstacle {
    case "mismatchedShapes": .mismatchedShapes
    case "notFiniteInput": .notFiniteInput
    case "notSymmetric": .notSymmetric
    case "unusableParameter":
      .unusableParameter(
        name: try OutcomeText.needed(name, at: "name"),
        value: try OutcomeText.needed(value, at: "value"))
    case "unusableInput":
      .unusableInput(
        name: try OutcomeText.needed(name, at: "name"),
        actor: try OutcomeText.needed(actor, at: "actor"),
        value: try OutcomeText.needed(value, at: "value"))
    case "unusedInput": .unusedInput(name: try OutcomeText.needed(name, at: "name"))
    default:
      throw OutcomeProblem(.unreadable(obstacle ?? "", expected: "obstacle"), at: "obstacle")
    }
  }
}
