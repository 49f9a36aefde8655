internal import LinearAlgebra

extension MemberProblem {
  /// Why ``SpatialBargaining`` cannot start this member in a batch of states `rows` × `columns`; nil
  /// when it can.
  func spatialRefusal(rows: Int, columns: Int) -> DivergenceReason? {
    let whole = SpatialMember.whole
    return refusal(rows: rows, columns: columns, weighsIssues: true, movesIdeals: true)
      ?? positions.outside(0...whole, called: "positions")
      ?? start.flatMap { $0.outside(0...whole, called: "start") }
      ?? salienceRefusal(most: whole)
      ?? capabilityRefusal
      ?? accommodation.flatMap { $0.outside(0...1, called: "accommodation") }
      ?? accommodation.flatMap { $0.rowAbove(1 + 1e-10, called: "accommodation") }
  }

  /// Why ``ExpectedUtility`` cannot start this member in a batch of states `rows` × `columns`; nil
  /// when it can.
  func expectedUtilityRefusal(rows: Int, columns: Int) -> DivergenceReason? {
    refusal(rows: rows, columns: columns, weighsIssues: true)
      ?? salience.flatMap { $0.outside(0...1, called: "salience") } ?? capabilityRefusal
  }

  /// Attention is not negative and adds up to more than nothing and at most `most`.
  private func salienceRefusal(most: Double) -> DivergenceReason? {
    guard let salience else { return nil }
    let silent = (0..<salience.rows).first { salience.total(ofRow: $0) <= 0 }
    return salience.outside(0...most, called: "salience")
      // Rounding: ten issues of a tenth may add up to a little more than the whole.
      ?? salience.rowAbove(most * (1 + 1e-10), called: "salience")
      ?? silent.map { .unusableInput(name: "salience", actor: $0, value: 0) }
  }

  private var capabilityRefusal: DivergenceReason? {
    sizes.firstIndex { $0 <= 0 }.map {
      .unusableInput(name: "capability", actor: $0, value: sizes[$0])
    }
  }
}

extension Matrix {
  fileprivate func total(ofRow row: Int) -> Double {
    (0..<columns).reduce(0) { $0 + self[row, $1] }
  }

  fileprivate func outside(_ range: ClosedRange<Double>, called name: String) -> DivergenceReason? {
    elements.firstIndex { !range.contains($0) }.map {
      .unusableInput(name: name, actor: $0 / columns, value: elements[$0])
    }
  }

  fileprivate func rowAbove(_ most: Double, called name: String) -> DivergenceReason? {
    (0..<rows).first { total(ofRow: $0) > most }.map {
      .unusableInput(name: name, actor: $0, value: total(ofRow: $0))
    }
  }
}
