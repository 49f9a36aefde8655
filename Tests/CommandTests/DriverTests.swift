import Foundation
import Testing

/// What drove an outcome, which news did, and the articles' own forecasts.
struct DriverTests {
  /// The small world with an article of two records and two forecasts.
  private static let files: [String: String] = SmallProject.world.merging([
    "seeds/articles/paper.yaml": """
    format: multivector/evidence/1
    source:
      id: paper
      title: A paper
      published: 2022-05-10
      sha256: d7ac13efb5320fcd4ad84cb8b3ce1b0a8b8a5a6e0b2d6a3c1f6a9a0f2b3c4d5e
      reliability: 0.8
    evidence:
      - {id: visit, kind: visit, actors: [AAA, CCC], date: 2022-04, certainty: 0.9, paragraph: 1}
      - {id: drill, kind: joint-exercise, actors: [AAA, CCC], date: 2022-05, certainty: 0.9, paragraph: 2}
      - id: closer
        kind: forecast
        actors: [AAA, CCC]
        date: 2022-05
        certainty: 0.8
        paragraph: 3
        note: A pact would bring Aland and Cland closer.
        claim: {measure: alignment, actor: AAA, pole: South, direction: rises, if: pact}
      - id: borders
        kind: forecast
        actors: [AAA]
        date: 2022-05
        certainty: 0.8
        paragraph: 4
        note: Borders will move.
        claim: {none: the model has no borders}

    """
  ]) { $1 }

