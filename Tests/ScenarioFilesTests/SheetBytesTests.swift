import AllianceModel
import Testing

@testable import ScenarioFiles

/// Bytes that spreadsheets save, and what is wrong with some.
struct SheetBytesTests {
  private func read(_ bytes: [UInt8]) -> (text: String?, problems: [FileProblem]) {
    let log = ProblemLog()
    let text = SheetBytes.text(bytes, path: "sheet.txt", log)
    return (text, log.problems)
  }

  private func problem(_ kind: any FileProblem.Kind, _ line: Int, _ column: Int) -> FileProblem {
    FileProblem(kind, at: FilePosition(path: "sheet.txt", line: line, column: column))
  }

  /// UTF-16 with its mark, in one order of bytes or the other.
  private func wide(_ units: [UInt16], isLittle: Bool) -> [UInt8] {
    ([0xFEFF] + units).flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isLittle ? [low, high] : [high, low]
    }
  }

  private let whole = "id\tnote\r\nx\t𝄞 é – \u{FFFD}\r\n"

  @Test(arguments: [true, false])
  func `UTF-16 is read, characters of two units too`(isLittle: Bool) {
    let found = read(wide(Array(whole.utf16), isLittle: isLittle))
    #expect(found.text == whole && found.problems.isEmpty)
  }

  @Test(
    arguments: [
      // A first half before another character, at the end, and a second half alone.
      ([0xD834, 0x61], 5), ([0x61, 0xD834], 6), ([0x61, 0xDD1E, 0x62], 6),
      // Of two, the first is told.
      ([0xD834, 0x0A, 0x61, 0xDD1E], 5),
    ] as [([UInt16], Int)], [true, false])
  func `half a character is refused where it stands`(
    units: (broken: [UInt16], column: Int), isLittle: Bool
  ) {
    // The 𝄞 before it is one column.
    let found = read(wide(Array("id\nx\t𝄞\t".utf16) + units.broken, isLittle: isLittle))
    #expect(found.text == nil)
    #expect(found.problems == [problem(SheetProblem.loneSurrogate, 2, units.column)])
  }

  @Test(arguments: [true, false])
  func `a file cut in the middle of a character is refused at its end`(isLittle: Bool) {
    let found = read(wide(Array("id\nx".utf16), isLittle: isLittle) + [0x61])
    #expect(found.text == nil)
    #expect(found.problems == [problem(SheetProblem.oddBytes, 2, 2)])
  }

  @Test func `both are told of a file that has both`() {
    let found = read(wide([0xD834, 0x0A], isLittle: true) + [0x61])
    #expect(found.text == nil)
    #expect(
      found.problems == [
        problem(SheetProblem.loneSurrogate, 1, 1), problem(SheetProblem.oddBytes, 2, 1),
      ])
  }

  @Test func `marked UTF-8 that is none is refused where it stops being so`() {
    let found = read([0xEF, 0xBB, 0xBF] + Array("id\nx".utf8) + [0xE9, 0x0A])
    #expect(found.text == nil)
    #expect(found.problems == [problem(AccessProblem.invalidUTF8, 2, 2)])
  }
}
