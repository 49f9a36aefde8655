internal import AllianceModel

/// Puts documents together and checks what no document can check alone: that identifiers are
/// unique, and that records of one event agree on what it was.
struct EvidenceAssembly {
  private(set) var documents: [DocumentReader.Document] = []
  private(set) var origins = EvidenceOrigins()
  let log: ProblemLog

  init(_ log: ProblemLog) { self.log = log }

  mutating func add(_ document: DocumentReader.Document) {
    documents.append(document)
  }

  /// The documents in order of their identifiers, whatever the order of their files.
  mutating func finish() -> [EvidenceDocument] {
    documents.sort {
      ($0.document.source.id, $0.position) < ($1.document.source.id, $1.position)
    }
    var events: [String: (record: EvidenceRecord, position: FilePosition)] = [:]
    for document in documents {
      let source = document.document.source
      if let first = origins.documents[source.id] {
        log.report(
          EvidenceProblem.duplicateDocument(source.id, first: first), at: document.position)
      } else {
        origins.documents[source.id] = document.position
      }
      for (record, position) in zip(document.document.records, document.recordPositions) {
        note(record, at: position)
        if let first = events[record.event] {
          compare(record, at: position, with: first.record, at: first.position)
        } else {
          events[record.event] = (record, position)
        }
      }
    }
    return documents.map(\.document)
  }

  private mutating func note(_ record: EvidenceRecord, at position: FilePosition) {
    if let first = origins.records[record.id] {
      log.report(EvidenceProblem.duplicateRecord(record.id, first: first), at: position)
    } else {
      origins.records[record.id] = position
    }
  }

  private func compare(
    _ record: EvidenceRecord, at position: FilePosition, with first: EvidenceRecord,
    at firstPosition: FilePosition
  ) {
    if record.kind != first.kind {
      log.report(
        EvidenceProblem.eventKind(
          record.event, kind: record.kind, other: first.kind, at: firstPosition), at: position)
    } else if !record.parties.namesTheSame(as: first.parties) {
      log.report(EvidenceProblem.eventParties(record.event, at: firstPosition), at: position)
    }
  }
}

extension EvidenceRecord.Parties {
  /// Whether both name the same parties in the same roles, in whatever order.
  fileprivate func namesTheSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.mutual(let mine), .mutual(let theirs)): Set(mine) == Set(theirs)
    case (.directed(let from, let to), .directed(let otherFrom, let otherTo)):
      Set(from) == Set(otherFrom) && Set(to) == Set(otherTo)
    case (.effects(let mine), .effects(let theirs)):
      Set(mine.map { DirectedPair($0.to, $0.from) })
        == Set(theirs.map { DirectedPair($0.to, $0.from) })
    default: false
    }
  }
}
