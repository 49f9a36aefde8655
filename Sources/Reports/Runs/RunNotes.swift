import AllianceModel
import Experiments

/// The notes at the end of every run: what failed, what contradicts itself, what could not be used,
/// what is taken for granted, what was expected.
struct RunNotes {
  private let lists: [(title: String, notes: [String])]
  private let expectations: [ExpectationWording]

  /// The notes on a scenario weighed from a world.
  init(_ result: RunResult) {
    let notes = result.notes
    lists = [
      (
        "Failures",
        EndingWording.failures(result.failures, of: result.provenance.members)
          + VariationWording.failures(
            result.doubts.failures, among: result.doubts.sensitivities.count)
      ),
      ("Conflicting figures", notes.conflicts.map(ConflictWording.line)),
      ("Warnings", notes.warnings.map(\.words)),
      (
        "Judgements used: opinions of experts, apart from sourced evidence",
        notes.judgements.map(\.words)
      ),
      (
        "Assumptions",
        AssumptionWording.lines(
          notes.assumptions, focus: result.focus, changes: result.scenario.changes)
      ),
    ]
    expectations = result.expectations.map { ExpectationWording($0, end: result.calendar.last) }
  }

  /// The notes on a scenario given in numbers.
  init(_ result: NumericResult) {
    lists = [
      ("Failures", EndingWording.failures(result.failures, of: result.provenance.members)),
      ("Warnings", result.warnings.map(\.words)),
      ("Assumptions", AssumptionWording.lines(result.assumptions, focus: "", changes: [])),
    ]
    expectations = result.expectations.map { ExpectationWording($0, end: nil) }
  }

  /// All notes, each list under its title.
  var section: Section {
    Section(nil, lists.flatMap { list($0.title, $0.notes) } + verdicts)
  }

  /// The most notes of one sort that are printed; the rest are counted.
  private static let most = 6

  private func list(_ title: String, _ notes: [String]) -> [Block] {
    guard !notes.isEmpty else { return [] }
    let rest = notes.count - min(Self.most, notes.count)
    return [.heading(title), .list(.notes, Array(notes.prefix(Self.most)))]
      + (rest > 0 ? [.paragraph("and \(rest) more, listed in outcome.json", depth: 1)] : [])
  }

  private var verdicts: [Block] {
    guard !expectations.isEmpty else { return [] }
    let items = expectations.map { expectation in
      let text = "\(expectation.expected): found \(expectation.found)"
      return expectation.holds
        ? List.Item(["held"], text) : List.Item(["FAILED"], text, emphasis: .alert)
    }
    return [.heading("Expectations"), .list(.verdicts, items: items)]
  }
}
