internal import Foundation

/// What files a folder has.
enum FolderListing {
  /// Whether there is such a folder.
  static func exists(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }

  /// Paths of the YAML files of a folder, in order of name; none when there is no folder.
  static func yamlFiles(in directory: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter {
      ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasPrefix(".")
    }.sorted().map { directory + "/" + $0 }
  }
}
