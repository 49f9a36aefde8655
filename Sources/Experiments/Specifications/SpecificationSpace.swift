import AllianceModel
import Parameters
import ScenarioEngine

/// All specifications of a scenario: its choices, each with the alternative that it takes usually.
struct SpecificationSpace: Sendable {
  /// A choice with the number of its usual alternative.
  struct Choice: Sendable {
    let choice: SpecificationChoice
    let usual: Int

    var count: Int { choice.alternatives.count }
  }

  let choices: [Choice]

  /// The choices of a scenario, its own or the usual ones.
  ///
  /// An alternative that the scenario's model knows nothing of is left out, and so is a choice that
  /// keeps no other than the usual one, unless the scenario lists it itself.
  init(of compiled: CompiledScenario) {
    let own = compiled.scenario.specifications
    choices = (own.isEmpty ? SpecificationCatalogue.choices : own)
      .map { Self.resolved($0, for: compiled) }
      .filter { !own.isEmpty || $0.count > 1 }
  }

  /// Finds the alternative that leaves the scenario as it is, or adds it.
  private static func resolved(
    _ choice: SpecificationChoice, for compiled: CompiledScenario
  ) -> Choice {
    let given = SpecifiedScenario(compiled)
    let known = choice.alternatives.filter { alternative in
      var specified = given
      do throws(ParameterProblem) {
        try specified.apply(alternative)
        return true
      } catch {
        if case .unknownName = error { return false }
        // A value out of range is a specification that fails, and is counted as such.
        return true
      }
    }
    let usual = known.firstIndex { alternative in
      var specified = given
      return (try? specified.apply(alternative)) != nil && specified.isSame(as: given)
    }
    if let usual {
      return Choice(
        choice: SpecificationChoice(choice.id, meaning: choice.meaning, alternatives: known),
        usual: usual)
    }
    let asGiven = SpecificationChoice.Alternative("as given", reason: "as the scenario has it")
    return Choice(
      choice: SpecificationChoice(
        choice.id, meaning: choice.meaning, alternatives: [asGiven] + known), usual: 0)
  }

  /// How many specifications there are; as many as can be counted where there are more.
  var size: Int {
    choices.reduce(1) { product, choice in
      let (next, isTooLarge) = product.multipliedReportingOverflow(by: choice.count)
      return isTooLarge ? .max : next
    }
  }

  /// The usual alternative of every choice.
  var usual: [Int] { choices.map(\.usual) }

  /// The usual specification with one alternative taken differently, choice by choice.
  var singles: [(choice: Int, alternative: Int)] {
    choices.indices.flatMap { choice in
      (0..<choices[choice].count).filter { $0 != choices[choice].usual }.map { (choice, $0) }
    }
  }

  /// A scenario under a specification.
  ///
  /// - Returns: the scenario, or why there is none.
  func specified(
    _ specification: [Int], _ compiled: CompiledScenario
  ) -> Result<SpecifiedScenario, SpecificationFailure> {
    var specified = SpecifiedScenario(compiled)
    for (choice, alternative) in zip(choices, specification) where alternative != choice.usual {
      let way = choice.choice.alternatives[alternative]
      do {
        try specified.apply(way)
      } catch {
        return .failure(.outOfRange(choice: choice.choice.id, alternative: way.label))
      }
    }
    return .success(specified)
  }

  /// The labels of a specification, choice by choice.
  func labels(_ specification: [Int]) -> [String] {
    zip(choices, specification).map { $0.choice.alternatives[$1].label }
  }
}

/// Why a specification has no result.
enum SpecificationFailure: Error, Sendable, Equatable {
  /// A parameter cannot have the value that an alternative gives it.
  case outOfRange(choice: String, alternative: String)
  /// The scenario cannot be compiled or run under it.
  case ofRun(CaseFailure)

  /// The reason as a clause.
  var words: String {
    switch self {
    case .outOfRange(let choice, let alternative): "\(choice) «\(alternative)» is out of range"
    case .ofRun(let failure): failure.words
    }
  }
}
