import AllianceModel
public import ScenarioEngine

/// How an actor stands to the poles at a date: its alignment with each, and what follows from them.
public struct Standing: Sendable, Equatable {
  /// The poles that the actor can align with, at least one; in the order of the scenario unless
  /// ordered otherwise.
  public let poles: [String]
  /// a_ip, the alignment with each pole, on the scale of ties.
  public let alignments: [Double]

  /// Puts a standing together.
  ///
  /// - Parameters:
  ///   - poles: names, at least one.
  ///   - alignments: one a pole.
  public init(poles: [String], alignments: [Double]) {
    precondition(!poles.isEmpty, "an actor stands to at least one pole")
    precondition(poles.count == alignments.count, "there is one alignment a pole")
    self.poles = poles
    self.alignments = alignments
  }

  /// The alignment with a pole; `nil` for one that the actor cannot align with.
  public func alignment(with pole: String) -> Double? {
    poles.firstIndex(of: pole).map { alignments[$0] }
  }

  /// The place of the closest pole; the first of those that are equally close.
  private var first: Int {
    alignments.indices.reduce(0) { alignments[$1] > alignments[$0] ? $1 : $0 }
  }

  /// The closest pole; the first of those that are equally close.
  public var closest: String { poles[first] }

  /// First minus second alignment; 0 with one pole.
  public var lead: Double { poles.count > 1 ? lead(of: closest) : 0 }

  /// The alignment with a pole minus the best other, negative when another is closer; infinite when
  /// there is no other, not a number for a pole that the actor cannot align with.
  public func lead(of pole: String) -> Double {
    let others = zip(poles, alignments).filter { $0.0 != pole }.map(\.1)
    return (alignment(with: pole) ?? .nan) - (others.max() ?? -.infinity)
  }

  /// The first partner: the closest pole where it leads by .05 or more.
  public var partner: Partner { partner(leastLead: PartnerRule.leastLead) }

  /// The first partner by another least lead.
  public func partner(leastLead: Double) -> Partner {
    lead(of: closest) >= leastLead ? .pole(closest) : .nobody
  }

  /// exp(a_p/τ)/Σ_q exp(a_q/τ): how the alignments divide among the poles.
  ///
  /// - Parameter temperature: τ, positive.
  /// - Returns: shares that sum to 1, in the order of `poles`.
  public func shares(temperature: Double) -> [Double] {
    AlignmentShareMeasure.shares(alignments, temperature: temperature)
  }

  /// The poles with the closest first; equally close ones in their order.
  public var closestFirst: [String] {
    alignments.indices.sorted { (-alignments[$0], $0) < (-alignments[$1], $1) }.map { poles[$0] }
  }

  /// The same standing with its poles in another order.
  ///
  /// - Parameter order: the same poles.
  /// - Returns: the same alignments in that order.
  public func ordered(_ order: [String]) -> Self {
    Self(poles: order, alignments: order.map { alignment(with: $0) ?? .nan })
  }
}

extension Standing {
  /// One number of a standing, by which members and scenarios are compared.
  public enum Component: Sendable, Hashable {
    /// The alignment with a pole, by name.
    case alignment(String)
    /// First minus second alignment.
    case lead
    /// 1 where the first partner is this one, 0 where it is another.
    case partner(Partner)
  }

  /// The value of a component; 0 for the alignment with a pole that the actor cannot align with.
  public func value(of component: Component) -> Double {
    switch component {
    case .alignment(let pole): alignment(with: pole) ?? 0
    case .lead: lead
    case .partner(let partner): partner == self.partner ? 1 : 0
    }
  }
}
