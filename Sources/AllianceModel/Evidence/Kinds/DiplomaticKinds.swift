extension KindCatalogue {
  /// Kinds of the diplomatic channel.
  static let diplomatic: [EvidenceKind] = [
    event(
      "visit", "A leader or minister visits.", 0.28, "043", 0.4, "CONSULT, visit", 12,
      valueUnit: "visits", watch: .event("a leader or minister visits")),
    event(
      "meeting", "Officials of the parties meet.", 0.10, "04", 0.25, "CONSULT", 6,
      watch: .event("officials meet")),
    event(
      "offer-of-help", "Help offered in a crisis.", 0.52, "033", 0.25, "AGREE", 12,
      watch: .event("help offered in a crisis")),
    event(
      "statement", "A public stand for or against another.", 0.34, "051", 0.5, "SUPPORT", 6,
      watch: .event("a public stand for the other")),
    event(
      "condemnation", "A public condemnation.", -0.20, "111", -0.2, "ACCUSE, disapprove", 12,
      roles: .directed, watch: .event("a public condemnation")),
    event(
      "recognition", "Recognising a state or its claim.", 0.60, "054", 0.5, "SUPPORT", 120,
      watch: .event("a claim of the other is recognised")),
    event(
      "non-recognition", "Refusing to recognise a claim.", -0.40, "120", -0.2, "REJECT", 120,
      roles: .directed, watch: .event("a claim of the other is refused")),
    event(
      "vote", "A vote or abstention on another's conduct.", 0.34, "051", 0.5, "SUPPORT", 12,
      watch: .event("a vote for the other's conduct")),
    .votePosition,
    event(
      "doctrine", "Whom a state's own foreign-policy doctrine names.", 0.35, "05", 0.25, "AGREE",
      60, watch: .event("a doctrine names the other a partner")),
    EvidenceKind(
      id: "strategic-partnership", meaning: "A declared strategic partnership in force.",
      form: .level(.levels([ChannelLevel(.diplomatic, 0.25)])), corroborates: true,
      watch: .stock("a strategic partnership is declared")),
    event(
      "sectoral-agreement", "A signed agreement on a civil field.", 0.80, "057", 0.5, "SUPPORT",
      36, watch: .event("an agreement on a civil field")),
    event(
      "cancelled-visit", "A visit called off.", -0.40, "160", -0.2, "REJECT", 6,
      watch: .event("a visit is called off")),
    .sharedOrganisations,
    .eventFlow,
    EvidenceKind(
      id: "diplomatic-relations", meaning: "Diplomatic relations and embassies.",
      form: .level(.levels([ChannelLevel(.diplomatic, 0.05)])), corroborates: true,
      watch: .stock("embassies are opened")),
  ]

  private static func event(
    _ id: String, _ meaning: String, _ cameo: Double, _ code: String, _ plover: Double,
    _ ploverEvent: String, _ halfLife: Double, valueUnit: String? = nil,
    roles: EvidenceKind.Roles = .any, watch: WatchRule
  ) -> EvidenceKind {
    EvidenceKind(
      id: id, meaning: meaning,
      form: .impulse(
        ImpulseScore(
          .diplomatic, cameo: cameo, code: code, plover: plover, ploverEvent,
          halfLifeInMonths: halfLife)), valueUnit: valueUnit, roles: roles, watch: watch)
  }
}

extension EvidenceKind {
  /// The distance of the parties' positions in UN votes.
  public static let votePosition = EvidenceKind(
    id: "vote-position", meaning: "The distance of the parties' positions in UN votes.",
    form: .level(.votePosition),
    watch: .leftOut("an ideal point is a table of many votes; a vote is watched"))

  /// International organisations to which both belong.
  public static let sharedOrganisations = EvidenceKind(
    id: "shared-organisations", meaning: "International organisations to which both belong.",
    form: .level(.sharedOrganisations), watch: .leftOut("joining and leaving are watched"))

  /// The net tone of reported events between the parties.
  public static let eventFlow = EvidenceKind(
    id: "event-flow", meaning: "The net tone of reported events between the parties.",
    form: .level(.eventFlow), watch: .leftOut("a flow is a table of many events; these are watched")
  )
}
