/// What a run of a scenario found, ready to be printed, saved and compared.
///
/// The same inputs give the same outcome to the bit: no time, host or path of the machine is in it.
public struct Outcome: Sendable, Codable {
  /// The format of the file it is saved in.
  public var format = "multivector/outcome/1"
  public var scenario: ScenarioSummary
  public var provenance: Provenance
  /// The months, or steps, along which series run.
  public var calendar: [String]
  public var actors: [String]
  /// What the results hang on, told before them.
  public var hangsOn: [Sensitivity]
  public var series: [Series]
  /// The same as `series`, last step only.
  public var final: [FinalValue]
  public var shifts: [ShiftSummary]
  public var stability: Stability?
  public var failures: [FailureSummary]
  public var conflicts: [ConflictSummary]
  public var assumptions: [String]
  public var warnings: [String]
  public var expectations: [ExpectationResult]
  /// How the runs of a scenario given in numbers ended; none for others.
  public var endings: [Ending]?

  /// Which scenario, and the files it was read from.
  public struct ScenarioSummary: Sendable, Codable, Equatable {
    public var name: String
    public var summary: String
    public var focus: String
    public var poles: [String]
    public var files: [File]

    /// Makes a summary.
    public init(
      name: String, summary: String, focus: String, poles: [String], files: [File]
    ) {
      self.name = name
      self.summary = summary
      self.focus = focus
      self.poles = poles
      self.files = files
    }
  }

  /// A file by name and hash.
  public struct File: Sendable, Codable, Equatable {
    public var path: String
    public var sha256: String

    /// Names a file.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// What the numbers depend on besides the files.
  public struct Provenance: Sendable, Codable, Equatable {
    public var version: String
    public var model: String
    public var parameters: [String: Double]
    public var future: String
    public var knownBy: String
    public var occurredBy: String
    public var backgroundOnly: Bool
    public var evidence: String
    public var seed: UInt64
    public var members: Int
    public var blas: String

    /// Makes a provenance.
    public init(
      version: String, model: String, parameters: [String: Double], future: String,
      knownBy: String, occurredBy: String, backgroundOnly: Bool, evidence: String, seed: UInt64,
      members: Int, blas: String
    ) {
      self.version = version
      self.model = model
      self.parameters = parameters
      self.future = future
      self.knownBy = knownBy
      self.occurredBy = occurredBy
      self.backgroundOnly = backgroundOnly
      self.evidence = evidence
      self.seed = seed
      self.members = members
      self.blas = blas
    }
  }
}
