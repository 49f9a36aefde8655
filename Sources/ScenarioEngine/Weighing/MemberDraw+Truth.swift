extension MemberDraw {
  /// The same draw with the truth of some events given, in [0, 1].
  ///
  /// - Parameters:
  ///   - truth: what is taken of each, by its place among the events of the scenario; what is
  ///     false adds nothing to any tie.
  ///   - events: the places.
  /// - Returns: the draw, the same in everything else.
  package func with(truth: Double, of events: [Int]) -> MemberDraw {
    var draw = self
    for event in events { draw.truth[event] = truth }
    return draw
  }
}
