import AllianceModel
import Experiments
import ScenarioEngine

/// Which change did it, in sentences.
struct AttributionWording {
  let attribution: ChangeAttribution
  let focus: String

  init(_ attribution: ChangeAttribution, focus: String) {
    self.attribution = attribution
    self.focus = focus
  }

  /// How a cause is called in tables: changes by number, the rest «else».
  var labels: [String] {
    var number = 0
    return attribution.entries.map { entry in
      if case .rest = entry.cause { return "else" }
      number += 1
      return "\(number)"
    }
  }

  /// How the difference was divided.
  var method: String {
    let members = "\(Numerals.count(attribution.members)) members"
    guard attribution.entries.count > 1 else {
      return "It is the only difference, so the whole difference is its part (\(members))."
    }
    let ensembles = "\(Numerals.count(attribution.ensembles)) ensembles of \(members)"
    let how =
      attribution.orders.map {
        "averaged over \($0) random orders in which the changes come in; the standard error of "
          + "this draw is printed with each part"
      } ?? "counting every order in which the changes can come in"
    return "Parts add up to the whole (Shapley's value over \(ensembles), \(how))."
  }

  /// What the cause is.
  func cause(_ entry: ChangeAttribution.Entry) -> String {
    switch entry.cause {
    case .rest(let fields):
      "everything else that differs, taken first: " + fields.map(\.words).joined(separator: "; ")
    case .added(let change): change.line
    case .removed(let change): "without the base's change \(change.line)"
    }
  }

  /// What it does, and through which term.
  func notes(_ entry: ChangeAttribution.Entry) -> [String] {
    let carried: [String] =
      switch entry.cause {
      case .rest: []
      case .added(let change), .removed(let change): ["carried by \(change.verb.carryingTerm)"]
      }
    return carried + [effect(entry)]
  }

  private func effect(_ entry: ChangeAttribution.Entry) -> String {
    guard entry.hasPath else { return "no path to \(focus)'s alignment: \(instead(entry))" }
    let numbers = zip(attribution.components, entry.parts).filter { !$0.0.isShare }
    guard let most = numbers.max(by: { abs($0.1.value) < abs($1.1.value) }) else { return "" }
    guard abs(most.1.value) >= Numerals.leastDifference else {
      return "moves every alignment and the lead by less than .0005"
    }
    let error = most.1.standardError.map {
      "; standard error of the random orders "
        + ($0 < Numerals.leastDifference ? "below .0005" : Numerals.fixed($0, 3))
    }
    return "moves most: \(most.0.words) by \(Numerals.difference(most.1.value)) (95 % "
      + "\(Numerals.signed(most.1.low, 3)) to \(Numerals.signed(most.1.high, 3)), sampling alone"
      + "\(error ?? ""))"
  }

  /// Where a cause without a path acts instead.
  private func instead(_ entry: ChangeAttribution.Entry) -> String {
    guard entry.comesIntoForce else { return "its condition is met in no member" }
    guard let reach = entry.reach else { return "it moves no tie's set point in the point run" }
    return "it moves the set point of \(attribution.names[reach.pair.row])'s tie to "
      + "\(attribution.names[reach.pair.column]) by \(Numerals.difference(reach.delta)) (\(reach.month), "
      + "where it moves most), and nothing carries that further"
  }
}
