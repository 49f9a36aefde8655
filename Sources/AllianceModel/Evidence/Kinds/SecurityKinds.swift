extension KindCatalogue {
  /// Kinds of the security channel.
  static let security: [EvidenceKind] = [
    .treaty,
    EvidenceKind(
      id: "arms-transfer", meaning: "Major arms delivered from one party to another.",
      form: .level(.arms(months: 60)),
      valueUnit: "million TIV", roles: .directed,
      watch: .stock(
        "arms are delivered", value: Quantity(100, "million TIV"),
        reason:
          "100 million TIV, about a squadron of fighters: where the weight of one delivery is full")
    ),
    EvidenceKind(
      id: "arms-coproduction", meaning: "Arms made together, or under the other's licence.",
      form: .level(.levels([ChannelLevel(.security, 0.25)])),
      watch: .stock("arms are made together")),
    EvidenceKind(
      id: "arms-embargo", meaning: "One party refuses arms to another.",
      form: .level(.levels([ChannelLevel(.security, -0.30)])), roles: .directed,
      watch: .stock("arms are refused")),
    EvidenceKind(
      id: "military-agreement", meaning: "An agreement on military or intelligence cooperation.",
      form: .impulse(
        ImpulseScore(
          .security, cameo: 0.74, code: "062", plover: 0.95, "COOPERATE", halfLifeInMonths: 36)),
      watch: .event("a military agreement")),
    EvidenceKind(
      id: "joint-exercise", meaning: "Forces of the parties train together.",
      form: .impulse(
        ImpulseScore(
          .security, cameo: 0.74, code: "062", plover: 0.95, "COOPERATE", halfLifeInMonths: 18)),
      watch: .event("a joint exercise")),
    EvidenceKind(
      id: "troop-deployment", meaning: "Troops sent at the host's invitation.",
      form: .impulse(
        ImpulseScore(
          .security, cameo: 0.85, code: "074", plover: 1.0, "AID", halfLifeInMonths: 18)),
      valueUnit: "troops", watch: .event("troops are invited")),
    EvidenceKind(
      id: "troop-withdrawal", meaning: "The host asks invited troops to leave.",
      form: .impulse(
        ImpulseScore(
          .security, cameo: -0.03, code: "025", plover: -0.1, "REQUEST, change",
          halfLifeInMonths: 18)), valueUnit: "troops",
      watch: .event("invited troops are asked to leave")),
    EvidenceKind(
      id: "military-refusal", meaning: "Declining to send troops or give military support.",
      form: .impulse(
        ImpulseScore(
          .security, cameo: -0.40, code: "1212", plover: -0.15, "REJECT, assist",
          halfLifeInMonths: 18)), roles: .directed, watch: .event("military support is refused")),
    EvidenceKind(
      id: "military-contact", meaning: "Officers or defence officials meet.",
      form: .impulse(
        ImpulseScore(
          .security, cameo: 0.10, code: "040", plover: 0.25, "CONSULT", halfLifeInMonths: 6)),
      watch: .event("officers meet")),
    EvidenceKind(
      id: "military-build-up", meaning: "Arming with another party in mind.",
      form: .impulse(
        ImpulseScore(
          .security, cameo: -0.10, code: "judgement; CAMEO 15 is -0.72 for a posture shown",
          plover: -0.1, "judgement; MOBILIZE is -0.55 for forces raised", halfLifeInMonths: 24)),
      roles: .directed, watch: .event("arming with the other in mind")),
    EvidenceKind(
      id: "territorial-claim", meaning: "A claim, or a feared claim, on another's territory.",
      form: .impulse(
        ImpulseScore(
          .security, cameo: -0.50, code: "10", plover: -0.4, "THREATEN, territory",
          halfLifeInMonths: 60)), roles: .directed, isThreat: true,
      watch: .event("a territorial claim")),
    EvidenceKind(
      id: "threat", meaning: "A threat of force or of harm.",
      form: .impulse(
        ImpulseScore(
          .security, cameo: -0.70, code: "138", plover: -0.35, "THREATEN", halfLifeInMonths: 24)),
      roles: .directed, isThreat: true, watch: .event("a threat of force")),
    .rivalry,
    EvidenceKind(
      id: "occupation",
      meaning: "One party holds, by force or against the other's claim, territory of the other.",
      form: .level(
        .levels([ChannelLevel(.security, -0.60), ChannelLevel(.diplomatic, -0.30)])),
      corroborates: true, roles: .directed, isThreat: true, watch: .stock("territory is occupied")),
    .armedConflict,
  ]
}

extension EvidenceKind {
  /// A treaty in force that obliges its parties in war or crisis.
  public static let treaty = EvidenceKind(
    id: "treaty", meaning: "A treaty in force that obliges its parties in war or crisis.",
    form: .level(.treaty),
    watch: .tried([
      WatchEntry(
        "a pact to defend and consult", obligations: [.defense, .consultation],
        reason: "the obligations of most defence pacts on record (ATOP)"),
      WatchEntry(
        "a pact to consult", obligations: [.consultation],
        reason: "the least that a declaration of allies promises"),
    ]))

  /// Each sees the other as a threatening competitor over years.
  public static let rivalry = EvidenceKind(
    id: "rivalry", meaning: "Each sees the other as a threatening competitor over years.",
    form: .level(.levels([ChannelLevel(.security, -0.50)])), corroborates: true,
    hostility: .rivalry, watch: .stock("the two become rivals"))

  /// The parties fight each other.
  public static let armedConflict = EvidenceKind(
    id: "armed-conflict", meaning: "The parties fight each other.",
    form: .level(
      .levels([
        ChannelLevel(.security, -0.90), ChannelLevel(.economic, -0.45),
        ChannelLevel(.diplomatic, -0.63),
      ])), corroborates: true, isThreat: true, hostility: .war,
    watch: .stock("the two fight each other"))
}
