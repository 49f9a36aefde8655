import AllianceModel
import Foundation
import ScenarioFiles
import Testing

/// Checking any file of ours, and the files that ship.
struct FileValidatorTests {
  @Test func `a file is checked as what it says it is`() throws {
    let fixture = try Fixture([
      "seeds/articles/002.yaml": Fixture.source.replacing("\"001\"", with: "\"002\"")
        + Fixture.record.replacing("visit", with: "vist"),
      "other.yaml": "format: multivector/other/1\nworld: seeds\n",
    ])
    var validator = FileValidator(vocabulary: Fixture.vocabulary)
    let article = validator.problems(in: fixture.folder + "/seeds/articles/002.yaml")
    #expect(article.map(\.line) == [11])
    #expect(validator.problems(in: fixture.folder + "/seeds/world/states.yaml") == [])
    #expect(validator.problems(in: fixture.folder + "/seeds").count == 1)
    let other = validator.problems(in: fixture.folder + "/other.yaml")
    #expect(other.map(\.column) == [9])
    #expect(other[0].message.hasPrefix("unknown format 'multivector/other/1'; this version reads "))
    #expect(validator.problems(in: fixture.folder + "/none.yaml").map(\.severity) == [.missingFile])
  }

  /// The folder of the package.
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the evidence that ships is read without a problem`() throws {
    let loaded = try WorldReader.read(Self.root.path + "/seeds")
    #expect(loaded.world.evidence.documents.count >= 6)
    #expect(loaded.origins.records.count > 100)
  }

  @Test func `the schema of evidence proposes only kinds that there are`() throws {
    let text = try String(
      contentsOf: Self.root.appendingPathComponent("Schemas/evidence.schema.json"), encoding: .utf8)
    struct Schema: Decodable {
      struct Definitions: Decodable {
        struct Kind: Decodable { let anyOf: [Words] }
        struct Words: Decodable { let `enum`: [String]? }
        let kind: Kind
      }
      let definitions: Definitions
      enum CodingKeys: String, CodingKey { case definitions = "$defs" }
    }
    let schema = try JSONDecoder().decode(Schema.self, from: Data(text.utf8))
    let proposed = try #require(schema.definitions.kind.anyOf.first?.enum)
    #expect(proposed.filter { KindCatalogue.kind($0) == nil } == [])
  }
}
