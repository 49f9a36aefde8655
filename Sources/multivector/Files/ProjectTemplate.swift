/// The files that a new project begins with.
///
/// They stand as they are in `Templates/` and are built into the program, so that it needs nothing
/// beside it.
enum ProjectTemplate {
  /// The folder of the evidence base that the scenarios of the template name, from theirs.
  private static let worldLine = "world: ../seeds\n"

  /// A project with a world of its own: paths below its folder, and texts.
  static let files: [(path: String, text: String)] =
    scenarios + [
      file("README.md", PackageResources.README_md),
      file("seeds/articles/example-article.yaml", PackageResources.example_article_yaml),
      file("seeds/world/evidence/treaties.yaml", PackageResources.treaties_yaml),
      file("seeds/world/organisations.yaml", PackageResources.organisations_yaml),
      file("seeds/world/states.yaml", PackageResources.states_yaml),
      file("seeds/world/tables.yaml", PackageResources.tables_yaml),
      file("seeds/world/tables/attributes.csv", PackageResources.attributes_csv),
      file("texts/example-article.txt", PackageResources.example_article_txt),
    ]

  /// A project whose scenarios play in a world that stands elsewhere, seen from its scenarios.
  static func files(world: String) -> [(path: String, text: String)] {
    scenarios.map { file in
      (file.path, file.text.replacing(worldLine, with: "world: \(world)\n"))
    }
  }

  /// The states that the scenarios name.
  static let actors = ["KAZ", "RUS", "TUR", "CHN"]

  private static let scenarios = [
    file("Scenarios/baseline.yaml", PackageResources.baseline_yaml),
    file("Scenarios/closer-turkey.yaml", PackageResources.closer_turkey_yaml),
  ]

  private static func file(_ path: String, _ bytes: [UInt8]) -> (path: String, text: String) {
    (path, String(decoding: bytes, as: UTF8.self))
  }
}
