import AllianceModel
import InfluenceDynamics
import Parameters
import ScenarioEngine

extension Scenario {
  /// Makes a setting that the scenario is compiled with; others change nothing.
  mutating func apply(_ setting: Setting) throws(CaseFailure) {
    switch setting {
    case .future(let future): self.future = future
    case .backgroundOnly(let isAlone): evidence.backgroundOnly = isAlone
    case .excluded(let named): evidence.exclude.add(named)
    case .admitted(let named): evidence.exclude.remove(named)
    case .changes(let changes): self.changes = changes
    case .added(let change): changes.append(change)
    case .removed(let place):
      guard changes.indices.contains(place) else { throw .noChange(at: place) }
      changes.remove(at: place)
    case .resized(let place, let factor):
      guard changes.indices.contains(place), let resized = changes[place].resized(by: factor)
      else { throw .noChange(at: place) }
      changes[place] = resized
    case .model(let name): try take(name)
    case .seed(let seed): uncertainty.seed = seed
    case .parameter, .scaled, .derived, .channel, .without, .events: break
    }
  }

  /// Takes another model: its parameters keep values and draws where names are the same.
  private mutating func take(_ name: String) throws(CaseFailure) {
    guard let model = ModelCatalogue.model(name) else { throw .notCompiled(.unknownModel(name)) }
    self = under(DynamicsChoice(model: name), of: model.description)
  }
}

extension EvidenceSelection.Filter {
  /// Names one more thing.
  fileprivate mutating func add(_ named: Setting.Evidence) {
    switch named {
    case .document(let id): documents.append(id)
    case .record(let id): ids.append(id)
    case .event(let id): events.append(id)
    }
  }

  /// No longer names a thing.
  fileprivate mutating func remove(_ named: Setting.Evidence) {
    switch named {
    case .document(let id): documents.removeAll { $0 == id }
    case .record(let id): ids.removeAll { $0 == id }
    case .event(let id): events.removeAll { $0 == id }
    }
  }
}

extension Change {
  /// The change with a multiple of what it sets; `nil` for a change that sets no quantity.
  fileprivate func resized(by factor: Double) -> Change? {
    guard case .set(let target, let adjustment) = verb else { return nil }
    let resized: Adjustment =
      switch adjustment {
      case .scale(let scale): .scale(1 + (scale - 1) * factor)
      case .add(let amount): .add(amount * factor)
      case .to(let value): .to(value * factor)
      }
    return Change(
      date: date, verb: .set(target, resized), overMonths: overMonths, until: until,
      condition: condition, because: because, origin: origin)
  }
}
