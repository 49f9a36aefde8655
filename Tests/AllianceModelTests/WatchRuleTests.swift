import AllianceModel
import Testing

struct WatchRuleTests {
  private static let ids = KindCatalogue.all.map(\.id)

  private func kind(_ id: String) throws -> EvidenceKind { try #require(KindCatalogue.kind(id)) }

  @Test(arguments: ids)
  func `a kind has entries or a reason to be left out, never both`(id: String) throws {
    let watch = try kind(id).watch
    #expect(watch.entries.isEmpty != (watch.reasonLeftOut == nil))
    for entry in watch.entries {
      #expect(!entry.words.isEmpty)
      #expect(!entry.reason.isEmpty)
    }
  }

  @Test(arguments: ids)
  func `what is tried has the figure, obligations or breadth that its kind needs`(
    id: String
  ) throws {
    let kind = try kind(id)
    for entry in kind.watch.entries {
      if let value = entry.value { #expect(value.unit == kind.valueUnit) }
      #expect(entry.obligations.isEmpty != kind.isPact)
      if case .level(.sanction) = kind.form { #expect(!entry.breadth.isEmpty) }
    }
  }

  @Test func `no context is tried`() {
    for kind in KindCatalogue.all where !kind.isInput { #expect(kind.watch.entries.isEmpty) }
  }
}
