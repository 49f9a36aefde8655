extension KindCatalogue {
  /// Kinds of the economic channel.
  static let economic: [EvidenceKind] = [
    .tradeVolume,
    EvidenceKind(
      id: "trade-target", meaning: "A trade volume that the parties say they aim for.",
      form: .impulse(
        ImpulseScore(
          .economic, cameo: 0.52, code: "0311", plover: 0.25, "AGREE", halfLifeInMonths: 24)),
      valueUnit: "billion USD/year", watch: .event("a trade target is agreed")),
    EvidenceKind(
      id: "investment", meaning: "Capital of one party at work in another.",
      form: .level(.levels([ChannelLevel(.economic, 0.15)])), valueUnit: "million USD",
      watch: .stock("a large investment")),
    EvidenceKind(
      id: "energy-dependence", meaning: "One party relies on energy, or its transit, from another.",
      form: .level(.levels([ChannelLevel(.economic, 0.15)])), touches: .affected,
      valueUnit: "percent", corroborates: true, watch: .stock("energy comes to hang on the actor")),
    EvidenceKind(
      id: "transport-corridor", meaning: "A route that the parties share.",
      form: .level(.levels([ChannelLevel(.economic, 0.15)])),
      watch: .stock("a transport corridor opens")),
    EvidenceKind(
      id: "economic-agreement", meaning: "An agreement on trade, customs, transport or investment.",
      form: .impulse(
        ImpulseScore(
          .economic, cameo: 0.64, code: "061", plover: 0.5, "SUPPORT", halfLifeInMonths: 36)),
      watch: .event("an economic agreement")),
    .economicUnion,
    .sanction,
    EvidenceKind(
      id: "sanctions-compliance", meaning: "Keeping, or evading, the sanctions of others.",
      form: .impulse(
        ImpulseScore(
          .economic, cameo: 0.40, code: "judgement; the opposite of CAMEO 120, -0.40",
          plover: 0.45, "CONCEDE", halfLifeInMonths: 18)),
      watch: .event("the other's sanctions are kept")),
    EvidenceKind(
      id: "economic-exposure", meaning: "A share of one party's revenue or jobs hangs on another.",
      form: .level(.proportional(ChannelLevel(.economic, 0.15))), touches: .affected,
      valueUnit: "percent", roles: .directed,
      watch: .stock(
        "a fifth of the economy comes to hang on the actor", value: Quantity(20, "percent"),
        reason: "20 %: what a government would notice")),
  ]
}

extension EvidenceKind {
  /// The value of the pair's trade, both ways, in one year.
  public static let tradeVolume = EvidenceKind(
    id: "trade-volume", meaning: "The value of the pair's trade, both ways, in one year.",
    form: .level(.trade), valueUnit: "billion USD/year",
    watch: .leftOut("trade is doubled and halved instead"))

  /// One party restricts trade, finance, arms or travel of another.
  public static let sanction = EvidenceKind(
    id: "sanction", meaning: "One party restricts trade, finance, arms or travel of another.",
    form: .level(.sanction), roles: .directed,
    watch: .tried([
      WatchEntry(
        "sanctions on trade and finance", breadth: [.trade, .finance],
        reason: "the breadth that hurts: goods and banks"),
      WatchEntry(
        "sanctions on persons and arms", breadth: [.travel, .arms],
        reason: "the breadth that signals: entry and arms"),
    ]))

  /// Membership in one customs or economic union.
  public static let economicUnion = EvidenceKind(
    id: "economic-union", meaning: "Membership in one customs or economic union.",
    form: .level(.levels([ChannelLevel(.economic, 0.30)])), corroborates: true,
    watch: .stock("an economic union"))
}
