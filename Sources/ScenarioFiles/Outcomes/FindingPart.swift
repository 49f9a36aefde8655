import AllianceModel
import Experiments

/// Something that a model found, in a saved result.
struct FindingPart: Sendable, Codable {
  let finding: String
  let issue: String?
  let actor: String?
  let item: Int?
  let unit: String
  let members: Int
  let value: Summary?
  let shares: [String: Double]?
  let groups: [[String]]?

  init(_ finding: Finding) {
    self.finding = finding.name
    issue = finding.issue
    actor = finding.actor?.text
    item = finding.item
    unit = finding.unit
    members = finding.members
    value = finding.value
    shares =
      finding.kinds.isEmpty
      ? nil : Dictionary(finding.kinds.map { ($0.kind, $0.share) }) { first, _ in first }
    groups = finding.groups.map { $0.map { $0.map(\.text) } }
  }

  var result: Finding {
    Finding(
      name: finding, issue: issue, actor: actor.map { ActorID($0) }, item: item, unit: unit,
      members: members, value: value,
      kinds: (shares ?? [:]).sorted { $0.key < $1.key }.map { .init($0.key, share: $0.value) },
      groups: groups.map { $0.map { $0.map { ActorID($0) } } })
  }
}
