public import AllianceModel

/// Something a run is asked: one number, or one category, for each subject and month.
///
/// To add a measure to the program, write a file in this folder and a line in `MeasureCatalogue`.
/// Another program hands its own to `CompiledScenario`.
public protocol Measure: Sendable {
  /// What the measure is.
  var description: MeasureDescription { get }
  /// What it is measured for, in the order of the values.
  func subjects(in frame: MeasureContext) -> [MeasureSubject]
  /// The values of one member, subject by subject, each along the steps.
  ///
  /// Categories are given as indices into `description.categories`, or the frame's poles.
  func values(of member: MemberView, in frame: MeasureContext) -> [Double]
}

/// What a measure is called, what it means and where its definition comes from.
public struct MeasureDescription: Sendable, Equatable {
  /// The identifier used in files.
  public let id: String
  /// `1` for a pure number, `category` for a name.
  public let unit: String
  /// What it means, in one sentence.
  public let meaning: String
  /// Its definition and source.
  public let definition: String
  /// Whether values are categories rather than numbers.
  public let isCategorical: Bool
  /// Whether it is kept for every month, or for the last alone.
  public let isKeptMonthly: Bool
  /// Whether it is taken when a scenario asks for nothing in particular.
  public let isUsual: Bool
  /// What it looks at besides the ties.
  public let needs: RequiredInputs

  /// Describes a measure.
  public init(
    id: String, unit: String = "1", meaning: String, definition: String,
    isCategorical: Bool = false, isKeptMonthly: Bool = true, isUsual: Bool = true,
    needs: RequiredInputs = []
  ) {
    self.id = id
    self.unit = unit
    self.meaning = meaning
    self.definition = definition
    self.isCategorical = isCategorical
    self.isKeptMonthly = isKeptMonthly
    self.isUsual = isUsual
    self.needs = needs
  }
}

/// What measures look at besides the ties; worked out only where one of them needs it.
public struct RequiredInputs: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int

  /// A set of needs by its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Dependence and leverage, from the weighing.
  public static let influence = RequiredInputs(rawValue: 1)
  /// Blocs and their frustration at every month.
  public static let blocs = RequiredInputs(rawValue: 2)
  /// Positions, which only some models have.
  public static let positions = RequiredInputs(rawValue: 4)
}

extension CompiledScenario {
  /// What every run is asked: the measures that the scenario names, or the usual ones, in the order
  /// of the catalogue, and those that were given when it was compiled.
  ///
  /// The headline needs partners and alignments, so these are always among them.
  public var measures: [any Measure] {
    let asked =
      scenario.measures.isEmpty
      ? MeasureCatalogue.usual : MeasureCatalogue.headline + scenario.measures
    return MeasureCatalogue.all.filter {
      asked.contains($0.description.id) && supports($0.description.needs)
    } + furtherMeasures
  }

  /// Whether there is a measure of that name and runs have what it needs.
  func supports(_ measure: String) -> Bool {
    MeasureCatalogue.measure(measure, among: furtherMeasures)
      .map { supports($0.description.needs) } ?? false
  }

  /// Whether runs have what measures need.
  public func supports(_ needs: RequiredInputs) -> Bool {
    !needs.contains(.positions) || positions != nil
  }
}

/// What a value is about: an actor, and a partner, pole or issue where there is one.
public struct MeasureSubject: Sendable, Hashable {
  /// The actor measured.
  public let actor: ActorID
  /// The other actor, for measures of ties.
  public let partner: ActorID?
  /// The name of the pole, for measures that have one.
  public let pole: String?
  /// The issue, for positions.
  public let issue: String?

  /// Names a subject.
  public init(
    _ actor: ActorID, partner: ActorID? = nil, pole: String? = nil, issue: String? = nil
  ) {
    self.actor = actor
    self.partner = partner
    self.pole = pole
    self.issue = issue
  }
}
