import ScenarioFiles
import Testing

/// Random damage to good files: whatever it does, the answer is a value or located problems.
struct CorruptionTests {
  /// A small generator of our own, so that a seed means the same on every machine.
  private struct Dice {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, bound)))
    }
  }

  private static let fragments: [String] = [
    "[", "]", "{", "}", ":", ": ", "- ", "#", " #", "\"", "'", "|", ">", "&a ", "*a", "!t ", "?",
    "\n", "\n  ", "\t", "  ", ",", "null", "~", "---", "...", "%", "NaN", "1e999", "-", "0", "é",
    "\u{2028}", "\u{7F}", "KAZ", "2022-06", "<<: ", "extends: scenario.yaml\n", "@", "`",
  ]

  private func corrupted(_ text: String, _ dice: inout Dice) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...dice.next(4) {
      let place = dice.next(scalars.count)
      switch dice.next(4) {
      case 0: scalars.removeSubrange(place..<min(scalars.count, place + 1 + dice.next(12)))
      case 1:
        let end = min(scalars.count, place + dice.next(40))
        scalars.insert(contentsOf: Array(scalars[place..<end]), at: dice.next(scalars.count))
      case 2 where !scalars.isEmpty:
        scalars[place] = Unicode.Scalar(UInt8(32 + dice.next(95)))
      default:
        let fragment = Self.fragments[dice.next(Self.fragments.count)]
        scalars.insert(contentsOf: Array(fragment.unicodeScalars), at: place)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether a problem names a file, a place in it, and what is wrong.
  private func isLocated(_ problem: FileProblem) -> Bool {
    !problem.path.isEmpty && problem.line >= 1 && problem.column >= 1 && !problem.message.isEmpty
  }

  @Test(arguments: UInt64(0)..<8)
  func `a damaged scenario or article is read, or every problem is located`(seed: UInt64) throws {
    var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let scenario =
      Fixture.scenario + """
        uncertainty: {members: 10, parameters: {weighing.demand: {uniform: [0, 0.5]}}}
        changes:
          - {date: 2023-03, set: {capability.RUS: {scale: 0.6}}, because: {document: "001"}}
          - date: 2023-04
            add: {kind: visit, actors: [KAZ, TUR]}
        expect: [{measure: alignment, actor: KAZ, pole: Russia, median: {atLeast: 0}}]

        """
    let article = Fixture.source + Fixture.record + Fixture.record.replacing("001-visit", with: "b")
    let fixture = try Fixture()
    for _ in 0..<200 {
      try fixture.write(corrupted(scenario, &dice), to: "scenario.yaml")
      try fixture.write(corrupted(article, &dice), to: "seeds/articles/001.yaml")
      for problem in fixture.fileProblems() {
        #expect(isLocated(problem), "\(problem)")
      }
    }
  }

  @Test(arguments: ["scenario.yaml", "seeds/articles/001.yaml", "seeds/world/trade.csv"])
  func `a file cut off anywhere is read, or every problem is located`(path: String) throws {
    let text = Array(try #require(Fixture.world[path]).utf8)
    let fixture = try Fixture()
    for length in 0..<text.count {
      try fixture.write(String(decoding: text[..<length], as: UTF8.self), to: path)
      for problem in fixture.fileProblems() { #expect(isLocated(problem), "\(problem)") }
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func `a damaged sheet is read, or every problem is located`(seed: UInt64) throws {
    var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let fixture = try Fixture()
    let world = try WorldReader.read(fixture.folder + "/seeds")
    let sheet = try EvidenceSheet(of: world).text
    for _ in 0..<40 {
      try fixture.write(corrupted(sheet, &dice), to: "sheet.csv")
      do {
        _ = try EvidenceImport(sheet: fixture.folder + "/sheet.csv", into: world)
      } catch {
        #expect(!error.problems.isEmpty)
        for problem in error.problems { #expect(isLocated(problem), "\(problem)") }
      }
    }
  }
}
