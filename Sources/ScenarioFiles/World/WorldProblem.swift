package import AllianceModel

/// What can be wrong with the files of a world.
package enum WorldProblem: FileProblem.Kind {
  case duplicate(_ what: String, _ id: String, first: FilePosition)
  case bothActorAndOrganisation(_ id: String)
  case tableKind(_ kind: String, near: String?, known: [String])
}

/// What can be wrong with a table of a world.
package enum TableProblem: FileProblem.Kind {
  case missingColumn(_ column: String, near: String?, header: [String])
  case wrongCellCount(_ found: Int, expected: Int)
  case openQuote
  case strayQuote
  case duplicateColumn(_ name: String)
  case notANumber(_ text: String, column: String)
  case notADate(_ text: String, column: String)
  case emptyCell(_ column: String)
  case yearOutside(_ year: Int, first: Int?, last: Int?)
  case negativeTrade(_ text: String)
  case duplicateRow(_ first: Int)
}
