import AllianceModel

/// One piece of evidence at work on one directed tie, in one channel.
struct TieTerm: Sendable {
  /// Row × number of actors + column.
  let tie: Int
  let channel: Channel
  /// Which event it comes from; decides its credibility and its random draw.
  let event: Int
  let strength: Strength
  /// How much of the term is in force in each month of the timeline, from 0 to 1.
  let presence: NumberPool.Range
  /// Whether it makes the affected actor look for security elsewhere.
  let isThreat: Bool
  /// The state of affairs on this tie that the term attests together with others; `nil` when it
  /// stands for itself.
  let corroboration: Int?

  /// How strong the term is, before credibility, presence and parameters.
  enum Strength: Sendable {
    /// A fading impulse: scores under both sets, with sign and multiplicity in them.
    case impulse(cameo: Double, plover: Double, halfLife: Double, spans: ImpulseSpans)
    /// A fixed signed level, scaled by `levels.scale`.
    case level(Double)
    /// A fixed signed level that no parameter scales (armed conflict, rivalry).
    case fixed(Double)
    /// An expert's range of levels, in [-1, 1]; a member draws its own.
    case judgement(low: Double, high: Double)
    /// A delivery of arms: supplier's share times volume, from 0 to 1.
    case arms(size: Double)
    /// Obligations of a treaty.
    case treaty(ObligationSet, isMultilateral: Bool)
    case sanction(BreadthSet)
    /// Distance of ideal points.
    case votes(distance: Double)
    /// Share of the organisations of either to which both belong, by month of the timeline.
    case sharedOrganisations(NumberPool.Range)
    /// Net score a day by month, oldest first.
    case eventFlow(NumberPool.Range)
    /// An entry of the trade book.
    case trade(Int)
  }

  /// Whether the strength is an impulse rather than a level.
  var isImpulse: Bool {
    if case .impulse = strength { return true }
    return false
  }
}

/// When an impulse came, by entry of the timeline.
struct ImpulseSpans: Sendable {
  /// Months since it came, or since the last of its repetitions.
  let age: NumberPool.Range
  /// Months over which its repetitions were spread; 0 for a single event.
  let duration: NumberPool.Range
}

/// A set of obligations as one number, so that it can index a table of strengths.
struct ObligationSet: OptionSet, Sendable {
  let rawValue: Int

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ obligations: [Obligation]) {
    rawValue = obligations.reduce(0) {
      $0 | 1 << (Obligation.allCases.firstIndex(of: $1) ?? 0)
    }
  }

  var obligations: [Obligation] {
    Obligation.allCases.enumerated().filter { rawValue & 1 << $0.offset != 0 }.map(\.element)
  }

  /// How many different sets there are.
  static let count = 1 << Obligation.allCases.count
}

/// A set of sanctioned things as one number.
struct BreadthSet: OptionSet, Sendable {
  let rawValue: Int

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ breadth: [SanctionBreadth]) {
    rawValue = breadth.reduce(0) {
      $0 | 1 << (SanctionBreadth.allCases.firstIndex(of: $1) ?? 0)
    }
  }

  var breadth: [SanctionBreadth] {
    SanctionBreadth.allCases.enumerated().filter { rawValue & 1 << $0.offset != 0 }
      .map(\.element)
  }

  /// How many different sets there are.
  static let count = 1 << SanctionBreadth.allCases.count
}
