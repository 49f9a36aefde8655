/// What is said of a project that was begun.
public enum ProjectWords {
  /// The files that were written, and what to do next.
  public static func written(_ paths: [String], to folder: String) -> String {
    paths.sorted().map { "\(folder)/\($0)\n" }.joined()
      + "\nNext:\n  cd \(folder)\n  multivector run Scenarios/baseline.yaml\n"
  }
}
