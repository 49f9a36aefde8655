/// Finds the word that a misspelt one was meant to be.
public enum NearMiss {
  /// The candidate closest to `word`, when it is close enough to be meant; the first of equals.
  public static func of(_ word: String, among candidates: [String]) -> String? {
    let lowered = Array(word.lowercased().unicodeScalars)
    guard !lowered.isEmpty, lowered.count <= 64 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in candidates where candidate != word && candidate.utf8.count <= 128 {
      let distance = distance(lowered, Array(candidate.lowercased().unicodeScalars))
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    let allowed = lowered.count <= 3 ? 1 : max(2, (lowered.count + 2) / 3)
    guard let best, best.distance <= allowed, best.distance < lowered.count else { return nil }
    return best.word
  }

  /// The optimal string alignment distance of Damerau and Levenshtein: insertions, deletions,
  /// substitutions and swaps of neighbours.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(last[column + 1] + 1, current[column] + 1)
        cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
