package import AllianceModel

/// What can be wrong with a scenario given in numbers: their shape, and what its model takes.
package enum NumericProblem: FileProblem.Kind {
  case unused(_ name: String, by: String)
  case negativeWeight(_ weight: Double, by: String)
  case rowTotal(_ row: Int, total: Double, by: String)
  case asymmetry(_ actor: String, _ partner: String, _ one: Double, _ other: Double, by: String)
  case emptySize(_ actor: String, _ name: String)
  case salience(of: String, total: Double, whole: Double)
  case sizesTwice
  case nothing(in: String, of: String)
  case count(_ found: Int, of: String, expected: Int, each: String)
  case rows(_ found: Int, of: String, expected: Int, each: String)
}

/// What can be wrong with the specifications of a scenario.
package enum SpecificationProblem: FileProblem.Kind {
  case noAlternatives
  case scaledOption(_ name: String)
  case twice(_ what: String, _ name: String, first: FilePosition)
}
