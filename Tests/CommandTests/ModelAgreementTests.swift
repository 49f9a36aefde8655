import Foundation
import Testing

/// One scenario under several models, as a user asks for it.
@Suite struct ModelAgreementTests {
  @Test func `a verdict stands above the first number, and every answer is written`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command(
      "run", "base.yaml", "--model", "structural-balance, landscape", "--members", "4", "--out",
      "results", "--quiet", in: folder)
    #expect(result.exitCode == 0)
    let parts = result.output.split(separator: "How far it holds under other models")
    #expect(parts.count == 2)
    #expect(parts.last?.contains("of 3 models") == true)
    #expect(parts.last?.contains("What the result depends on") == true)
    #expect(parts.last?.contains("What each model was given") == true)
    let rows = try folder.text("results/models.csv").split(separator: "\n")
    #expect(rows.first == "model,actor,pole,share,closeness")
    #expect(rows.contains { $0.hasPrefix("landscape,") })
    let outcome = try folder.text("results/outcome.json")
    #expect(outcome.contains("\"modelAgreement\" :"))
  }

  @Test func `a list in the file asks for the same, with parameters`() throws {
    var files = SmallProject.world
    files["models.yaml"] = """
      format: multivector/scenario/1
      name: Several models
      extends: base.yaml
      dynamics: {model: [tie-coevolution, landscape, {structural-balance-bounded: {limit: 2}}]}
      """
    let folder = try Folder(files)
    let result = try Command("run", "models.yaml", "--members", "4", "--quiet", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("of 3 models"))
    #expect(result.output.contains("structural-balance-bounded"))
    let plain = try Command("run", "base.yaml", "--members", "4", "--quiet", in: folder)
    #expect(!plain.output.contains("other models"))
  }

  @Test func `models that need votes are told where there are none`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command(
      "run", "base.yaml", "--model", "degroot,altafini", "--members", "2", "--quiet", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Not run: "))
  }

  @Test func `a comparison shows every model's differences`() throws {
    let folder = try Folder(SmallProject.world)
    let result = try Command(
      "compare", "base.yaml", "pact.yaml", "--model", "landscape", "--members", "4",
      "--skip-attribution", "--quiet", in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Differences from Base under other models: A second pact"))
    #expect(result.output.contains("closer, further, neither"))
    let json = try Command(
      "compare", "base.yaml", "pact.yaml", "--model", "landscape", "--members", "4",
      "--skip-attribution", "--quiet", "--format", "json", in: folder)
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let fields = try #require(value as? [String: [Any]])
    #expect(fields["comparisons"]?.count == 1)
    #expect(fields["models"]?.count == 1)
  }

  @Test func `numbers are held against other models too`() throws {
    let folder = try Folder(["two.yaml": SmallProject.twoAgents()])
    let result = try Command("run", "two.yaml", "--model", "all", "--quiet", in: folder)
    #expect(result.output.contains("Who ends together under each model"))
  }

  @Test func `wrong models are refused before the run`() throws {
    let folder = try Folder(SmallProject.world)
    let near = try Command("run", "base.yaml", "--model", "landscap", in: folder)
    #expect(near.exitCode == 64)
    #expect(near.errors.contains("did you mean 'landscape'?"))
    let none = try Command("run", "base.yaml", "--model", ",", in: folder)
    #expect(none.exitCode == 64)
    let alone = try Command("run", "base.yaml", "--model", "tie-coevolution", in: folder)
    #expect(alone.exitCode == 64)
    #expect(alone.errors.contains("that is the model of base.yaml itself"))
    let both = try Command(
      "compare", "base.yaml", "pact.yaml", "--model", "tie-coevolution", in: folder)
    #expect(both.exitCode == 64)
    let series = try Command(
      "run", "base.yaml", "--model", "landscape", "--format", "csv", in: folder)
    #expect(series.exitCode == 64)
    #expect(series.errors.contains("--out DIR for models.csv"))
    let csv = try Command(
      "compare", "base.yaml", "pact.yaml", "--model", "landscape", "--format", "csv", in: folder)
    #expect(csv.exitCode == 64)
    var files = SmallProject.world
    files["wrong.yaml"] = """
      format: multivector/scenario/1
      name: Wrong models
      extends: base.yaml
      dynamics: {model: [tie-coevolution, tie-coevolution, nomodel, {landscape: {depth: 3}}, {}, [altafini]]}
      """
    let wrong = try Command("validate", "wrong.yaml", in: try Folder(files))
    #expect(wrong.exitCode == 65)
    for problem in ["listed twice", "unknown model 'nomodel'", "no parameter 'depth'", "one name"] {
      #expect(!wrong.errors.contains("expected a text"))
      #expect(wrong.errors.contains(problem) || wrong.output.contains(problem))
    }
  }
}
