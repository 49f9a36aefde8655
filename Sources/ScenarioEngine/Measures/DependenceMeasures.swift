public import AllianceModel
import LinearAlgebra

extension MeasureContext {
  /// The rows of a pole's members seen by an actor, which is not among them.
  private func rows(of pole: Int, seenBy actor: Int) -> [Int] { weights[actor][pole].map(\.row) }

  /// Every actor with every pole, then the focus with every other actor; the rows to add up.
  fileprivate var influences: [(subject: MeasureSubject, row: Int, columns: [Int])] {
    let onPoles = actors.indices.flatMap { actor in
      poles.indices.filter { !weights[actor][$0].isEmpty }.map { pole in
        (
          subject: MeasureSubject(actors[actor], pole: poles[pole].name), row: actor,
          columns: rows(of: pole, seenBy: actor)
        )
      }
    }
    guard let row = actors.firstIndex(of: focus) else { return onPoles }
    return onPoles
      + actors.indices.filter { $0 != row }.map {
        (subject: MeasureSubject(focus, partner: actors[$0]), row: row, columns: [$0])
      }
  }

  /// Sums of a matrix over the columns of each subject, month by month.
  fileprivate func influences(
    of member: MemberView, _ matrix: (Influence) -> Matrix
  ) -> [Double] {
    let months = (0..<states).map { state in
      guard let influence = member.weighing?.influence(state) else {
        preconditionFailure("The member was run for measures that need no influence.")
      }
      return matrix(influence)
    }
    return influences.flatMap { _, row, columns in
      months.map { month in columns.reduce(0) { $0 + month[row, $1] } }
    }
  }
}

/// Σ_c ω_c D^c_ij, or one channel's D^c_ij: how far an actor depends on a pole or partner.
public struct DependenceMeasure: Measure {
  /// Dependence, a share in [0, 1] at the usual weights of channels.
  public let description: MeasureDescription
  private let channel: Channel?

  /// Dependence in all channels together.
  public init() {
    channel = nil
    description = MeasureDescription(
      id: "dependence",
      meaning: "How much of the friendly ties that the actor has with all the scenario's actors is "
        + "with the pole's members, or the partner; 0 where it has none.",
      definition:
        "Σ_c ω_c D^c_ij, D^c_ij as in dependence-economic and its like; for a pole the sum "
        + "over its other members.", isUsual: false, needs: .influence)
  }

  /// Dependence in one channel.
  public init(in channel: Channel) {
    self.channel = channel
    description = MeasureDescription(
      id: "dependence-\(channel.rawValue)",
      meaning:
        "How much of the actor's friendly \(channel.rawValue) ties is with the pole's members, "
        + "or the partner; 0 where it has none. Ties saturate, so shares lie closer together than "
        + "those of volumes, such as trade, would.",
      definition:
        "D^c_ij = F_ij/Σ_k F_ik, F_ij = 1 − Π(1 − a) over the friendly evidence of i's tie "
        + "to j in the channel" + (channel == .security ? ", as delivered." : "."),
      isUsual: false, needs: .influence)
  }

  /// Every actor with every pole, then the focus with every other actor.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    frame.influences.map(\.subject)
  }

  /// Dependence of every month, subject by subject; it changes when the set points do.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    frame.influences(of: member) { influence in
      channel.map { influence.shares[$0.index] } ?? influence.dependence
    }
  }
}

/// A_ij: how much a pole or partner can move an actor.
public struct LeverageMeasure: Measure {
  /// Leverage: dependence times a power of the other's share of the world's capability.
  public let description = MeasureDescription(
    id: "leverage",
    meaning: "How much the pole's members, or the partner, can move the actor: dependence weighed "
      + "by capability. It has no unit: compare it between partners of one actor.",
    definition:
      "A_ij = c_j^ζ Σ_c ω_c D^c_ij, c_j = j's share of the world's capability; for a pole "
      + "the sum over its other members.",
    isUsual: false, needs: .influence)

  /// The measure; it has no settings.
  public init() {}

  /// Every actor with every pole, then the focus with every other actor.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    frame.influences.map(\.subject)
  }

  /// Leverage of every month, subject by subject; it changes when the set points or capabilities do.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    frame.influences(of: member, \.leverage)
  }
}
