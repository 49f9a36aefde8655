/// What is said of files that were written.
public enum WrittenFiles {
  /// The files of a project that was begun, and what to do next.
  public static func project(_ paths: [String], in folder: String) -> Report {
    Report(
      "A project in \(folder)",
      [
        Section(nil, paths.sorted().map { .verbatim("\(folder)/\($0)") }),
        Section(
          nil,
          [
            .verbatim("Next:"), .verbatim("  cd \(folder)"),
            .verbatim("  multivector run Scenarios/baseline.yaml"),
          ]),
      ])
  }

  /// How many records went to a sheet, with a warning when documents may lack some.
  public static func sheet(_ count: Int, at path: String, isPart: Bool) -> Report {
    let lines =
      ["\(Numerals.count(count, "record")) written to \(path)"]
      + (isPart
        ? ["note: documents may lack records here; importing this sheet would remove the others"]
        : [])
    return Report("A sheet at \(path)", [Section(nil, lines.map { .verbatim($0) })])
  }
}
