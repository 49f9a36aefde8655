import AllianceModel
import Foundation
import Reports
import ScenarioFiles
import Testing

/// What `evidence list --format json` says of every record of the shipped base.
@Suite(.tags(.shippedWorld)) struct EvidenceRecordsTests {
  private typealias Fields = [String: Any]

  /// The keys that say what a field of a record says, where it says something.
  private static let keys: [String: @Sendable (EvidenceRecord) -> [String]] = [
    "id": { _ in ["id"] }, "event": { _ in ["event"] }, "kind": { _ in ["kind", "channels"] },
    "parties": { record in
      switch record.parties {
      case .mutual: ["actors"]
      case .directed: ["actors", "from", "to"]
      case .effects: ["actors", "effects"]
      }
    },
    "about": { _ in ["about"] },
    "happened": { ["happened", $0.happened.isDate ? "date" : "interval"] },
    "known": { _ in ["known"] }, "value": { $0.value == nil ? [] : ["value", "unit"] },
    "multiplicity": { _ in ["multiplicity"] }, "sign": { _ in ["sign"] },
    "certainty": { _ in ["certainty", "credibility"] },
    "obligations": { _ in ["obligations"] }, "breadth": { _ in ["breadth"] },
    "judgement": { $0.judgement == nil ? [] : ["expert", "range"] },
    "place": { record in
      switch record.place {
      case .paragraph(_, let hash): ["place", "paragraph"] + (hash == nil ? [] : ["paragraphHash"])
      case .citation, .assumption: ["place", "citation"]
      }
    },
    "note": { _ in ["note"] }, "forecast": { $0.forecast == nil ? [] : ["forecast"] },
  ]

  private struct Case {
    let record: EvidenceRecord
    let source: EvidenceSource
    let fields: Fields
  }

  private func cases() throws -> [Case] {
    let (_, world) = try Shipped.scenario("baseline.yaml")
    let records = world.evidence.documents.flatMap { document in
      document.records.map { ($0, document.source) }
    }
    let search = EvidenceSearch(kind: nil, actor: nil, document: nil, channel: nil)
    let text = try JSONText.of(search.records(in: world))
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Fields])
    try #require(entries.count == records.count)
    return zip(records, entries).map { Case(record: $0.0, source: $0.1, fields: $1) }
  }

  @Test func `every field of every record is there, and nothing that is unset`() throws {
    let cases = try cases()
    #expect(cases.count > 400)
    for one in cases {
      var expected: Set<String> = ["document", "source"]
      for field in Mirror(reflecting: one.record).children {
        let name = try #require(field.label)
        let keys = try #require(Self.keys[name], "a field that JSON does not know: \(name)")
        expected.formUnion(keys(one.record))
      }
      #expect(Set(one.fields.keys) == expected, "\(one.record.id)")
    }
  }

  @Test func `every field of every source is there, and nothing that is unset`() throws {
    for one in try cases() {
      var expected: Set<String> = []
      for field in Mirror(reflecting: one.source).children {
        let isSet =
          Mirror(reflecting: field.value).displayStyle != .optional
          || !Mirror(reflecting: field.value).children.isEmpty
        if let label = field.label, isSet { expected.insert(label) }
      }
      // Coded facts were public as they came about: their documents have no date.
      if one.source.published.from.year == 1 { expected.remove("published") }
      let source = try #require(one.fields["source"] as? Fields)
      #expect(Set(source.keys) == expected, "\(one.source.id)")
      #expect(source["reliability"] as? Double == one.source.reliability)
    }
  }

  @Test func `numbers are numbers and names are names`() throws {
    for one in try cases() {
      let (record, fields) = (one.record, one.fields)
      #expect(fields["certainty"] as? Double == record.certainty)
      #expect(fields["multiplicity"] as? Double == record.multiplicity)
      #expect(fields["sign"] as? Double == record.sign)
      #expect(fields["value"] as? Double == record.value?.value)
      #expect(fields["unit"] as? String == record.value?.unit)
      #expect(fields["about"] as? [String] == record.about.map(\.text))
      #expect(fields["obligations"] as? [String] == record.obligations.map(\.rawValue))
      #expect(fields["breadth"] as? [String] == record.breadth.map(\.rawValue))
      if case .directed(let from, let to) = record.parties {
        #expect(fields["from"] as? [String] == from.map(\.text))
        #expect(fields["to"] as? [String] == to.map(\.text))
      }
      if case .effects(let effects) = record.parties {
        let signs = (fields["effects"] as? [Fields])?.map { $0["sign"] as? Double }
        #expect(signs == effects.map(\.sign))
      }
      if case .paragraph(let number, let hash) = record.place {
        #expect(fields["paragraph"] as? Int == number)
        #expect(fields["paragraphHash"] as? String == hash)
      }
      if case .claim(let claim) = record.forecast {
        let forecast = try #require(fields["forecast"] as? Fields)
        #expect(forecast["measure"] as? String == claim.measure)
        #expect(forecast["within"] as? Double == claim.within)
      }
    }
  }

  /// As `seeds/articles` has it.
  @Test func `a record says what its file says`() throws {
    let one = try #require(try cases().first { $0.record.id == "001-p17-trade-kaz-tur-2021" })
    #expect(one.fields["document"] as? String == "001")
    #expect(one.fields["paragraph"] as? Int == 17)
    #expect(Set(one.fields["actors"] as? [String] ?? []) == ["KAZ", "TUR"])
    #expect(one.fields["unit"] as? String == "billion USD/year")
    #expect(one.fields["value"] as? Double == 5.3)
    #expect(one.fields["certainty"] as? Double == 0.85)
    #expect(one.fields["date"] as? String == "2021")
  }
}
