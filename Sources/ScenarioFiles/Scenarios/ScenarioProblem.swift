package import AllianceModel

/// What can be wrong with a scenario: its chain of files, its actors, its poles and its calendar.
package enum ScenarioProblem: FileProblem.Kind {
  case cyclicExtends(_ path: String, chain: [String])
  case longChain(_ limit: Int)
  case neitherKind
  case notAState(_ id: String, kind: String)
  case organisationAsActor(_ id: String)
  case actorTwice(_ id: String)
  case tooFewActors
  case notInScenario(_ id: String, near: String?)
  case emptyPole(_ name: String)
  case poleWithoutRows(_ id: String)
  case wholeBloc(_ organisation: String, member: String, pole: String)
  case weight(_ found: Double)
  case poles(found: String)
  case calendarEnds(_ start: Month, _ end: Month)
  case outsideCalendar(_ date: CalendarDate, start: Month, end: Month)
  case untilTooEarly(_ until: CalendarDate, date: CalendarDate)
}

/// What can be wrong with the models and parameters of a scenario.
package enum SettingProblem: FileProblem.Kind {
  case unknownModel(_ id: String, near: String?, known: [String])
  case noModel
  case notOneModel
  case modelTwice(_ id: String)
  case unknownParameter(_ name: String, of: String, near: String?, known: [String])
  case parameterTwice(_ name: String, first: FilePosition)
  case drawnTwice(_ path: ParameterPath, first: FilePosition)
  /// A parameter is fixed in one place and drawn in another.
  case parameterConflict(ParameterConflict)
  case parameterOutOfRange(_ name: String, _ value: String, allowed: ClosedRange<Double>)
  case uncertainPath(_ path: String, near: String?, known: [String])
  case distribution(found: String, keys: [String])
  case distributionCount(_ shape: DistributionShape, found: Int)
  case distributionOrder(_ shape: DistributionShape)
  case logUniformPositive
}

/// What can be wrong with the measures and expectations of a scenario.
package enum ExpectationProblem: FileProblem.Kind {
  case unknownMeasure(_ name: String, near: String?, known: [String])
  case expectationCondition
  case findingCondition
  case noBounds
  case unknownPartner(_ name: String, near: String?, known: [String])
}
