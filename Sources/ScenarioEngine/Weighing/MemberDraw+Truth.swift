extension MemberDraw {
  /// The same draw with the truth of some happenings given, in [0, 1].
  ///
  /// - Parameters:
  ///   - truth: what is taken of each, by its place among the happenings of the scenario; what is
  ///     false adds nothing to any tie.
  ///   - happenings: the places.
  /// - Returns: the draw, the same in everything else.
  package func with(truth: Double, of happenings: [Int]) -> MemberDraw {
    var draw = self
    for happening in happenings { draw.truth[happening] = truth }
    return draw
  }
}
