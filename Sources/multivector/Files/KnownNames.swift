import AllianceModel
import ArgumentParser
import ScenarioFiles

/// Names given as options, compared with those that exist.
enum KnownNames {
  /// Refuses a name that is not among those known, with the one that may be meant.
  ///
  /// - Parameters:
  ///   - option: the option that gives the name; `nil` for an argument.
  ///   - name: what was given.
  ///   - known: what may be given.
  ///   - titles: what the names stand for, where they are codes.
  ///   - what: what is wrong with an unknown name.
  ///   - see: where the names are listed.
  /// - Throws: `ValidationError` for an unknown name.
  static func check(
    _ option: String?, _ name: String, among known: [String],
    titles: [String: String] = [:], what: String, see: String
  ) throws {
    guard !known.contains(name) else { return }
    let near = suggestion(name, known, titles).map { "did you mean \($0)? " } ?? ""
    throw ValidationError("\(option.map { $0 + " " } ?? "")\(name): \(what); \(near)\(see)")
  }

  /// Refuses what is neither an actor nor an organisation of a world.
  ///
  /// - Throws: `ValidationError` for an unknown party.
  static func check(party: String, _ option: String, in world: World) throws {
    let titles = titles(of: world)
    try check(
      option, party, among: titles.keys.sorted(), titles: titles,
      what: "neither an actor nor an organisation of the world",
      see: "parties are named by their codes, such as KAZ; those of a record are shown by: "
        + "multivector evidence list")
  }

  /// Codes of actors and organisations with their names.
  static func titles(of world: World) -> [String: String] {
    let pairs =
      world.actors.map { ($0.id.text, $0.name) }
      + world.organisations.map { ($0.id.text, $0.name) }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The name in other letters (`kaz`), the code whose title is given, or that only lacks its zeros;
  /// else what is nearest.
  private static func suggestion(
    _ name: String, _ known: [String], _ titles: [String: String]
  ) -> String? {
    let named = known.filter { titles[$0] != nil }
    let lowered = name.lowercased()
    let exact =
      known.first { $0.lowercased() == lowered }
      ?? named.first { titles[$0]?.lowercased() == lowered }
    let near =
      exact ?? known.first { $0.drop { $0 == "0" } == name } ?? NearMiss.of(name, among: known)
      ?? NearMiss.of(name, among: named.compactMap { titles[$0] }).flatMap { title in
        named.first { titles[$0] == title }
      }
    return near.map { code in titles[code].map { "\(code) (\($0))" } ?? code }
  }
}

extension ScenarioCalendar {
  /// The month that `--at` names.
  ///
  /// - Throws: `ValidationError` for what is no month of the calendar.
  func month(at text: String) throws -> Month {
    guard let date = CalendarDate(text), months.contains(date.firstMonth) else {
      throw ValidationError("--at \(text): not a month of the calendar, \(start) to \(end)")
    }
    return date.firstMonth
  }
}
