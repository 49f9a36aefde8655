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
  init(_ path: String, _ result: ScenarioResult) {
    self.path = path
    switch result {
    case .world(let result):
      isNumeric = false
      focus = result.focus.text
      actors = result.scenario.actors.map(\.text)
      end = result.calendar.last?.description ?? ""
    case .numeric(let result):
      isNumeric = true
      focus = ""
      actors = result.actors.map(\.text)
      end = ""
    }
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

  private func problem(beside base: Self) -> RequestProblem? {
    guard isNumeric == base.isNumeric else {
      return .otherSort(isNumeric: isNumeric, base: base.path)
    }
    guard !isNumeric || actors.contains(where: base.actors.contains) else {
      return .noCommonActor(base: base.path)
    }
    guard isNumeric || actors.contains(base.focus) else {
      return .noFocus(base.focus, base: base.path)
    }
    return end == base.end ? nil : .otherEnd(end, base: base.path, baseEnd: base.end)
  }
}
