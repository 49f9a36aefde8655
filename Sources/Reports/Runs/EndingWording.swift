import Experiments

extension RunEnding {
  /// The ending in words, after `1 run`.
  var words: String {
    switch self {
    case .completed: "completed"
    case .converged: "converged"
    case .blewUp: "blew up, as the equation has it, in the step"
    case .notConverged: "did not converge"
    case .diverged(let row, let column): "diverged: notFinite(row: \(row), column: \(column))"
    case .notStarted(let obstacle): "could not start: \(obstacle.words)"
    }
  }
}

extension RunEnding.Obstacle {
  fileprivate var words: String {
    switch self {
    case .mismatchedShapes: "lists or matrices differ in size"
    case .notFiniteInput: "not all numbers given are finite"
    case .unusableParameter(let name, let value):
      "the model cannot use \(name) = \(value.brief)"
    case .unusableInput(let name, let actor, let value):
      "the model cannot use \(name) = \(value.brief) of actor \(actor + 1)"
    case .notSymmetric: "the ties must be the same in both directions"
    case .unusedInput(let name): "the model has no use for '\(name)'; remove it"
    }
  }
}

/// How members ended, in lists.
enum EndingWording {
  /// Endings by their words, then by step.
  static func sorted(_ endings: [EndingCount]) -> [EndingCount] {
    endings.sorted { ($0.ending.words, $0.step ?? 0) < ($1.ending.words, $1.step ?? 0) }
  }

  /// `3 of 100 members failed and are left out: did not converge`.
  static func failures(_ failures: [EndingCount], of members: Int) -> [String] {
    sorted(failures).map {
      "\(Numerals.count($0.members)) of \(Numerals.count(members)) members failed and are left out: "
        + $0.ending.words
    }
  }
}

/// Variations of one thing that gave no result, in lists.
enum VariationWording {
  /// `2 of 85 variations of one thing at a time failed and are left out (…): did not converge`.
  static func failures(_ failures: [VariationFailure], among found: Int) -> [String] {
    let endings = failures.map { $0.ending?.words ?? "the scenario cannot be run this way" }
    let total = Numerals.count(found + failures.count)
    return Set(endings).sorted().map { ending in
      let failed = zip(failures, endings).filter { $0.1 == ending }.map(\.0.variation.subject)
      return
        "\(Numerals.count(failed.count)) of \(total) variations of one thing at a time failed and "
        + "are left out (\(failed.joined(separator: ", "))): \(ending)"
    }
  }
}
