import AllianceModel
import TestSupport
import Testing

/// What every kind of evidence keeps to.
@Suite struct KindCatalogueTests {
  private static let ids = KindCatalogue.all.map(\.id)
  /// Kinds of events, which have a score.
  private static let impulses = ids.filter { id in
    if case .impulse? = KindCatalogue.kind(id)?.form { true } else { false }
  }

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

  private func score(_ id: String) throws -> ImpulseScore {
    let score: ImpulseScore? =
      if case .impulse(let score) = try kind(id).form { score } else { nil }
    return try #require(score)
  }

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

  @Test func `a good part of the kinds are events, and some are not`() {
    #expect(Self.impulses.count >= 20 && Self.impulses.count < Self.ids.count)
    #expect(Self.impulses.contains("visit") && !Self.impulses.contains("treaty"))
  }

  @Test(arguments: impulses)
  func `scores lie within -1 and 1 and name where they come from`(id: String) throws {
    let score = try score(id)
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

  @Test(arguments: impulses)
  func `a score that cites a code has the code's published value`(id: String) throws {
    let score = try score(id)
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

  @Test func `war voids the pacts signed before it, rivalry while it lasts, and nothing else does`()
  {
    let hostilities = KindCatalogue.all.filter { $0.hostility != nil }
    #expect(hostilities.map(\.id) == [EvidenceKind.rivalry.id, EvidenceKind.armedConflict.id])
    #expect(EvidenceKind.rivalry.hostility == .rivalry)
    #expect(EvidenceKind.armedConflict.hostility == .war)
  }

  @Test(arguments: ids)
  func `what threatens is hostile on every scale`(id: String) throws {
    let kind = try kind(id)
    guard kind.isThreat else { return }
    switch kind.form {
    case .impulse(let score): #expect(score.cameoGoldstein < 0 && score.plover < 0)
    case .level: #expect(levels(kind).allSatisfy { $0.level < 0 })
    case .context: Issue.record("\(id) moves no tie")
    }
  }

  @Test func `sides matter to what one does to another`() throws {
    let sided = KindCatalogue.all.filter(\.dependsOnSides).map(\.id)
    #expect(
      Set(sided) == [
        "arms-transfer", "territorial-claim", "threat", "occupation", "energy-dependence",
        "economic-exposure", "judgement",
      ])
    #expect(try kind("sanction").roles == .directed)
    #expect(try kind("membership").roles == .listed)
    #expect(try kind("visit").roles == .any)
  }
}
