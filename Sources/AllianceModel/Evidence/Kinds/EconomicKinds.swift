extension KindCatalogue {
  /// Kinds of the economic channel.
  static let economic: [EvidenceKind] = [
    EvidenceKind(
      id: "trade-volume", meaning: "The value of the pair's trade, both ways, in one year.",
      form: .level(.trade), valueUnit: "billion USD/year"),
    EvidenceKind(
      id: "trade-target", meaning: "A trade volume that the parties say they aim for.",
      form: .impulse(
        ImpulseScore(
          .economic, cameo: 0.52, code: "0311", plover: 0.25, "AGREE", halfLifeInMonths: 24)),
      valueUnit: "billion USD/year"),
    EvidenceKind(
      id: "investment", meaning: "Capital of one party at work in another.",
      form: .level(.levels([ChannelLevel(.economic, 0.15)])), valueUnit: "million USD"),
    EvidenceKind(
      id: "energy-dependence", meaning: "One party relies on energy, or its transit, from another.",
      form: .level(.levels([ChannelLevel(.economic, 0.15)])), touches: .affected,
      valueUnit: "percent", corroborates: true),
    EvidenceKind(
      id: "transport-corridor", meaning: "A route that the parties share.",
      form: .level(.levels([ChannelLevel(.economic, 0.15)]))),
    EvidenceKind(
      id: "economic-agreement", meaning: "An agreement on trade, customs, transport or investment.",
      form: .impulse(
        ImpulseScore(
          .economic, cameo: 0.64, code: "061", plover: 0.5, "SUPPORT", halfLifeInMonths: 36))),
    EvidenceKind(
      id: "economic-union", meaning: "Membership in one customs or economic union.",
      form: .level(.levels([ChannelLevel(.economic, 0.30)])), corroborates: true),
    EvidenceKind(
      id: "sanction", meaning: "One party restricts trade, finance, arms or travel of another.",
      form: .level(.sanction)),
    EvidenceKind(
      id: "sanctions-compliance", meaning: "Keeping, or evading, the sanctions of others.",
      form: .impulse(
        ImpulseScore(
          .economic, cameo: 0.40, code: "judgement; the opposite of CAMEO 120, -0.40",
          plover: 0.45, "CONCEDE", halfLifeInMonths: 18))),
    EvidenceKind(
      id: "economic-exposure", meaning: "A share of one party's revenue or jobs hangs on another.",
      form: .level(.proportional(ChannelLevel(.economic, 0.15))), touches: .affected,
      valueUnit: "percent"),
  ]
}