  private func json(_ command: Command) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(command.output.utf8))
    return try #require(value as? [String: Any])
  }

  @Test(arguments: ["event", "record", "document", "channel"])
  func `an outcome is divided, and the parts add up in every form`(level: String) throws {
    let folder = try Folder(Self.files)
    let result = try Command(
      "explain", "base.yaml", "--actor", "AAA", "--by", level, "--quiet", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Base, point run: "))
    #expect(result.output.replacing("\n", with: " ").contains("every combination was tried"))
    let value = try json(
      Command(
        "explain", "base.yaml", "--actor", "AAA", "--by", level, "--quiet", "--format", "json",
        in: folder))
    let causes = try #require(value["causes"] as? [[String: Any]])
    let outcome = try #require((value["outcome"] as? [String: Any])?["alignments"] as? [Double])
    let none = try #require((value["withNone"] as? [String: Any])?["alignments"] as? [Double])
    for pole in outcome.indices {
      let sum = try causes.reduce(0) {
        $0 + (try #require($1["partInAlignments"] as? [Double]))[pole]
      }
      #expect(abs(sum - (outcome[pole] - none[pole])) < 1e-9)
    }
    let csv = try Command(
      "explain", "base.yaml", "--actor", "AAA", "--by", level, "--quiet", "--format", "csv",
      in: folder)
    #expect(csv.output.split(separator: "\n").count == 1 + causes.count * outcome.count)
  }

  @Test func `an event that carries the outcome is flagged, with its place`() throws {
    let folder = try Folder(Self.files)
    let result = try Command(
      "explain", "base.yaml", "--actor", "AAA", "--by", "event", "--quiet", in: folder)
    #expect(result.output.contains("without it: nobody leads clearly"))
    #expect(result.output.contains("Treaty of Aland and Bland, 2010"))
    #expect(result.output.contains("paper paragraph 1"))
    let one = try Command(
      "explain", "base.yaml", "--actor", "AAA", "--by", "event", "--count", "1", "--quiet",
      in: folder)
    #expect(one.output.contains("the other 2"))
  }

  @Test func `wrong uses of explain say what to do`() throws {
    let folder = try Folder(Self.files)
    func errors(_ arguments: String...) throws -> String {
      let result = try Command.Running(
        ["explain", "base.yaml", "--actor", "AAA"] + arguments, in: folder
      ).finished()
      #expect(result.exitCode == 64)
      return result.errors
    }
    #expect(try errors("--by", "event", "--partner", "BBB").contains("leave out --partner"))
    #expect(try errors("--orders", "3").contains("--orders belongs to --by"))
    #expect(try errors("--jobs", "1").contains("--jobs belongs to --by"))
    #expect(try errors("--by", "event", "--orders", "1").contains("from 2"))
    #expect(try errors("--by", "event", "--count", "0").contains("at least 1"))
    #expect(try errors("--by", "evnt").contains("event"))
    let none = try Command(
      "explain", "base.yaml", "--actor", "AAA", "--by", "document", in: Folder(SmallProject.world))
    #expect(none.exitCode == 64)
    #expect(none.errors.contains("admits no article"))
  }

  @Test func `news and time add up to the difference of the point runs`() throws {
    let folder = try Folder(Self.files)
    let text = try Command(
      "diff", "base.yaml", "--known-by", "2022-04", "2022-05", "--quiet", in: folder)
    #expect(text.exitCode == 0)
    #expect(text.output.contains("time passing and tables updated"))
    #expect(text.output.contains("Known by 2022-04, happened by 2022-04"))
    let value = try json(
      Command(
        "diff", "base.yaml", "--known-by", "2022-04", "2022-05", "--quiet", "--format", "json",
        in: folder))
    let news = try #require(value["news"] as? [[String: Any]])
    #expect(news.compactMap { $0["event"] as? String }.sorted() == ["drill", "visit"])
    let time = try #require(value["time"] as? [String: Any])
    func outcome(_ side: String) throws -> [Double] {
      let knowledge = try #require(value[side] as? [String: Any])
      return try #require((knowledge["outcome"] as? [String: Any])?["alignments"] as? [Double])
    }
    let (before, after) = (try outcome("earlier"), try outcome("later"))
    for pole in before.indices {
      let sum = try (news + [time]).reduce(0) {
        $0 + (try #require($1["partInAlignments"] as? [Double]))[pole]
      }
      #expect(abs(sum - (after[pole] - before[pole])) < 1e-9)
    }
    let members = try #require(value["members"] as? [String: Any])
    #expect(members["members"] as? Int == 8)
  }

  @Test func `between dates without news it is said plainly`() throws {
    let folder = try Folder(Self.files)
    let result = try Command(
      "diff", "base.yaml", "--known-by", "2022-01", "2022-03", "--quiet", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("No record that touches a tie of the scenario became known"))
  }

  @Test(arguments: [
    (["2022-05", "2022-04"], "swap them"), (["2022-05", "2022-05-31"], "the same month"),
    (["2022-05"], "two dates"), (["soon", "2022-05"], "not a date"),
    (["2022-06", "2023-01"], "no news after it"), (["1999", "2022-01"], "start there or later"),
  ])
  func `wrong dates are refused`(dates: [String], message: String) throws {
    let folder = try Folder(Self.files)
    let result = try Command.Running(
      ["diff", "base.yaml", "--known-by"] + dates, in: folder
    ).finished()
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(message))
  }

  @Test func `forecasts stand beside what the members say`() throws {
    let folder = try Folder(Self.files)
    let both = try Command("forecasts", "base.yaml", "pact.yaml", "--quiet", in: folder)
    #expect(both.exitCode == 0)
    #expect(both.output.hasPrefix("A consistency check, not validation\n"))
    #expect(both.output.contains("agreement     paper, paragraph 3"))
    #expect(both.output.contains("if pact, compared with Base, member by member"))
    #expect(both.output.contains("Not testable here: the model has no borders."))
    let alone = try Command("forecasts", "base.yaml", "base.yaml", "--quiet", in: folder)
    #expect(alone.output.contains("pact.yaml."))
    #expect(
      alone.output.replacing("\n", with: " ")
        .contains("Scenario not given 1, not testable here 1."))
    let csv = try Command(
      "forecasts", "base.yaml", "pact.yaml", "--quiet", "--format", "csv", in: folder)
    #expect(csv.output.split(separator: "\n").count == 3)
    let value = try json(
      Command("forecasts", "base.yaml", "pact.yaml", "--quiet", "--format", "json", in: folder))
    #expect(value["heading"] as? String == "A consistency check, not validation")
  }

  @Test func `scenarios without a forecast to check are refused`() throws {
    var files = SmallProject.world
    files["two.yaml"] = SmallProject.twoAgents()
    let folder = try Folder(files)
    let none = try Command("forecasts", "base.yaml", in: folder)
    #expect(none.exitCode == 65 && none.errors.contains("has no forecast"))
    let numbers = try Command("forecasts", "two.yaml", in: folder)
    #expect(numbers.exitCode == 65 && numbers.errors.contains("given in numbers"))
    let seeds = try Command(
      "diff", "two.yaml", "--known-by", "2022-01", "2022-02", in: folder)
    #expect(seeds.exitCode == 65 && seeds.errors.contains("given in numbers"))
  }
}
