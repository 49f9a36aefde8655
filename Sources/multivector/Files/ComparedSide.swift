import AllianceModel
import Experiments
import ScenarioEngine
import ScenarioFiles

/// One side of a comparison, as far as it decides whether it can be compared.
struct ComparedSide {
  private let path: String
  /// Whether it is given in numbers, rather than drawn from a world.
  private let isNumeric: Bool
  private let focus: String
  private let actors: [String]
  /// The last month; empty for scenarios in numbers, which have steps.
  private let end: String

  /// A scenario that was read.
  init(_ ready: ReadyScenario) {
    path = ready.path
    switch ready.content {
    case .world(let compiled):
      isNumeric = false
      focus = compiled.scenario.focus.text
      actors = compiled.scenario.actors.map(\.text)
      end = compiled.scenario.calendar.end.description
    case .numeric(let run):
      isNumeric = true
      focus = ""
      actors = run.scenario.actors
      end = ""
    }
  }

  /// An outcome that was saved.
  init(_ path: String, _ outcome: Outcome) {
    self.path = path
    isNumeric = outcome.provenance.evidence == "numbers"
    focus = isNumeric ? "" : outcome.scenario.focus
    actors = outcome.actors
    end = isNumeric ? "" : outcome.calendar.last ?? ""
  }

  /// Refuses sides that have nothing in common with the first.
  ///
  /// - Throws: `ExitCode` 65 after printing why.
  static func check(_ sides: [Self]) throws {
    guard let base = sides.first else { return }
    try ScenarioLoading.refuse(
      sides.dropFirst().compactMap { side in
        side.problem(beside: base).map { FileProblem($0, at: FilePosition(path: side.path)) }
      })
  }

  private func problem(beside base: Self) -> String? {
    guard isNumeric == base.isNumeric else {
      func words(_ isNumeric: Bool) -> String {
        isNumeric ? "is given in numbers" : "is weighed from the evidence of a world"
      }
      return "this \(words(isNumeric)), while the base, \(base.path), \(words(base.isNumeric)): "
        + "they have no measure in common; compare scenarios of one sort"
    }
    guard !isNumeric || actors.contains(where: base.actors.contains) else {
      return "no actor is one of the base, \(base.path), so there is nothing to compare"
    }
    guard isNumeric || actors.contains(base.focus) else {
      return "\(base.focus), whom the base, \(base.path), has in focus, is not among the actors; "
        + "name it under 'actors', or give the base another focus"
    }
    guard end == base.end else {
      return
        "the calendar ends in \(end), that of the base, \(base.path), in \(base.end), and what is "
        + "compared is the end; give both the same 'calendar: {end: …}'"
    }
    return nil
  }
}
