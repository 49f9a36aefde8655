extension Double {
  /// The number for a sentence: three decimals at most, none for a whole number; in full where that
  /// would make nothing of it.
  package var brief: String {
    guard self == 0 || abs(self) >= 0.0005 else { return "\(self)" }
    let rounded = (self * 1000).rounded() / 1000
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? "\(Int(rounded))" : "\(rounded)"
  }
}
