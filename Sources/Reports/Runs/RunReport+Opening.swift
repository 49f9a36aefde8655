import Experiments

/// What was run, in short and at length, what it changes, and what it depends on.
extension RunReport {
  /// The whole in a sentence or two: what changes it, who leads, and in what share of members.
  var inShort: Section {
    let shares = (result.partners(of: result.focus) ?? []).compactMap { path in
      path.shares.last.map { PartnerShare(path.partner, share: $0) }
    }
    let sentence = InShortWording.sentence(
      result.name, focus: focus, end: end, shares: shares, isEnsemble: result.isEnsemble,
      worst: result.hasChoice ? HangsOnWording(result).worst : nil)
    return Section(nil, sentence.map { [.paragraph($0)] } ?? [])
  }

  var opening: Section {
    let provenance = result.provenance
    let basis = result.scenario.basis
    let runs =
      result.isEnsemble
      ? "\(Numerals.count(provenance.members)) simulated members" : "one point run"
    let evidence =
      basis.backgroundOnly
      ? "the background alone (no articles)" : "evidence known by \(basis.knownBy)"
    return Section(
      nil,
      [
        .paragraph(
          "\(result.name): \(runs) of \(result.scenario.actors.count) actors from \(start) to \(end) "
            + "on \(evidence), future «\(basis.future)»; shares are \(ShareWording.note).")
      ])
  }

  var summary: Section {
    let summary = result.scenario.summary
    return Section(nil, summary.isEmpty ? [] : [.paragraph(summary)])
  }

  /// What the scenario changes, with the reasons.
  var changes: Section {
    let changes = result.scenario.changes
    return Section(
      "What is changed", changes.isEmpty ? [] : [.list(.clauses, changes.map(\.line))])
  }

  /// In how many members each change that waits for a condition came into force.
  var conditions: Section {
    let items = result.conditions.map { "\(words($0)): \($0.change.statement)" }
    return Section(
      "Changes that wait for a condition, and the share of members in which they came into force",
      items.isEmpty ? [] : [.list(.clauses, items)])
  }

  /// `62 % (59 % to 65 %), half of them by 2023-10`.
  private func words(_ condition: ConditionResult) -> String {
    guard let half = condition.medianDate else { return "in none" }
    guard result.isEnsemble else { return "in force from \(half)" }
    return "\(Numerals.percent(condition.share.share)) (\(condition.share.intervalWords)), half of "
      + "them by \(half)"
  }

  var doubts: Section {
    guard result.hasChoice else {
      return Section(
        nil,
        [
          .paragraph(
            "\(focus) has fewer than two poles to choose between, so no parameter can change its "
              + "first partner.")
        ])
    }
    let wording = HangsOnWording(result)
    let sentences = wording.sentences
    guard let first = sentences.first else { return Section(nil, []) }
    let flips = Array(sentences.dropFirst())
    return Section(
      "What the result depends on",
      [.paragraph(first)] + (flips.isEmpty ? [] : [.list(.clauses, flips)])
        + [wording.choices, wording.ensemble].compactMap(\.self).map { .paragraph($0) })
  }
}

extension Share {
  /// `59 % to 65 %`.
  var intervalWords: String { "\(Numerals.percent(low)) to \(Numerals.percent(high))" }
}

/// A run in one sentence.
enum InShortWording {
  /// What changes it, who is first partner, and in what share of members; `nil` when no member came
  /// to an end.
  static func sentence(
    _ name: String, focus: String, end: String, shares: [PartnerShare], isEnsemble: Bool,
    worst: String?
  ) -> String? {
    let ranked = shares.filter { $0.share > 0 }.sorted {
      ($1.share, $0.partner.name) < ($0.share, $1.partner.name)
    }
    guard let first = ranked.first else { return nil }
    // What it depends on comes before it.
    let opening =
      "\(name) in short: " + (worst.map { "\($0). As assumed, " } ?? "")
      + "\(focus) ends with \(first.partner.words) as first partner in "
    guard isEnsemble else { return opening + "\(end), in the point run." }
    let rest = ranked.dropFirst().map { "\($0.partner.words) in \(Numerals.percent($0.share))" }
    let others = rest.isEmpty ? "" : " (\(rest.joined(separator: ", ")))"
    return opening + "\(Numerals.percent(first.share)) of simulated members\(others)."
  }
}
