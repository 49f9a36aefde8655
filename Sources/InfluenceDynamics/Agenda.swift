/// The forcings of a batch in the order they take effect: by step, then by member.
struct Agenda {
  private let entries: [(member: Int, forcing: Forcing)]
  private var position = 0

  init(_ members: [MemberProblem]) {
    let all = members.enumerated().flatMap { member, problem in
      problem.forcing.filter { $0.step >= 0 && problem.hasMatchingShapes }.map { (member, $0) }
    }
    // A stable order: two changes of one member at one step keep the order they were given in.
    entries = all.enumerated().sorted {
      ($0.element.1.step, $0.offset) < ($1.element.1.step, $1.offset)
    }.map { (member: $0.element.0, forcing: $0.element.1) }
  }

  /// The next forcing due at the start of a step, nil when none is left.
  mutating func next(dueAt step: Int) -> (member: Int, forcing: Forcing)? {
    guard position < entries.count, entries[position].forcing.step <= step else { return nil }
    defer { position += 1 }
    return entries[position]
  }
}
