import MultivectorKit

/// How many others an actor is friendly with: ties above a bound.
struct FriendsMeasure: Measure {
  let description = MeasureDescription(
    id: "friends", unit: "actors", meaning: "How many others the actor is friendly with.",
    definition: "The number of j with X_ij > 0.3.")

  func subjects(in frame: MeasureContext) -> [MeasureSubject] {
    frame.actors.map { MeasureSubject($0) }
  }

  func values(of member: MemberView, in frame: MeasureContext) -> [Double] {
    frame.actors.indices.flatMap { row in
      (0..<frame.states).map { state in
        Double(
          frame.actors.indices.count { $0 != row && member.trajectory[state, row, $0] > 0.3 })
      }
    }
  }
}
