internal import LinearAlgebra

extension MemberProblem {
  /// Why this member cannot be started in a batch of states `rows` × `columns`, nil when it can.
  func refusal(rows: Int, columns: Int) -> DivergenceReason? {
    let startFits = start.map { $0.rows == rows && $0.columns == columns } ?? true
    guard hasMatchingShapes, actorCount == rows, startFits else { return .mismatchedShapes }
    guard columns == positions.columns || columns == actorCount else { return .mismatchedShapes }
    let matrices = [ties, start, reference, positions, influence].compactMap(\.self)
    let lists = sizes + (referenceSizes ?? []) + susceptibility
    guard matrices.allSatisfy({ $0.firstNotFinite == nil }), lists.allSatisfy(\.isFinite) else {
      return .notFiniteInput
    }
    return nil
  }
}
