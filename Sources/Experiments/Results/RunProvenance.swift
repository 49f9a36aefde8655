public import AllianceModel

/// What the numbers of a result depend on besides the scenario: program, parameters, random draws.
public struct RunProvenance: Sendable, Equatable {
  /// The version of the program, such as `0.1.0`.
  public let version: String
  /// The identifier of the dynamics model.
  public let model: String
  /// Every parameter in force, those of the weighing first.
  public let parameters: [ParameterInForce]
  /// What all random draws are keyed by.
  public let seed: UInt64
  /// How many members were run, failed ones included.
  public let members: Int
  /// Core and version of the library that made the matrix products.
  public let blas: String
  /// Every file the results depend on, the scenario's own first.
  public let files: [SourceFile]

  /// Makes a provenance.
  public init(
    version: String, model: String, parameters: [ParameterInForce], seed: UInt64, members: Int,
    blas: String, files: [SourceFile]
  ) {
    self.version = version
    self.model = model
    self.parameters = parameters
    self.seed = seed
    self.members = members
    self.blas = blas
    self.files = files
  }
}

/// A parameter with the value that a run used, and what is needed to speak of it.
public struct ParameterInForce: Sendable, Equatable {
  /// Its address.
  public let path: ParameterPath
  /// In its own unit; `nil` where the model derives it.
  public let value: Double?
  /// What it does, as its description says.
  public let meaning: String
  /// Names of the values 0, 1, 2, … when it is a choice; empty for a number.
  public let options: [String]

  /// Joins a parameter and its value.
  public init(_ path: ParameterPath, value: Double?, meaning: String, options: [String] = []) {
    self.path = path
    self.value = value
    self.meaning = meaning
    self.options = options
  }
}

/// A file by name and hash.
public struct SourceFile: Sendable, Equatable {
  /// The path as the scenario names it.
  public let path: String
  /// SHA-256 of the file's bytes, in hexadecimal.
  public let sha256: String

  /// Names a file.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// Who ran a scenario, and from which files: what a result says of itself and no member decides.
public struct RunOrigin: Sendable {
  /// The files the scenario was read from, with hashes.
  public let files: [SourceFile]
  /// The version of the program.
  public let version: String
  /// The library that made the matrix products.
  public let blas: String

  /// Makes an origin; empty for a run that no file or program stands behind.
  public init(files: [SourceFile] = [], version: String = "", blas: String = "") {
    self.files = files
    self.version = version
    self.blas = blas
  }
}

/// Which evidence a run rests on, and what becomes of it after the last date.
public struct EvidenceBasis: Sendable, Equatable {
  /// What becomes of evidence after the as-of date.
  public let future: Future
  /// The date by which evidence was known.
  public let knownBy: CalendarDate
  /// The date by which evidence had occurred.
  public let occurredBy: CalendarDate
  /// Whether all articles were left out.
  public let backgroundOnly: Bool
  /// Whether claims were weighed by their credibility or drawn true or false.
  public let uncertainty: EvidenceUncertainty

  /// Makes a basis.
  public init(
    future: Future, knownBy: CalendarDate, occurredBy: CalendarDate, backgroundOnly: Bool,
    uncertainty: EvidenceUncertainty
  ) {
    self.future = future
    self.knownBy = knownBy
    self.occurredBy = occurredBy
    self.backgroundOnly = backgroundOnly
    self.uncertainty = uncertainty
  }
}
