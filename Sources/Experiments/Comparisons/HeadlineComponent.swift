import AllianceModel
import InfluenceDynamics
import ScenarioEngine

/// One number of the headline of a member at the end: an alignment, the lead, or whether a pole is
/// the first partner.
public enum HeadlineComponent: Sendable, Equatable {
  /// The alignment of the focus with a pole, by name.
  case alignment(String)
  /// First minus second alignment.
  case lead
  /// 1 in members whose first partner is the pole, or «no primary», of that name; 0 in others.
  case partner(String)

  /// What two scenarios can be compared in: poles that both have, and partners that either has.
  static func all(_ base: Scenario, _ other: Scenario) -> [Self] {
    let own = base.poles.map(\.name)
    let theirs = other.poles.map(\.name)
    return own.filter(theirs.contains).map { .alignment($0) } + [.lead]
      + (own + theirs.filter { !own.contains($0) } + [MeasureContext.noPrimary])
      .map { .partner($0) }
  }
}

/// The headlines of all members of an ensemble: one row a member, one number a component; `nil` for
/// members that failed.
struct MemberHeadlines: Sendable {
  let rows: [[Double]?]

  /// Those of an ensemble that was run and measured.
  init(_ ensemble: Ensemble, of focus: ActorID, _ components: [HeadlineComponent]) {
    let columns = components.map { ensemble.column($0, of: focus) }
    let failed = Set(ensemble.failures.map(\.member))
    rows = (0..<ensemble.members).map { member in
      failed.contains(member) ? nil : columns.map { $0[member] }
    }
  }

  /// Those of members that are run for nothing else.
  init(rows: [[Double]?]) { self.rows = rows }

  /// Whether not one bit differs, in any member.
  func agrees(with other: MemberHeadlines) -> Bool {
    zip(rows, other.rows).allSatisfy { mine, theirs in
      mine?.map(\.bitPattern) == theirs?.map(\.bitPattern)
    }
  }
}

extension Ensemble {
  /// One component along the members, in their last month.
  fileprivate func column(_ component: HeadlineComponent, of focus: ActorID) -> [Double] {
    func last(_ measure: String, pole: String? = nil) -> [Double]? {
      guard let table = table(measure),
        let subject = table.index(of: MeasureSubject(focus, pole: pole))
      else { return nil }
      return Array(table.raw(subject: subject, state: table.states - 1))
    }
    switch component {
    case .alignment(let pole): return last("alignment", pole: pole) ?? none
    case .lead: return last("lead") ?? none
    case .partner(let name):
      return last("primary-partner")?.map {
        $0.isNaN ? .nan : frame.poleName(Int($0)) == name ? 1 : 0
      } ?? none
    }
  }

  /// What an actor that has no pole to align with shows.
  private var none: [Double] { Array(repeating: 0, count: members) }
}

extension Headline {
  /// The headline as numbers, in the order of the components.
  func numbers(_ components: [HeadlineComponent], poles: [Pole]) -> [Double] {
    components.map { component in
      switch component {
      case .alignment(let name):
        let alignment = poles.firstIndex { $0.name == name }.map { alignments[$0] } ?? 0
        return alignment.isNaN ? 0 : alignment
      case .lead: return lead
      case .partner(let name): return partner == name ? 1 : 0
      }
    }
  }
}
