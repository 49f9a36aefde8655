internal import AllianceModel

/// Reads one document of evidence: its source and its records.
struct DocumentReader {
  static let format = "multivector/evidence/1"
  let records: RecordReader
  let log: ProblemLog

  /// A document with the place of everything in it.
  struct Document {
    let document: EvidenceDocument
    let position: FilePosition
    let recordPositions: [FilePosition]
  }

  func document(_ root: YAMLNode) -> Document? {
    guard let map = MapReader(root, log) else { return nil }
    map.checkFormat([Self.format])
    let sourceNode = map.required("source")
    let nodes = map.required("evidence")?.list(log)
    map.refuseOthers()
    let source = sourceNode.flatMap { MapReader($0, log) }.flatMap(source)
    var read: [EvidenceRecord] = []
    var positions: [FilePosition] = []
    for node in nodes ?? [] {
      guard let map = MapReader(node, log), let record = record(map, of: source) else { continue }
      read.append(record)
      positions.append(map.entry("id")?.value.position ?? node.position)
    }
    guard let source, let sourceNode else { return nil }
    return Document(
      document: EvidenceDocument(source: source, records: read), position: sourceNode.position,
      recordPositions: positions)
  }

  // MARK: - Source

  private func source(_ map: MapReader) -> EvidenceSource? {
    let id = map.requiredText("id")
    let kind = sourceKind(map)
    let title = map.requiredText("title")
    let texts = ["outlet", "publisher", "url", "language"].map { map.text($0) }
    let (published, isInferred) = published(map)
    let hash = map.node("sha256").flatMap { hexadecimal($0, digits: 64) }
    let reliability = map.required("reliability")?.number(log, in: 0...1)
    map.ignore("note", "citation", "licence")
    if kind == .article {
      if map.node("published") == nil {
        log.report(EvidenceProblem.noPublished, at: map.position)
      }
      if map.node("sha256") == nil { log.report(EvidenceProblem.noHash, at: map.position) }
    } else if kind == .judgement, map.node("published") == nil {
      log.report(JudgementProblem.noJudgementDate, at: map.position)
    }
    map.refuseOthers()
    guard let id, let title, let reliability, let fallback = CalendarDate(year: 1) else {
      return nil
    }
    return EvidenceSource(
      id: id, kind: kind, title: title, outlet: texts[0], publisher: texts[1], url: texts[2],
      language: texts[3], published: published ?? Period(fallback),
      publishedIsInferred: isInferred, sha256: hash, reliability: reliability)
  }

  private func sourceKind(_ map: MapReader) -> EvidenceSource.Kind {
    guard let node = map.node("kind"), let text = node.text(log) else { return .article }
    if text == "article" { return .article }
    if text == "coded" { return .coded }
    if text == "judgement" { return .judgement }
    let known = ["article", "coded", "judgement"]
    let near = NearMiss.of(text, among: known)
    log.report(
      ValueProblem.unknown("kind of source", text, near: near, known: known), at: node.position)
    return .article
  }

  private func published(_ map: MapReader) -> (Period?, Bool) {
    guard let node = map.node("published") else { return (nil, false) }
    if case .scalar = node.content { return (node.date(log).map { Period($0) }, false) }
    guard let span = MapReader(node, log) else { return (nil, false) }
    let period = span.period()
    let isInferred = span.boolean("inferred") ?? false
    span.refuseOthers()
    return (period, isInferred)
  }

  private func hexadecimal(_ node: YAMLNode, digits: Int) -> String? {
    guard let text = node.text(log) else { return nil }
    let isHash =
      text.utf8.count == digits
      && text.utf8.allSatisfy { Array("0123456789abcdef".utf8).contains($0) }
    if !isHash { log.report(EvidenceProblem.notHexadecimal(digits), at: node.position) }
    return isHash ? text : nil
  }

  // MARK: - Records

