internal import AllianceModel

extension ChangesReader {
  private var records: RecordReader { RecordReader(parties: parties, log: log) }

  /// Evidence that a change adds; a level holds until the change ends.
  func added(_ map: MapReader, _ timing: Timing) -> EvidenceRecord? {
    let id = map.text("id") ?? "change-\(timing.number)"
    let claim = records.claim(map)
    let event = map.text("event")
    let note = map.text("note") ?? timing.because.note ?? ""
    if claim?.judgement != nil { records.checkReason(map, note: note) }
    map.refuseOthers()
    guard let claim, let date = timing.date else { return nil }
    guard claim.kind.isInput else {
      log.report(ChangeProblem.contextAdded(claim.kind.id), at: map.position)
      return nil
    }
    return EvidenceRecord(
      id: id, event: event, kind: claim.kind.id, parties: claim.parties, about: claim.about,
      happened: claim.kind.span(from: date, until: timing.until), known: date, value: claim.value,
      multiplicity: claim.multiplicity,
      sign: claim.sign, certainty: claim.certainty, obligations: claim.obligations,
      breadth: claim.breadth, judgement: claim.judgement,
      place: .assumption(assumption(timing.because)), note: note)
  }

  private func assumption(_ reason: Change.Reason) -> String {
    var parts: [String] = []
    if let document = reason.document {
      parts.append("document \(document)" + (reason.paragraph.map { ", paragraph \($0)" } ?? ""))
    }
    if let note = reason.note { parts.append(note) }
    return parts.joined(separator: ": ")
  }

  /// A level that comes to an end.
  func ended(_ map: MapReader) -> Change.Verb? {
    let kind = records.kind(map)
    let node = map.required("actors")
    let parties = records.partyList(node?.list(log) ?? [])
    map.refuseOthers()
    if let node, parties.count < 2, node.listCount.map({ $0 < 2 }) ?? false {
      log.report(ChangeProblem.endNeedsParties, at: node.position)
    }
    guard let kind else { return nil }
    guard case .level = kind.form else {
      log.report(
        ChangeProblem.endOfEvent(kind.id), at: map.entry("kind")?.value.position ?? map.position)
      return nil
    }
    return .end(kind: kind.id, parties: parties)
  }

  /// Joining or leaving an organisation.
  func membership(_ map: MapReader, joins: Bool) -> Change.Verb? {
    let actor = map.required("actor").flatMap(rowActor)
    let organisation = map.required("organisation").flatMap(organisation)
    map.refuseOthers()
    guard let actor, let organisation else { return nil }
    return joins
      ? .join(actor: actor, organisation: organisation)
      : .leave(actor: actor, organisation: organisation)
  }

  /// Members of an organisation owing each other something else.
  func amended(_ map: MapReader) -> Change.Verb? {
    let organisation = map.required("organisation").flatMap(organisation)
    _ = map.required("obligations")
    let obligations: [Obligation] = map.words("obligations", "obligation")
    map.refuseOthers()
    return organisation.map { .amend(organisation: $0, obligations: obligations) }
  }

  // MARK: - Who

  private func organisation(_ node: YAMLNode) -> ActorID? {
    guard let text = node.text(log) else { return nil }
    guard let parties else { return ActorID(text) }
    if parties.organisation(ActorID(text)) != nil { return ActorID(text) }
    let known = parties.organisations.map(\.id.text)
    let near = NearMiss.of(text, among: known)
    log.report(
      ValueProblem.unknown("organisation", text, near: near, known: known), at: node.position)
    return nil
  }

  /// An actor that has a row in the scenario.
  func rowActor(_ node: YAMLNode) -> ActorID? {
    guard let text = node.text(log) else { return nil }
    return rowActor(text, at: node.position)
  }

  func rowActor(_ text: String, at position: FilePosition) -> ActorID? {
    let id = ActorID(text)
    if actors.contains(id) { return id }
    if let parties, !parties.knows(id) {
      let near = parties.nearMiss(of: text)
      log.report(ValueProblem.unknownActor(text, near: near), at: position)
    } else if !actors.isEmpty {
      log.report(ScenarioProblem.notInScenario(text, near: nil), at: position)
    }
    return nil
  }
}

extension YAMLNode {
  fileprivate var listCount: Int? {
    guard case .sequence(let nodes) = content else { return nil }
    return nodes.count
  }
}
