/// The k-th smallest of some numbers, found without sorting them all (Hoare 1961, CACM 4(7),
/// Algorithm 65, with the middle of three as pivot).
///
/// An outcome has tens of thousands of quantiles; each needs a few ranks out of a thousand.
struct OrderStatistics {
  private var numbers: [Double]

  init(_ numbers: [Double]) { self.numbers = numbers }

  /// The number that would stand at `rank` if all were sorted.
  subscript(rank: Int) -> Double {
    mutating get {
      var low = 0
      var high = numbers.count - 1
      while low < high {
        let (left, right) = partition(low, high)
        if rank <= right { high = right } else if rank >= left { low = left } else { break }
      }
      return numbers[rank]
    }
  }

  /// Moves smaller numbers before larger ones; between `right` and `left` all are equal.
  private mutating func partition(_ low: Int, _ high: Int) -> (left: Int, right: Int) {
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

  private func middle(_ first: Double, _ second: Double, _ third: Double) -> Double {
    max(min(first, second), min(max(first, second), third))
  }
}
