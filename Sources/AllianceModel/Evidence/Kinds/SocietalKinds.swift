extension KindCatalogue {
  /// Kinds of the societal channel.
  static let societal: [EvidenceKind] = [
    EvidenceKind(
      id: "kinship", meaning: "A shared language, faith or sense of one people.",
      form: .level(.levels([ChannelLevel(.societal, 0.35)])), corroborates: true,
      watch: .leftOut("nobody becomes kin in a month")),
    EvidenceKind(
      id: "diaspora", meaning: "People of one party living in the other.",
      form: .level(.levels([ChannelLevel(.societal, 0.15)])), valueUnit: "people",
      corroborates: true, watch: .leftOut("a diaspora takes years to grow")),
    EvidenceKind(
      id: "humanitarian-aid", meaning: "Relief given, or let through.",
      form: .impulse(
        ImpulseScore(
          .societal, cameo: 0.74, code: "073", plover: 1.0, "AID", halfLifeInMonths: 18)),
      watch: .event("relief is given")),
    EvidenceKind(
      id: "education-culture", meaning: "Joint schools, academies and cultural bodies.",
      form: .impulse(
        ImpulseScore(
          .societal, cameo: 0.60, code: "06", plover: 0.95, "COOPERATE", halfLifeInMonths: 36)),
      watch: .event("a joint school or cultural body")),
  ]

  /// Kinds that are listed with the evidence and never move a tie.
  static let context: [EvidenceKind] = [
    EvidenceKind(
      id: "membership",
      meaning: "An actor belongs to an organisation; the world file makes the ties.",
      form: .context, roles: .listed, watch: .leftOut("joining and leaving are watched")),
    .attribute,
    .forecast,
  ]
}

extension EvidenceKind {
  /// A fact about one actor: people, resources, plans.
  public static let attribute = EvidenceKind(
    id: "attribute", meaning: "A fact about one actor: people, resources, plans.",
    form: .context, roles: .listed, watch: .leftOut("a fact about one actor moves no tie"))

  /// What an author predicts; held against results, never an input.
  public static let forecast = EvidenceKind(
    id: "forecast", meaning: "What an author predicts; held against results, never an input.",
    form: .context, watch: .leftOut("what an author predicts is no event in the world"))
}
