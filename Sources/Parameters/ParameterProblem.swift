/// What is wrong with a value given to a parameter.
///
/// Wording is the reader's business.
public enum ParameterProblem: Error, Sendable, Equatable {
  /// No parameter answers to the name; `nearest` is the one meant, perhaps.
  case unknownName(name: String, nearest: String?, known: [String])

  /// The value is infinite or not a number.
  case notFinite(name: String)

  /// The value is outside what the parameter can be.
  case notAllowed(name: String, value: Double, allowed: ClosedRange<Double>)

  /// The choice has no such option.
  case unknownOption(name: String, option: String, options: [String])
}

/// Everything wrong with a set of values, so that one pass reports it all.
public struct ParameterProblems: Error, Sendable, Equatable {
  /// The problems, in the order of the values.
  public let problems: [ParameterProblem]

  /// Gathers problems.
  public init(problems: [ParameterProblem]) { self.problems = problems }
}

/// The canonical name nearest to a mistyped one: within a third of its letters, at least one.
func nearest(to name: String, among descriptions: [ParameterDescription]) -> String? {
  let candidates = descriptions.flatMap { description in
    ([description.name] + description.alternativeNames).map {
      (canonical: description.name, distance: editDistance(name.lowercased(), $0.lowercased()))
    }
  }
  guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= max(1, name.count / 3) ? best.canonical : nil
}

/// The number of letters to insert, delete or replace (Levenshtein 1966).
func editDistance(_ first: String, _ second: String) -> Int {
  let second = Array(second)
  var row = Array(0...second.count)
  for (index, letter) in first.enumerated() {
    var (diagonal, left) = (row[0], index + 1)
    row[0] = left
    for column in second.indices {
      let replaced = diagonal + (letter == second[column] ? 0 : 1)
      diagonal = row[column + 1]
      left = min(replaced, min(diagonal, left) + 1)
      row[column + 1] = left
    }
  }
  return row[second.count]
}
