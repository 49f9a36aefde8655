internal import AllianceModel

/// The names under which texts mention the parties of a world.
struct NameText {
  private let names: [ActorID: [String]]

  init(_ world: World) {
    var names: [ActorID: [String]] = [:]
    for actor in world.actors {
      names[actor.id] = [actor.name] + [actor.capital].compactMap(\.self)
      names[actor.id]? += actor.aliases.map(\.name)
      names[actor.id]?.append(actor.id.text)
    }
    for organisation in world.organisations {
      let own = [organisation.name, organisation.id.text] + organisation.aliases.map(\.name)
      let members = Set(organisation.memberships.map(\.actor)).sorted().flatMap { names[$0] ?? [] }
      names[organisation.id] = own + members
    }
    self.names = names
  }

  /// Whether a text names a party.
  ///
  /// An organisation is also named by the names of its members.
  func occurs(_ party: ActorID, in text: String) -> Bool {
    (names[party] ?? [party.text]).contains { Self.holds(text, word: $0) }
  }

  /// Whether a text holds a word or phrase, standing by itself; capitals count.
  private static func holds(_ text: String, word: String) -> Bool {
    let haystack = Array(text.unicodeScalars)
    let needle = Array(word.unicodeScalars)
    guard !needle.isEmpty, haystack.count >= needle.count else { return false }
    for start in 0...(haystack.count - needle.count)
    where haystack[start] == needle[0]
      && haystack[start..<start + needle.count].elementsEqual(needle)
    {
      let end = start + needle.count
      let opens = start == 0 || !haystack[start - 1].properties.isAlphabetic
      let closes = end == haystack.count || !haystack[end].properties.isAlphabetic
      if opens && closes { return true }
    }
    return false
  }
}
