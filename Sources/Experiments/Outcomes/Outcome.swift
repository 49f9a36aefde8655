/// What a run of a scenario found, ready to be printed, saved and compared.
///
/// The same inputs give the same outcome to the bit: no time, host or path of the machine is in it.
public struct Outcome: Sendable, Codable {
  /// The format that outcomes are saved in.
  public static let currentFormat = "multivector/outcome/1"

  /// The format of the file it is saved in.
  public var format = currentFormat
  /// What was run, and the files it was read from.
  public var scenario: ScenarioSummary
  /// The version, parameters, dates, seed and library behind the numbers.
  public var provenance: Provenance
  /// The months, or steps, along which series run.
  public var calendar: [String]
  /// Identifiers or labels of the rows, in the order of the scenario.
  public var actors: [String]
  /// What the results hang on, told before them.
  public var hangsOn: [Sensitivity]
  /// The headline of the point run, which `hangsOn` varies.
  public var point: PointHeadline?
  /// How far that headline holds over other ways to work it out; `nil` when that was not asked.
  public var specifications: SpecificationVerdict?
  /// What other models make of the same members; `nil` when none was asked for.
  public var modelAgreement: ModelAgreement?
  /// What other models make of a scenario given in numbers; `nil` when none was asked for.
  public var groupAgreement: GroupAgreement?
  /// Measures along the calendar; those kept for the last month alone are in `final`.
  public var series: [Series]
  /// The same as `series`, last step only.
  public var final: [FinalValue]
  /// Who turned to which pole, the most frequent turn of an actor first.
  public var shifts: [ShiftSummary]
  /// In how many members each change that waits for a condition came into force, and when; `nil`
  /// when no change waits.
  public var conditions: [ConditionSummary]?
  /// That of the point run; `nil` when it has none to tell of.
  public var stability: Stability?
  /// Members that are in no number of the outcome, by reason.
  public var failures: [FailureSummary]
  /// Trade figures that contradict each other, with what was done about them.
  public var conflicts: [ConflictSummary]
  /// What the scenario takes for granted, a sentence each.
  public var assumptions: [String]
  /// Experts' judgements in use, apart from sourced evidence; `nil` when there is none.
  public var judgements: [JudgementSummary]?
  /// What could not be used, or lies outside its plausible range, and why.
  public var warnings: [String]
  /// What the author expected, and what was found.
  public var expectations: [ExpectationResult]
  /// How the runs of a scenario given in numbers ended; none for others.
  public var endings: [Ending]?
  /// What the model of a scenario given in numbers found beyond its states; none for others.
  public var findings: [Finding]?

  /// Which scenario, and the files it was read from.
  public struct ScenarioSummary: Sendable, Codable, Equatable {
    /// The name the scenario gives itself.
    public var name: String
    /// What it is about, in a sentence or two; may be empty.
    public var summary: String
    /// The identifier or label of the actor that reports put first.
    public var focus: String
    /// Names of the poles, in the order of the scenario.
    public var poles: [String]
    /// Every file the results depend on, the scenario's own first.
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
    /// The path as the scenario names it.
    public var path: String
    /// SHA-256 of the file's bytes, in hexadecimal.
    public var sha256: String

    /// Names a file.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// What the numbers depend on besides the files.
  public struct Provenance: Sendable, Codable, Equatable {
    /// The version of the program, such as `0.1.0`.
    public var version: String
    /// The identifier of the dynamics model.
    public var model: String
    /// Every value in force, by path such as `dynamics.balance`.
    public var parameters: [String: Double]
    /// `hold`, `fade` or `flow`; empty for a scenario given in numbers.
    public var future: String
    /// The date by which evidence was known; empty for a scenario given in numbers.
    public var knownBy: String
    /// The date by which evidence had happened; empty when given in numbers.
    public var occurredBy: String
    /// Whether all articles were left out.
    public var backgroundOnly: Bool
    /// `point`, `sampled` or, for a scenario given in numbers, `numbers`.
    public var evidence: String
    /// What all luck was keyed by.
    public var seed: UInt64
    /// How many members were run, failed ones included.
    public var members: Int
    /// Core and version of the library that made the matrix products.
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
