internal import AllianceModel

/// Reads `measures`, and checks names of measures wherever they stand.
struct MeasuresReader {
  let vocabulary: ScenarioVocabulary
  let log: ProblemLog

  func measures(_ map: MapReader) -> [String] {
    var names: [String] = []
    for node in map.list("measures") {
      if let name = measure(node), !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The measure that a node names.
  func measure(_ node: YAMLNode) -> String? {
    guard let text = node.text(log) else { return nil }
    if vocabulary.measures.contains(text) { return text }
    let near = NearMiss.of(text, among: vocabulary.measures)
    log.report(
      ExpectationProblem.unknownMeasure(text, near: near, known: vocabulary.measures),
      at: node.position)
    return nil
  }
}
