import AllianceModel
import Experiments
import Parameters

extension ScenarioDifference.Field {
  /// The difference as a phrase: `evidence known by 2022-01 rather than 2022-06`.
  var words: String {
    switch self {
    case .knownBy(let date, let base): "evidence known by \(date) rather than \(base)"
    case .occurredBy(let date, let base): "evidence happened by \(date) rather than \(base)"
    case .backgroundOnly(let isAlone):
      isAlone ? "articles left out rather than used" : "articles used rather than left out"
    case .included: "other evidence included"
    case .excluded: "other evidence excluded"
    case .calendarStart(let month, let base): "calendar from \(month) rather than \(base)"
    case .calendarEnd(let month, let base): "calendar to \(month) rather than \(base)"
    case .future(let future, let base): "future «\(future.rawValue)» rather than «\(base.rawValue)»"
    case .actors(let more, let fewer): Self.words(more, fewer)
    case .poles(let names):
      names.isEmpty ? "other poles" : "the poles " + names.joined(separator: ", ")
    case .model(let name, let base): "model \(name) rather than \(base)"
    case .evidenceDraws(let treatment, let base):
      "evidence \(treatment.rawValue) rather than \(base.rawValue)"
    case .drawn(let path, let isDrawnInBase): "\(path) drawn" + (isDrawnInBase ? " otherwise" : "")
    case .notDrawn(let path): "\(path) not drawn"
    case .parameter(let path, let value, let base):
      "\(path) \(Self.words(value)) rather than \(Self.words(base))"
    case .ownWalk(let path, let isGiven):
      "\(path) " + (isGiven ? "given" : "left to weighing.setPointWalk")
    case .world: "another world of evidence"
    }
  }

  /// Three decimals at most; in full where these would make nothing of it.
  private static func words(_ value: Double?) -> String {
    guard let value else { return "unset" }
    if value != 0, abs(value) < 0.0005 { return "\(value)" }
    return Numerals.plain((value * 1000).rounded() / 1000)
  }

  private static func words(_ more: [ActorID], _ fewer: [ActorID]) -> String {
    let parts =
      (more.isEmpty ? [] : ["with " + more.map(\.text).joined(separator: ", ")])
      + (fewer.isEmpty ? [] : ["without " + fewer.map(\.text).joined(separator: ", ")])
    return parts.isEmpty ? "actors in another order" : "actors " + parts.joined(separator: " and ")
  }
}
