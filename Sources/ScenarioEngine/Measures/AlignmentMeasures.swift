import AllianceModel
import LinearAlgebra

extension Measure {
  /// Every actor with every pole it can align with.
  public func actorsWithPoles(_ frame: MeasureContext) -> [(actor: Int, pole: Int)] {
    frame.actors.indices.flatMap { actor in
      frame.poles.indices.filter { !frame.weights[actor][$0].isEmpty }.map { (actor, $0) }
    }
  }

  /// Subjects for every actor and pole.
  public func poleSubjects(_ frame: MeasureContext) -> [MeasureSubject] {
    actorsWithPoles(frame).map {
      MeasureSubject(frame.actors[$0.actor], pole: frame.poles[$0.pole].name)
    }
  }
}

/// a_ip: how close an actor stands to a pole.
public struct AlignmentMeasure: Measure {
  /// Alignment, a pure number on the scale of ties.
  public let description = MeasureDescription(
    id: "alignment", meaning: "How closely the actor stands to the pole.",
    definition: "a_ip = Σ_{k in p} w_k X_ik, weights of the pole's other members summing to 1.")

  /// The measure; it has no settings.
  public init() {}

  /// Every actor with every pole it can align with.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] { poleSubjects(frame) }

  /// a_ip of every state, subject by subject.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    actorsWithPoles(frame).flatMap { actor, pole in
      (0..<frame.states).map { member.alignment(actor, pole, $0) ?? 0 }
    }
  }
}

/// softmax(a_ip/τ): how an actor's alignment divides among the poles.
public struct AlignmentShareMeasure: Measure {
  /// Alignment share at this temperature; a share in [0, 1].
  public let description: MeasureDescription
  private let temperature: Double

  /// Shares at temperature τ; the usual one is .15, with .10 and .25 beside it.
  public init(temperature: Double = 0.15, id: String = "alignment-share", monthly: Bool = true) {
    self.temperature = temperature
    description = MeasureDescription(
      id: id, meaning: "How the actor's alignment divides among the poles (τ = \(temperature)).",
      definition: "softmax over poles of a_ip/τ, τ = \(temperature).", isKeptMonthly: monthly)
  }

  /// Every actor with every pole it can align with.
  public func subjects(in frame: MeasureContext) -> [MeasureSubject] { poleSubjects(frame) }

  /// Shares that sum to 1 over the poles of an actor at each state kept.
  public func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    // Where only the last month is kept, the others are not worked out.
    let first = description.isKeptMonthly ? 0 : frame.states - 1
    let states = frame.states - first
    var values: [Double] = []
    values.reserveCapacity(actorsWithPoles(frame).count * states)
    for actor in frame.actors.indices {
      let poles = frame.poles.indices.filter { !frame.weights[actor][$0].isEmpty }
      let start = values.count
      values += repeatElement(0, count: poles.count * states)
      for state in 0..<states {
        var total = 0.0
        let top = member.ranking(actor, first + state)?.first ?? 0
        let highest = member.alignment(actor, top, first + state) ?? 0
        for (index, pole) in poles.enumerated() {
          let alignment = member.alignment(actor, pole, first + state) ?? 0
          let power = Elementary.exp((alignment - highest) / temperature)
          values[start + index * states + state] = power
          total += power
        }
        for index in poles.indices { values[start + index * states + state] /= total }
      }
    }
    return values
  }
}
