import AllianceModel
import TestSupport
import Testing

/// What every kind of evidence keeps to.
@Suite struct KindCatalogueTests {
  private static let ids = KindCatalogue.all.map(\.id)

  /// Published values of the codes that kinds cite, from -10 to 10.
  ///
  /// Goldstein 1992, J. Conflict Resolution 36(2), as assigned to the codes of CAMEO 1.1b3 for the
  /// ICEWS data and listed by the R package `icews` (A. Beger).
  private static let goldstein: [String: Double] = [
    "025": -0.3, "0311": 5.2, "033": 5.2, "04": 1.0, "040": 1.0, "043": 2.8, "05": 3.5,
    "051": 3.4, "054": 6.0, "057": 8.0, "06": 6.0, "061": 6.4, "062": 7.4, "073": 7.4,
    "074": 8.5, "10": -5.0, "111": -2.0, "120": -4.0, "1212": -4.0, "138": -7.0, "160": -4.0,
  ]

  private func kind(_ id: String) throws -> EvidenceKind { try #require(KindCatalogue.kind(id)) }

  /// The channels and levels of a kind that has fixed ones.
  private func levels(_ kind: EvidenceKind) -> [ChannelLevel] {
    switch kind.form {
    case .level(.levels(let levels)): levels
    case .level(.proportional(let level)): [level]
    case .impulse, .level, .context: []
    }
  }

  @Test func `identifiers are unique`() {
    #expect(Set(Self.ids).count == Self.ids.count)
  }

  @Test func `an unknown identifier has no kind`() {
    #expect(KindCatalogue.kind("holiday") == nil)
  }

  @Test(arguments: ids)
  func `a kind is found by its identifier, which is small letters and hyphens`(id: String) throws {
    #expect(try kind(id).id == id)
    #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
  }

  @Test(arguments: ids)
  func `the meaning is one sentence`(id: String) throws {
    let meaning = try kind(id).meaning
    #expect(meaning.hasSuffix("."))
    #expect(meaning.first?.isUppercase == true)
    #expect(!meaning.dropLast().contains("."))
    #expect(!meaning.contains("\n"))
  }

  @Test(arguments: ids)
  func `scores lie within -1 and 1 and name where they come from`(id: String) throws {
    guard case .impulse(let score) = try kind(id).form else { return }
    #expect((-1...1).contains(score.cameoGoldstein))
    #expect((-1...1).contains(score.plover))
    #expect(score.cameoGoldstein * score.plover > 0, "both scales call it friendly, or hostile")
    #expect(!score.cameoCode.isEmpty)
    #expect(!score.ploverEvent.isEmpty)
  }

  @Test(arguments: ids)
  func `effects last a positive time`(id: String) throws {
    switch try kind(id).form {
    case .impulse(let score):
      #expect(score.halfLifeInMonths > 0 && score.halfLifeInMonths.isFinite)
    case .level(.arms(let months)): #expect(months > 0)
    case .level, .context: break
    }
  }

  @Test(arguments: ids)
  func `levels lie within -1 and 1, one a channel, with a source`(id: String) throws {
    let levels = levels(try kind(id))
    for level in levels {
      #expect((-1...1).contains(level.level))
      #expect(level.level != 0)
      #expect(!level.source.isEmpty)
    }
    #expect(Set(levels.map(\.channel)).count == levels.count)
  }

  @Test(arguments: ids)
  func `a score that cites a code has the code's published value`(id: String) throws {
    guard case .impulse(let score) = try kind(id).form else { return }
    guard score.cameoCode.allSatisfy(\.isNumber) else {
      #expect(score.cameoCode.hasPrefix("judgement"))
      return
    }
    let published = try #require(Self.goldstein[score.cameoCode])
    #expect(isClose(score.cameoGoldstein, published / 10))
  }

  @Test func `every published value in this test is cited by some kind`() {
    let cited = KindCatalogue.all.compactMap { kind -> String? in
      guard case .impulse(let score) = kind.form else { return nil }
      return score.cameoCode
    }
    #expect(Set(Self.goldstein.keys).subtracting(cited).isEmpty)
  }

  @Test(arguments: ids)
  func `a unit is given where the value is read`(id: String) throws {
    let kind = try kind(id)
    #expect(kind.valueUnit?.isEmpty != true)
    if case .level(.proportional) = kind.form { #expect(kind.valueUnit == "percent") }
    if case .level(.trade) = kind.form { #expect(kind.valueUnit != nil) }
    if case .level(.arms) = kind.form { #expect(kind.valueUnit == "million TIV") }
  }

  @Test(arguments: ids)
  func `only context is no input`(id: String) throws {
    let kind = try kind(id)
    if case .context = kind.form { #expect(!kind.isInput) } else { #expect(kind.isInput) }
  }

  @Test(arguments: Channel.allCases)
  func `every channel has a kind that moves it`(channel: Channel) {
    let moving = KindCatalogue.all.filter { kind in
      if case .impulse(let score) = kind.form { return score.channel == channel }
      return levels(kind).contains { $0.channel == channel }
    }
    #expect(!moving.isEmpty)
  }
}
