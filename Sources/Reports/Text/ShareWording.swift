/// What shares and means of members are, in words.
enum ShareWording {
  /// Said with every result.
  static let note =
    "shares of simulated members under these assumptions, not probabilities (uncalibrated)"
}
