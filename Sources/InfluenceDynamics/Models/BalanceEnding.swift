internal import LinearAlgebra
internal import Parameters

/// How much time a step of a model of balance takes.
let timeStepOfBalance = ParameterDescription(
  name: "timeStep", symbol: "h", unit: "time", range: 0.001...1,
  allowed: Double.leastNormalMagnitude...Double.greatestFiniteMagnitude, defaultValue: 0.1,
  meaning: """
    How much time passes in a step. Ties of size x act on each other within a time of about 1/(nx).
    """,
  source: "convention")

/// From when on numbers of a start count as equal or zero.
let balanceTolerance = ParameterDescription(
  name: "tolerance", symbol: "δ", unit: "1", range: 1e-12...1e-6, allowed: 0...1,
  defaultValue: 1e-9,
  meaning: """
    Eigenvalues nearer to each other than this share of the largest count as repeated, entries of \
    the leading eigenvector below this share of its largest as zero: the start is not generic then.
    """,
  source: "numerical choice")

/// What runs of ``StructuralBalance`` find.
let structuralBalanceFindings: [FindingDescription] = [
  FindingDescription(
    name: "start", unit: "words",
    meaning: """
      "generic", or why the theorem does not apply: "no positive eigenvalue", "repeated leading \
      eigenvalue", "zero in the leading eigenvector".
      """),
  FindingDescription(
    name: "largest eigenvalue", unit: "per time", meaning: "λ₁ of the first ties."),
  FindingDescription(
    name: "blow-up time", unit: "time",
    meaning: "t* = 1/λ₁, when ties leave every bound; there when λ₁ is above 0."),
  FindingDescription(
    name: "outcome", unit: "words",
    meaning: """
      "two factions", "all friends", "ties fade" (no positive eigenvalue), or "undetermined" where \
      the start is not generic.
      """),
  FindingDescription(
    name: "factions", unit: "groups",
    meaning: "Who ends with whom: the signs of v₁; there when λ₁ is simple and above 0."),
  FindingDescription(
    name: "undecided", unit: "groups", meaning: "Actors whose entry of v₁ is zero, when there are."),
]

/// What X' = X² leads to from given ties.
struct BalanceEnding {
  private enum Start: String {
    case generic
    case noPositiveEigenvalue = "no positive eigenvalue"
    case repeatedEigenvalue = "repeated leading eigenvalue"
    case zeroEntry = "zero in the leading eigenvector"
  }

  private let start: Start
  private let largest: Double
  private let leading: [Double]
  private let zero: Double

  /// The ending; nil when the eigenpairs cannot be computed or there is nobody.
  init?(_ ties: Matrix, tolerance: Double) {
    guard let pairs = ties.symmetricEigenpairs(), let largest = pairs.values.last else {
      return nil
    }
    self.largest = largest
    let order = ties.rows
    leading = (0..<order).map { pairs.vectors[$0, order - 1] }
    zero = tolerance * (leading.map(\.magnitude).max() ?? 0)
    let scale = tolerance * (pairs.values.map(\.magnitude).max() ?? 0)
    start =
      if largest <= scale {
        .noPositiveEigenvalue
      } else if order > 1, largest - pairs.values[order - 2] <= scale {
        .repeatedEigenvalue
      } else if leading.contains(where: { [zero] in $0.magnitude <= zero }) {
        .zeroEntry
      } else {
        .generic
      }
  }

  var findings: [ModelFinding] {
    var findings = [
      ModelFinding("start", kind: start.rawValue), ModelFinding("largest eigenvalue", largest),
    ]
    guard start != .noPositiveEigenvalue else {
      return findings + [ModelFinding("outcome", kind: "ties fade")]
    }
    findings.append(ModelFinding("blow-up time", 1 / largest))
    guard start != .repeatedEigenvalue else {
      return findings + [ModelFinding("outcome", kind: "undetermined")]
    }
    let sides = [actors { $0 > zero }, actors { $0 < -zero }].filter { !$0.isEmpty }
    let decided = sides.count == 2 ? "two factions" : "all friends"
    findings.append(ModelFinding("outcome", kind: start == .generic ? decided : "undetermined"))
    findings.append(ModelFinding("factions", groups: sides))
    if start == .zeroEntry {
      findings.append(ModelFinding("undecided", groups: [actors { $0.magnitude <= zero }]))
    }
    return findings
  }

  private func actors(_ belong: (Double) -> Bool) -> [Int] {
    leading.indices.filter { belong(leading[$0]) }
  }
}
