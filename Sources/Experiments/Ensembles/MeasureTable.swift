public import ScenarioEngine

/// The values of one measure for every subject, month and member of an ensemble.
public struct MeasureTable: Sendable {
  public let description: MeasureDescription
  public let subjects: [MeasureSubject]
  /// How many states are kept: every month, or the last alone.
  public let states: Int
  /// How many members there are, failed ones included.
  public let members: Int
  /// Values by subject, state and member; not a number for members that failed.
  private var values: [Double]

  init(_ measure: any Measure, frame: MeasureFrame, members: Int) {
    description = measure.description
    subjects = measure.subjects(in: frame)
    states = measure.description.isKeptMonthly ? frame.states : 1
    self.members = members
    values = Array(repeating: .nan, count: subjects.count * states * members)
  }

  /// Files the values of one member, given by subject and state of the frame.
  mutating func file(_ memberValues: [Double], of member: Int) {
    guard !subjects.isEmpty else { return }
    let given = memberValues.count / subjects.count
    for subject in subjects.indices {
      for state in 0..<states {
        let source = subject * given + (given - states) + state
        values[(subject * states + state) * members + member] = memberValues[source]
      }
    }
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
