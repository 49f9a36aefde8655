import InfluenceDynamics
import ScenarioEngine

extension CaseFailure {
  /// Why there is no result, as a clause.
  public var words: String {
    switch self {
    case .parameter, .notCompiled: "the scenario with it cannot be compiled"
    case .noChange(let place): "the scenario has no change \(place + 1) that could be set otherwise"
    case .noEvent(let name): "no change of the scenario adds the event \(name)"
    case .ofPointRunAlone: "evidence is taken out of point runs alone"
    case .ended(let termination): termination.reason
    case .noPole: "there is no pole to align with"
    case .notInCalendar(let month): "\(month) is not a month of the calendar"
    }
  }
}
