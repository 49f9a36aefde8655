import Foundation
import Testing

/// The schemas that editors complete from, held against what the program knows.
struct SchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Schemas")
  private static let names = [
    "evidence", "organisations", "outcome", "scenario", "tables", "world",
  ]

  private func schema(_ name: String) throws -> [String: Any] {
    let data = try Data(
      contentsOf: Self.folder.appendingPathComponent(name + ".schema.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The value under keys and indices, one after the other.
  private func value(_ root: Any?, _ path: String...) throws -> Any {
    try path.reduce(root) { value, step in
      if let list = value as? [Any] { return Int(step).map { list[$0] } }
      return (value as? [String: Any])?[step]
    } ?? { throw Missing(path: path) }()
  }

  private struct Missing: Error { let path: [String] }

  private func listed(_ words: String...) throws -> [[String: Any]] {
    let told =
      words.count == 1
      ? try Command(words[0], "--format", "json", in: Folder())
      : try Command(words[0], words[1], "--format", "json", in: Folder())
    return try #require(
      JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [[String: Any]])
  }

  private static let repair: Comment = "run Scripts/describe-schemas.py after a release build"

  @Test(arguments: ["evidence", "scenario"])
  func `kinds are those of the catalogue`(name: String) throws {
    let proposed = try value(schema(name), "$defs", "kind", "anyOf", "0", "enum") as? [String]
    #expect(proposed == (try listed("kinds").compactMap { $0["id"] as? String }), Self.repair)
  }

  @Test func `measures and models are those of the catalogues`() throws {
    let scenario = try schema("scenario")
    for (definition, command) in [("measure", "measures"), ("model", "models")] {
      let proposed =
        try value(scenario, "$defs", definition, "anyOf", "0", "enum") as? [String]
      #expect(proposed == (try listed(command).compactMap { $0["id"] as? String }), Self.repair)
    }
  }

  @Test func `parameters are those of the models and of weighing`() throws {
    let properties = try value(schema("scenario"), "properties")
    func keys(_ path: String...) throws -> Set<String> {
      let map = try path.reduce(properties) { try value($0, $1) }
      return Set(try #require(map as? [String: Any]).keys)
    }
    let models = Set(
      try listed("models").flatMap { $0["parameters"] as? [[String: Any]] ?? [] }
        .compactMap { $0["name"] as? String })
    let weighing = Set(try listed("kinds", "--parameters").compactMap { $0["name"] as? String })
    #expect(
      try keys("dynamics", "anyOf", "0", "properties", "parameters", "properties") == models,
      Self.repair)
    #expect(
      try keys("weighing", "anyOf", "0", "properties", "parameters", "properties") == weighing,
      Self.repair)
    #expect(
      try keys("uncertainty", "anyOf", "0", "properties", "parameters", "properties")
        == Set(models.map { "dynamics." + $0 } + weighing.map { "weighing." + $0 }), Self.repair)
  }

  @Test(arguments: names)
  func `every key has a description, for an editor to show`(name: String) throws {
    let bare = undescribed(try schema(name), at: name)
    #expect(bare.isEmpty, Self.repair)
  }

  private func undescribed(_ node: Any, at place: String) -> [String] {
    if let list = node as? [Any] {
      return list.enumerated().flatMap { undescribed($1, at: "\(place)/\($0)") }
    }
    guard let map = node as? [String: Any] else { return [] }
    let keys = (map["properties"] as? [String: Any]) ?? [:]
    let bare = keys.keys.sorted().filter { key in
      guard let value = keys[key] as? [String: Any] else { return false }
      return value["description"] == nil && value["const"] == nil
    }
    return bare.map { "\(place)/\($0)" }
      + map.keys.sorted().flatMap { undescribed(map[$0] ?? [], at: "\(place)/\($0)") }
  }
}
