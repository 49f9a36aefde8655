import AllianceModel
internal import Parameters

/// Checks the numbers of a scenario against what its model takes.
///
/// What is in the wrong shape is reported where it is read, and is not looked at here.
struct NumericRules {
  let inputs: ModelInputs
  /// The model's name.
  let model: String
  let actors: [String]
  let map: MapReader

  /// Reports what the model cannot use, and where.
  func check(
    ties: [[Double]]?, sizes: [Double]?, salience: [[Double]]?, susceptibility: [Double]?
  ) {
    refuseUnused()
    let isStarted = map.node("start")?.entries == nil && map.node("start") != nil
    if let ties, let rows = rows("ties") {
      switch inputs.ties {
      case .any: break
      case .weights: checkWeights(ties, rows, susceptibility)
      // Where it starts from other ties, those count and not these.
      case .symmetric: if !isStarted { checkSymmetry(ties, rows) }
      }
    }
    if inputs.needsPositiveSizes, let sizes { checkSizes(sizes) }
    if inputs.sharesSalience, let salience { checkSalience(salience) }
  }

  /// Names what would go unnoticed, such as a susceptibility for a model in which all are open.
  private func refuseUnused() {
    for extra in ModelInputs.Extra.allCases where !inputs.uses.contains(extra) {
      let names = extra == .sizes ? ["sizes", "capability"] : [extra.rawValue]
      for name in names where map.node(name) != nil {
        map.log.report(
          NumericProblem.unused(name, by: model),
          at: map.entry(name)?.keyPosition ?? map.position)
      }
    }
  }

  /// None below 0, and every row adds up to 1 except for rounding; that of an actor open to nobody
  /// does not matter.
  private func checkWeights(
    _ weights: [[Double]], _ rows: [YAMLNode], _ susceptibility: [Double]?
  ) {
    for (index, (row, node)) in zip(weights, rows).enumerated() {
      if let susceptibility, susceptibility.indices.contains(index), susceptibility[index] == 0 {
        continue
      }
      if let column = row.firstIndex(where: { $0 < 0 }) {
        map.log.report(
          NumericProblem.negativeWeight(row[column], by: model),
          at: element(column, of: node))
        continue
      }
      let total = row.reduce(0, +)
      if (total - 1).magnitude > 1e-9 {
        map.log.report(
          NumericProblem.rowTotal(index + 1, total: total, by: model), at: node.position)
      }
    }
  }

  /// The first tie of every row that differs from the one in the other direction.
  private func checkSymmetry(_ ties: [[Double]], _ rows: [YAMLNode]) {
    for (row, node) in rows.enumerated() {
      guard let column = (0..<row).first(where: { ties[row][$0] != ties[$0][row] }) else {
        continue
      }
      map.log.report(
        NumericProblem.asymmetry(
          actors[row], actors[column], ties[row][column], ties[column][row], by: model),
        at: element(column, of: node))
    }
  }

  private func checkSizes(_ sizes: [Double]) {
    let name = map.node("sizes") == nil ? "capability" : "sizes"
    guard let node = map.node(name) else { return }
    for (actor, size) in zip(actors.indices, sizes) where size <= 0 {
      map.log.report(
        NumericProblem.emptySize(actors[actor], name), at: element(actor, of: node))
    }
  }

  /// Nobody cares for nothing, nor for more than the whole.
  private func checkSalience(_ salience: [[Double]]) {
    guard let node = map.node("salience") else { return }
    let whole = inputs.salience?.upperBound ?? .infinity
    for (actor, row) in zip(actors, salience) {
      let total = row.reduce(0, +)
      // Rounding: ten issues of a tenth may add up to a little more than the whole.
      if total <= 0 || total > whole * (1 + 1e-10) {
        map.log.report(
          NumericProblem.salience(of: actor, total: total, whole: whole), at: node.position)
      }
    }
  }

  private func rows(_ key: String) -> [YAMLNode]? {
    guard let node = map.node(key), case .sequence(let rows) = node.content else { return nil }
    return rows
  }

  /// Where an element of a list stands.
  private func element(_ index: Int, of node: YAMLNode) -> FilePosition {
    guard case .sequence(let nodes) = node.content, nodes.indices.contains(index) else {
      return node.position
    }
    return nodes[index].position
  }
}