  private func record(_ map: MapReader, of source: EvidenceSource?) -> EvidenceRecord? {
    let problemCount = log.problems.count
    let id = map.requiredText("id")
    let event = map.text("event")
    let claim = records.claim(map)
    if map.node("certainty") == nil { _ = map.required("certainty") }
    let happened = happened(map)
    let known = map.date("known")
    let place = place(map, in: source, judgement: claim?.judgement)
    let note = map.text("note") ?? ""
    let forecast = records.forecast(map, of: claim?.kind)
    if let source, let claim { checkSource(map, claim, source) }
    map.refuseOthers()
    guard let id, let claim, let happened, let place, let source,
      log.problems.count == problemCount
    else { return nil }
    let knownDate = known ?? Self.known(happened, in: source)
    if claim.kind.isInput, knownDate.lastMonth < happened.from.firstMonth {
      let position = map.entry("known")?.value.position ?? map.position
      log.report(
        EvidenceProblem.knownBeforeHappened(knownDate, happened.from), at: position)
    }
    return EvidenceRecord(
      id: id, event: event, kind: claim.kind.id, parties: claim.parties, about: claim.about,
      happened: happened, known: knownDate, value: claim.value,
      multiplicity: claim.multiplicity, sign: claim.sign, certainty: claim.certainty,
      obligations: claim.obligations, breadth: claim.breadth, judgement: claim.judgement,
      place: place, note: note, forecast: forecast)
  }

  /// When a claim could be known unless its record says: with the publication of its article, or,
  /// for coded facts, which were public when they came about, at once.
  ///
  /// An article of inferred date counts from the earliest date it can have, but reports nothing
  /// that had not happened by then.
  static func known(_ happened: Period, in source: EvidenceSource) -> CalendarDate {
    if source.kind == .coded { return happened.from }
    let earliest = source.published.from
    guard source.publishedIsInferred, let latest = source.published.to,
      happened.from.firstMonth > earliest.firstMonth, happened.from.firstMonth <= latest.lastMonth
    else { return earliest }
    return happened.from
  }

  private func happened(_ map: MapReader) -> Period? {
    let date = map.node("date")
    let interval = map.node("interval")
    let fromDate = date?.date(log).map { Period($0) }
    let fromInterval = interval?.period(log)
    switch (date, interval) {
    case (nil, nil): log.report(EvidenceProblem.noDate, at: map.position)
    case (_?, let second?): log.report(EvidenceProblem.bothDates, at: second.position)
    default: break
    }
    return fromInterval ?? fromDate
  }

  /// A judgement is of a document of judgements, and such a document holds nothing else.
  private func checkSource(
    _ map: MapReader, _ claim: RecordReader.Claim, _ source: EvidenceSource
  ) {
    let position = map.entry("kind")?.value.position ?? map.position
    switch (source.kind, claim.judgement) {
    case (.judgement, nil):
      log.report(JudgementProblem.notAJudgement(claim.kind.id), at: position)
    case (.judgement, _?): records.checkReason(map, note: map.text("note"))
    case (_, _?): log.report(JudgementProblem.judgementAmongEvidence, at: position)
    default: break
    }
  }

  private func place(
    _ map: MapReader, in source: EvidenceSource?, judgement: Judgement?
  ) -> EvidenceRecord.Place? {
    let isCoded = source?.kind == .coded
    if source?.kind == .judgement {
      return judgement.map { .assumption("judgement of \($0.expert)") }
    }
    let paragraphNode = map.node("paragraph")
    let paragraph = paragraphNode?.integer(log, in: 1...100_000)
    let hash = map.node("paragraphHash").flatMap { hexadecimal($0, digits: 16) }
    let citation = map.text("citation")
    if isCoded {
      if citation == nil { log.report(EvidenceProblem.noCitation, at: map.position) }
      return citation.map { .citation($0) }
    }
    if let paragraph { return .paragraph(paragraph, hash: hash) }
    if paragraphNode == nil, let citation { return .citation(citation) }
    if paragraphNode == nil { log.report(EvidenceProblem.noPlace, at: map.position) }
    return nil
  }
}
