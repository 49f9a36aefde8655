public import AllianceModel

extension Scenario {
  /// The scenario with the changes that wait for a condition in force from given months.
  ///
  /// - Parameter months: one a change with a condition, in the order of the changes; `nil` leaves it
  ///   waiting, which is to say out of force.
  /// - Returns: the same scenario, its changes dated.
  func resolved(_ months: [Month?]) -> Scenario {
    var scenario = self
    var place = 0
    for index in changes.indices where changes[index].condition != nil {
      if let month = months[place] {
        scenario.changes[index] = changes[index].inForce(from: month)
      }
      place += 1
    }
    return scenario
  }
}

extension CompiledScenario {
  /// The changes that wait for a condition, in the order of the scenario.
  public var conditionalChanges: [Change] {
    scenario.changes.filter { $0.condition != nil }
  }

  /// The scenario with conditions met, compiled.
  ///
  /// Events keep their indices whatever the months, because those that changes assume are filed
  /// whether or not they come; so a member's draw holds in every resolution.
  func resolution(_ months: [Month?]) -> CompiledScenario {
    guard months.contains(where: { $0 != nil }) else { return self }
    var resolved = self
    resolved.scenario = scenario.resolved(months)
    resolved.program = resolutions.program(months) {
      WeighingProgram.build(resolved.scenario, in: world, admitted).program
    }
    // What is resolved waits for nothing more of its own.
    resolved.resolutions = ResolutionCache()
    return resolved
  }
}
