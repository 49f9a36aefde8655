import ArgumentParser

/// Whole numbers as options give them: digits alone, with what to write where there is more.
enum WholeNumber {
  /// Reads a number.
  ///
  /// - Throws: `ValidationError` that says what to write instead.
  @Sendable static func read<Number: FixedWidthInteger & Sendable>(
    _ text: String
  ) throws -> Number {
    if let number = Number(text) { return number }
    guard let meant = digits(meantBy: text).flatMap({ Number($0) }) else {
      let isTooLarge = !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
      throw ValidationError(
        isTooLarge
          ? "it is larger than \(Number.max)" : "write a whole number in digits, such as 100")
    }
    throw ValidationError("write \(meant)")
  }

  /// Reads how many runs are worked on at once.
  ///
  /// - Throws: `ValidationError` for what is no number, and for one beyond any machine.
  @Sendable static func readJobs(_ text: String) throws -> Int {
    let jobs: Int = try read(text)
    guard (1...1024).contains(jobs) else {
      throw ValidationError("the number must be from 1 to 1024")
    }
    return jobs
  }

  /// The digits of a number whose thousands stand apart (`1,000`, `1 000`, `1_000`), or that has
  /// nothing but zeros after its point (`10.0`).
  private static func digits(meantBy text: String) -> String? {
    if text.wholeMatch(of: /[0-9]{1,3}([,.'_\p{Zs}][0-9]{3})+/) != nil {
      return text.filter(\.isWholeNumber)
    }
    return text.wholeMatch(of: /([0-9]+)\.0*/).map { String($0.1) }
  }
}
