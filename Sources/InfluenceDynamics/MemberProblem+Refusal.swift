internal import LinearAlgebra

extension MemberProblem {
  /// Why this member cannot be started in a batch of states `rows` × `columns`, nil when it can.
  ///
  /// `couplesIssues` says whether the model has a use for a coupling of issues, `takesForcing` for
  /// changes on the way, `weighsIssues` for salience, `movesIdeals` for accommodation, and
  /// `weighsInfluence` for an influence apart from ties.
  func refusal(
    rows: Int, columns: Int, couplesIssues: Bool = false, takesForcing: Bool = true,
    weighsIssues: Bool = false, movesIdeals: Bool = false, weighsInfluence: Bool = false
  ) -> DivergenceReason? {
    let startFits = start.map { $0.rows == rows && $0.columns == columns } ?? true
    guard hasMatchingShapes, actorCount == rows, startFits else { return .mismatchedShapes }
    guard columns == positions.columns || columns == actorCount else { return .mismatchedShapes }
    if coupling != nil, !couplesIssues { return .unusedInput(name: "coupling") }
    if salience != nil, !weighsIssues { return .unusedInput(name: "salience") }
    if accommodation != nil, !movesIdeals { return .unusedInput(name: "accommodation") }
    if influence != nil, !weighsInfluence { return .unusedInput(name: "influence") }
    if !forcing.isEmpty, !takesForcing { return .unusedInput(name: "forcing") }
    let given = [ties, start, reference, positions, coupling, salience, accommodation, influence]
    let matrices = given.compactMap(\.self)
    let lists = sizes + (referenceSizes ?? []) + susceptibility
    guard matrices.allSatisfy({ $0.firstNotFinite == nil }), lists.allSatisfy(\.isFinite) else {
      return .notFiniteInput
    }
    return nil
  }
}
