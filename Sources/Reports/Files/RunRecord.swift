/// When, where and how a run was made: kept beside its outcome, never in it.
public struct RunRecord: Sendable, Codable, Equatable {
  /// The format of the file it is saved in.
  public var format = "multivector/run/1"
  /// The start, in ISO 8601.
  let started: String
  let seconds: Double
  let host: String
  let jobs: Int
  let version: String

  /// Records a run.
  public init(started: String, elapsed: Duration, host: String, jobs: Int, version: String) {
    self.started = started
    seconds = elapsed / .seconds(1)
    self.host = host
    self.jobs = jobs
    self.version = version
  }
}
