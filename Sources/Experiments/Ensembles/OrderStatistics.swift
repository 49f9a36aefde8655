/// The k-th smallest of some numbers, found without sorting them all (Hoare 1961, CACM 4(7),
/// Algorithm 65, with the middle of three as pivot).
///
/// An outcome has tens of thousands of quantiles; each needs a few ranks out of a thousand.
enum OrderStatistics {
  /// The numbers that would stand at the ranks if all were sorted, in the order of the ranks.
  ///
  /// Each search narrows the next: a rank below one already placed lies to its left.
  static func values(_ ranks: [Int], of numbers: [Double]) -> [Double] {
    var numbers = numbers
    // A span is checked against its bounds but not, at every write, for being the only owner.
    var span = numbers.mutableSpan
    var placed: [Int] = []
    for rank in ranks where !placed.contains(rank) {
      let low = (placed.filter { $0 < rank }.max() ?? -1) + 1
      let high = (placed.filter { $0 > rank }.min() ?? span.count) - 1
      place(rank, low, high, &span)
      placed.append(rank)
    }
    return ranks.map { numbers[$0] }
  }

  /// Moves numbers until the one at `rank` has none larger before it and none smaller after it.
  private static func place(
    _ rank: Int, _ first: Int, _ last: Int, _ numbers: inout MutableSpan<Double>
  ) {
    var (low, high) = (first, last)
    while low < high {
      let (left, right) = partition(low, high, &numbers)
      if rank <= right { high = right } else if rank >= left { low = left } else { return }
    }
  }

  /// Moves smaller numbers before larger ones; between `right` and `left` all are equal.
  private static func partition(
    _ low: Int, _ high: Int, _ numbers: inout MutableSpan<Double>
  ) -> (left: Int, right: Int) {
    let pivot = middle(numbers[low], numbers[low + (high - low) / 2], numbers[high])
    var (left, right) = (low, high)
    while left <= right {
      while numbers[left] < pivot { left += 1 }
      while numbers[right] > pivot { right -= 1 }
      if left <= right {
        numbers.swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    return (left, right)
  }

  private static func middle(_ first: Double, _ second: Double, _ third: Double) -> Double {
    max(min(first, second), min(max(first, second), third))
  }
}
