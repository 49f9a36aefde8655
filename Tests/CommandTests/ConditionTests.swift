import Foundation
import Testing

/// Changes that wait, and comparisons of many, as a user meets them.
struct ConditionTests {
  private func project(_ files: [String: String]) throws -> Folder {
    try Folder(SmallProject.world.merging(files) { $1 })
  }

  private func waiting(_ condition: String) -> String {
    """
    format: multivector/scenario/1
    name: A pact if need be
    extends: base.yaml
    changes:
      - date: 2022-08
        when: \(condition)
        add: {kind: treaty, actors: [AAA, CCC], obligations: [defense]}
        because: What if?
    """
  }

  @Test
  func `a run tells in how many members a change came into force`() throws {
    let folder = try project([
      "waits.yaml": waiting("{measure: primary-partner, is: North}"),
      "never.yaml": waiting("{measure: lead, atLeast: 5}"),
    ])
    let result = try Command(
      "run", "waits.yaml", "never.yaml", "--out", "out", "--quiet", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Changes that wait"))
    #expect(result.output.contains("half of them by 2022-08: from 2022-08, once primary-partner"))
    func conditions(_ name: String) throws -> [String: Any]? {
      let value = try JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.url.appendingPathComponent("out/\(name)/outcome.json")))
      return ((value as? [String: Any])?["conditions"] as? [[String: Any]])?.first
    }
    #expect(try conditions("waits")?["share"] as? Double == 1)
    #expect(try conditions("waits")?["medianDate"] as? String == "2022-08")
    #expect(try conditions("never")?["share"] as? Double == 0)
    #expect(try conditions("never")?["medianDate"] == nil)
    let compared = try Command("compare", "base.yaml", "never.yaml", "--quiet", in: folder)
    #expect(compared.output.contains("its condition is met in no member"))
  }

  @Test
  func `a condition that nothing can answer is refused at its change`() throws {
    let folder = try project([
      "vain.yaml": waiting("{measure: alignment, actor: BBB, pole: North, atLeast: 0}")
    ])
    for command in ["run", "validate"] {
      let result = try Command(command, "vain.yaml", in: folder)
      #expect(result.exitCode == 65)
      #expect(
        (result.errors + result.output).contains(
          "vain.yaml:5:5: error: this change would never come: BBB has no alignment with North"))
    }
  }

  @Test
  func `scenarios that end in different months are not compared`() throws {
    let folder = try project([
      "long.yaml": "format: multivector/scenario/1\nname: Long\nextends: base.yaml\n"
        + "calendar: {end: 2023-01}\n",
      "early.yaml": "format: multivector/scenario/1\nname: Early\nextends: base.yaml\n"
        + "calendar: {start: 2022-01}\nevidence: {knownBy: 2022-01}\n",
    ])
    let long = try Command("compare", "base.yaml", "long.yaml", in: folder)
    #expect(long.exitCode == 65)
    #expect(long.errors.contains("long.yaml:1:1: error: the calendar ends in 2023-01"))
    let early = try Command("compare", "base.yaml", "early.yaml", "--quiet", in: folder)
    #expect(early.exitCode == 0)
    #expect(early.output.contains("A* Early"))
    #expect(early.output.contains("evidence known by 2022-01 rather than 2022-06"))
  }

  @Test
  func `other members than those of the base are refused before the run`() throws {
    let folder = try project([
      "many.yaml": "format: multivector/scenario/1\nname: Many\nextends: base.yaml\n"
        + "uncertainty: {members: 9}\n"
    ])
    let result = try Command("compare", "base.yaml", "many.yaml", in: folder)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("many.yaml has 9 members from the seed 1, the base 8 from 1"))
    #expect(
      try Command("compare", "base.yaml", "many.yaml", "--members", "4", in: folder).exitCode == 0)
  }

  @Test
  func `which change did it can be left out`() throws {
    let folder = try project([:])
    let result = try Command(
      "compare", "base.yaml", "pact.yaml", "--quiet", "--skip-attribution", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Changes of A second pact"))
    #expect(!result.output.contains("did it"))
  }
}
