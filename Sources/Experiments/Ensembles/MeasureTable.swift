public import ScenarioEngine

/// The values of one measure for every subject, month and member of an ensemble.
public struct MeasureTable: Sendable {
  /// What is measured.
  public let description: MeasureDescription
  /// What the values are about, in the order in which they are filed.
  public let subjects: [MeasureSubject]
  /// How many states are kept: every month, or the last alone.
  public let states: Int
  /// How many members there are, failed ones included.
  public private(set) var members: Int
  /// Values by subject, state and member; not a number for members that failed.
  private var values: [Double]

  init(_ measure: any Measure, frame: MeasureContext, members: Int) {
    description = measure.description
    subjects = measure.subjects(in: frame)
    states = measure.description.isKeptMonthly ? frame.states : 1
    self.members = members
    values = Array(repeating: .nan, count: subjects.count * states * members)
  }

  /// Files the values of members that stand together, given by subject and kept state.
  ///
  /// Neighbours are written together, because values of one subject and state lie side by side.
  mutating func file(_ batch: [(member: Int, values: [Double])]) {
    for place in 0..<subjects.count * states {
      for (member, memberValues) in batch {
        values[place * members + member] = memberValues[place]
      }
    }
  }

  /// This table with the members of another after its own.
  func joined(with next: MeasureTable) -> MeasureTable {
    var joined = self
    joined.members = members + next.members
    joined.values = []
    joined.values.reserveCapacity(values.count + next.values.count)
    for place in 0..<subjects.count * states {
      joined.values += values[place * members..<(place + 1) * members]
      joined.values += next.values[place * next.members..<(place + 1) * next.members]
    }
    return joined
  }

  /// The values of all members that succeeded, in the order of members.
  public func values(subject: Int, state: Int) -> [Double] {
    raw(subject: subject, state: state).filter { !$0.isNaN }
  }

  /// One value a member, not a number where the member failed.
  public func raw(subject: Int, state: Int) -> ArraySlice<Double> {
    let start = (subject * states + state) * members
    return values[start..<start + members]
  }

  /// Where a subject stands in `subjects`.
  public func index(of subject: MeasureSubject) -> Int? { subjects.firstIndex(of: subject) }
}
