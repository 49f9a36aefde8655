internal import AllianceModel

/// Reads one record of evidence, of a document or of a scenario's change.
struct RecordReader {
  /// Who may be named; `nil` when the world could not be read, so that nobody is refused.
  let parties: PartyDirectory?
  let log: ProblemLog

  /// What a record says, without its source.
  struct Claim {
    let kind: EvidenceKind
    let parties: EvidenceRecord.Parties
    let about: [ActorID]
    let value: Quantity?
    let multiplicity: Double
    let sign: Double
    let certainty: Double
    let obligations: [Obligation]
    let breadth: [SanctionBreadth]
    let judgement: Judgement?
  }

  /// Reads all keys that say what happened and between which parties, not when or in which text.
  func claim(_ map: MapReader) -> Claim? {
    let problemCount = log.problems.count
    let kind = kind(map)
    let parties = roles(map, of: kind)
    let about = partyList(map.list("about"))
    let value = quantity(map, of: kind)
    let multiplicity = map.number("multiplicity", in: 0...1_000_000)
    let sign = map.number("sign", in: -1...1)
    let certainty = map.number("certainty", in: 0...1)
    let obligations: [Obligation] = map.words("obligations", "obligation")
    let breadth: [SanctionBreadth] = map.words("breadth", "breadth of sanctions")
    let judgement = judgement(map, of: kind)
    guard let kind else { return nil }
    checkFields(map, kind, sign: sign, obligations: obligations, breadth: breadth)
    guard let parties, log.problems.count == problemCount else { return nil }
    return Claim(
      kind: kind, parties: parties, about: about, value: value, multiplicity: multiplicity ?? 1,
      sign: sign ?? 1, certainty: certainty ?? 1, obligations: obligations, breadth: breadth,
      judgement: judgement)
  }

  /// The kind that the key `kind` names.
  func kind(_ map: MapReader) -> EvidenceKind? {
    guard let node = map.required("kind"), let text = node.text(log) else { return nil }
    if let kind = KindCatalogue.kind(text) { return kind }
    let known = KindCatalogue.all.map(\.id)
    log.report(
      ValueProblem.unknown("kind", text, near: NearMiss.of(text, among: known), known: known),
      at: node.position)
    return nil
  }

  /// The parties that nodes name, without those unknown.
  func partyList(_ nodes: [YAMLNode]) -> [ActorID] {
    var found: [ActorID] = []
    for node in nodes {
      guard let id = party(node) else { continue }
      if found.contains(id) {
        log.report(PartiesProblem.repeatedParty(id.text), at: node.position)
      } else {
        found.append(id)
      }
    }
    return found
  }

  /// The party that a node names.
  func party(_ node: YAMLNode) -> ActorID? {
    if let parties { return parties.party(node, log) }
    return node.text(log).map { ActorID($0) }
  }

  // MARK: - Fields that belong to some kinds only

  private func checkFields(
    _ map: MapReader, _ kind: EvidenceKind, sign: Double?, obligations: [Obligation],
    breadth: [SanctionBreadth]
  ) {
    func refuse(_ field: String, owner: String) {
      guard let entry = map.entry(field) else { return }
      log.report(
        EvidenceProblem.fieldNotAllowed(field, kind: kind.id, owner: owner), at: entry.keyPosition)
    }
    if case .level(.treaty) = kind.form {
      if obligations.isEmpty, map.isEmptyList("obligations") {
        log.report(
          EvidenceProblem.fieldMissing(
            "obligations", kind: kind.id, allowed: Obligation.allCases.map(\.rawValue)),
          at: map.position)
      }
    } else {
      refuse("obligations", owner: EvidenceKind.treaty.id)
    }
    if case .level(.sanction) = kind.form {
      if breadth.isEmpty, map.isEmptyList("breadth") {
        log.report(
          EvidenceProblem.fieldMissing(
            "breadth", kind: kind.id, allowed: SanctionBreadth.allCases.map(\.rawValue)),
          at: map.position)
      }
    } else {
      refuse("breadth", owner: EvidenceKind.sanction.id)
    }
    if case .level = kind.form, sign != nil, let entry = map.entry("sign") {
      log.report(EvidenceProblem.signOnStock(kind.id), at: entry.keyPosition)
    }
  }

  // MARK: - Figures

  private func quantity(_ map: MapReader, of kind: EvidenceKind?) -> Quantity? {
    let value = map.number("value")
    let unitNode = map.node("unit")
    let unit = unitNode?.text(log)
    guard let kind else { return nil }
    let allowed = Units.allowed(for: kind)
    guard let valueEntry = map.entry("value"), !valueEntry.value.isNull else {
      if let unitNode, let unit {
        log.report(EvidenceProblem.noValue(unit), at: unitNode.position)
      }
      return nil
    }
    if kind.isInput, allowed.isEmpty {
      log.report(EvidenceProblem.valueNotAllowed(kind.id), at: valueEntry.keyPosition)
      return nil
    }
    guard let unitNode, let unit else {
      log.report(
        EvidenceProblem.noUnit(allowed: Units.usual(for: kind)),
        at: valueEntry.keyPosition)
      return nil
    }
    if kind.isInput, !allowed.contains(unit) {
      log.report(
        EvidenceProblem.wrongUnit(unit, kind: kind.id, allowed: Units.usual(for: kind)),
        at: unitNode.position)
    }
    return value.map { Quantity($0, unit) }
  }
}
