import AllianceModel
import LinearAlgebra

extension Measure {
  /// Every actor with every pole it can align with.
  func actorsWithPoles(_ frame: MeasureFrame) -> [(actor: Int, pole: Int)] {
    frame.actors.indices.flatMap { actor in
      frame.poles.indices.filter { !frame.weights[actor][$0].isEmpty }.map { (actor, $0) }
    }
  }

  /// Subjects for every actor and pole.
  func poleSubjects(_ frame: MeasureFrame) -> [MeasureSubject] {
    actorsWithPoles(frame).map {
      MeasureSubject(frame.actors[$0.actor], pole: frame.poles[$0.pole].name)
    }
  }
}

/// a_ip: how close an actor stands to a pole.
public struct AlignmentMeasure: Measure {
  public let description = MeasureDescription(
    id: "alignment", meaning: "How closely the actor stands to the pole.",
    definition: "a_ip = Σ_{k in p} w_k X_ik, weights of the pole's other members summing to 1.")

  /// The measure; it has no settings.
  public init() {}

  public func subjects(in frame: MeasureFrame) -> [MeasureSubject] { poleSubjects(frame) }

  public func values(of member: MemberView, in frame: MeasureFrame) -> [Double] {
    actorsWithPoles(frame).flatMap { actor, pole in
      (0..<frame.states).map { member.alignment(actor, pole, $0) ?? 0 }
    }
  }
}

/// softmax(a_ip/τ): how an actor's alignment divides among the poles.
public struct AlignmentShareMeasure: Measure {
  public let description: MeasureDescription
  private let temperature: Double

  /// Shares at temperature τ; the usual one is .15, with .10 and .25 beside it.
  public init(temperature: Double = 0.15, id: String = "alignment-share", monthly: Bool = true) {
    self.temperature = temperature
    description = MeasureDescription(
      id: id, meaning: "How the actor's alignment divides among the poles (τ = \(temperature)).",
      definition: "softmax over poles of a_ip/τ, τ = \(temperature).", isKeptMonthly: monthly)
  }

  public func subjects(in frame: MeasureFrame) -> [MeasureSubject] { poleSubjects(frame) }

  public func values(of member: MemberView, in frame: MeasureFrame) -> [Double] {
    var values: [Double] = []
    for actor in frame.actors.indices {
      let poles = frame.poles.indices.filter { !frame.weights[actor][$0].isEmpty }
      // Where only the last month is kept, the others are not worked out.
      let first = description.isKeptMonthly ? 0 : frame.states - 1
      let along = (first..<frame.states).map { shares(of: actor, poles, at: $0, member) }
      for index in poles.indices { values += along.map { $0[index] } }
    }
    return values
  }

  private func shares(
    of actor: Int, _ poles: [Int], at state: Int, _ member: MemberView
  ) -> [Double] {
    let alignments = poles.map { (member.alignment(actor, $0, state) ?? 0) / temperature }
    let top = alignments.max() ?? 0
    let powers = alignments.map { Elementary.exp($0 - top) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }
}
