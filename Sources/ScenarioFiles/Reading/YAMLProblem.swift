/// YAML that is not read.
package enum YAMLProblem: FileProblem.Kind {
  case tooDeep(_ limit: Int)
  case tooMany(_ limit: Int)
  case anchor(_ word: String)
  case alias(_ word: String)
  case tag(_ word: String)
  case mergeKey
  case complexKey
  case keyIsNoText
  case directive
  case secondDocument
  case noDocument
  case character(_ value: UInt32)
  case lineBreak
  case duplicateKey(_ key: String, firstLine: Int)
  case duplicateKeys(_ keys: [String])
  case syntax(_ problem: String, context: String?)
  case unreadable
}
