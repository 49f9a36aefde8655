public import AllianceModel

/// The choices behind a result that could be different, where a scenario does not list its own.
///
/// To add a choice, add a value here. The usual alternative is the one that leaves the scenario as
/// it is; where none does, «as given» is added. Alternatives of parameters that the scenario's
/// model lacks are passed over.
///
/// Not among them: the temperature τ, which divides alignment into shares and never changes the
/// primary partner. Shares are given for τ ∈ {.10, .15, .25} instead.
public enum SpecificationCatalogue {
  /// The choices, in the order of the chain from evidence to headline.
  public static let choices: [SpecificationChoice] =
    evidence + ties + dynamics + [
      SpecificationChoice(
        "least lead", meaning: "The lead below which nobody is called a primary partner.",
        alternatives: [
          .init("0.025", [.leastLead(0.025)], reason: "a nose ahead is ahead"),
          .init("0.05", [.leastLead(0.05)], reason: "judgement; the usual"),
          .init("0.1", [.leastLead(0.1)], reason: "only what is plain to see counts"),
        ])
    ]

  private static let evidence: [SpecificationChoice] = [
    SpecificationChoice(
      "score set", meaning: "By which published scale events are scored.",
      alternatives: [
        .init(
          "cameo-goldstein", [.parameter(.weighing("events.scoreSet"), to: 0)],
          reason: "Goldstein 1992, the scale most used"),
        .init(
          "plover", [.parameter(.weighing("events.scoreSet"), to: 1)],
          reason: "PLOVER codebook 2021, its successor"),
      ]),
    SpecificationChoice(
      "event scale", meaning: "κ, the score at which events saturate, in every channel.",
      alternatives: scaled(
        ["economic", "security", "diplomatic", "societal"].map { .weighing("events.scale.\($0)") },
        half: "a few events say all", double: "many events are needed")),
    SpecificationChoice(
      "event ceilings",
      meaning: "c_max, the tie that events alone can make, in all four channels together.",
      alternatives: [
        ceiling(0.2, diplomatic: 0.25, "news hardly counts beside treaties and trade"),
        ceiling(0.4, diplomatic: 0.5, "events alone never make a full tie"),
        ceiling(1, diplomatic: 1, "news alone can outweigh treaties and trade"),
      ]),
    SpecificationChoice(
      "half-lives", meaning: "How long events are remembered.",
      alternatives: scaled(
        [.weighing("events.halfLife")], half: "diplomacy forgets fast",
        double: "diplomacy remembers long")),
  ]

  private static let ties: [SpecificationChoice] = [
    SpecificationChoice(
      "channel weights",
      meaning: "ω, what the economic, security, diplomatic and societal channels weigh.",
      alternatives: [
        weights("usual", [0.30, 0.35, 0.25, 0.10], "judgement; the usual"),
        weights("equal", [0.25, 0.25, 0.25, 0.25], "no channel is known to matter more"),
        weights("security first", [0.20, 0.50, 0.20, 0.10], "survival comes first (Waltz 1979)"),
        weights(
          "economy first", [0.50, 0.20, 0.20, 0.10],
          "interdependence comes first (Keohane and Nye 1977)"),
      ]),
    SpecificationChoice(
      "trade saturation", meaning: "The dependence at which trade makes a tie of one half.",
      alternatives: scaled(
        [.weighing("trade.halfSaturation")], half: "a twentieth of trade binds",
        double: "only a large share of trade binds")),
    SpecificationChoice(
      "capability", meaning: "What the size of an actor is measured by.",
      alternatives: [
        .init(
          "GDP and population", [.parameter(.weighing("capability.composite"), to: 0)],
          reason: "composites of shares: Singer 1987"),
        .init(
          "GDP times GDP per head", [.parameter(.weighing("capability.composite"), to: 1)],
          reason: "net power: Beckley 2018"),
      ]),
    SpecificationChoice(
      "size exponent", meaning: "γ, how strongly capability weighs in the balance term.",
      alternatives: [
        exponent(0, "all third parties count alike"), exponent(0.5, "judgement; the usual"),
        exponent(1, "third parties count by their capability"),
      ]),
  ]

  private static let dynamics: [SpecificationChoice] = [
    SpecificationChoice(
      "normal tie", meaning: "b₀, the tie from which balance is measured.",
      alternatives: [
        .init(
          "mean of ties", [.derived(.dynamics("offset"))],
          reason: "balance acts on ties relative to the normal one"),
        .init(
          "0", [.parameter(.dynamics("offset"), to: 0)],
          reason: "the published form: Morrison, Kutz and Gabbay 2023"),
      ]),
    SpecificationChoice(
      "future", meaning: "What becomes of evidence after the as-of date.",
      alternatives: [
        .init("hold", [.future(.hold)], reason: "persistence is hard to beat"),
        .init("fade", [.future(.fade)], reason: "no news: past events go on fading"),
        .init("flow", [.future(.flow)], reason: "news goes on at each pair's recent rate"),
      ]),
    SpecificationChoice(
      "model",
      meaning: "Persistence, or tie coevolution with a weak or a strong pull towards balance (f).",
      alternatives: [
        balance("persistence", 0, "ties return to their set points alone, without triads"),
        balance("half of the loss", 0.5, "Morrison, Kutz and Gabbay 2023, half way; the usual"),
        balance("at the loss", 1, "the published loss of the middle ground"),
      ]),
  ]

  /// Half, as given, and double.
  private static func scaled(
    _ paths: [ParameterPath], half: String, double: String
  ) -> [SpecificationChoice.Alternative] {
    [
      .init("half", paths.map { .scaled($0, by: 0.5) }, reason: half),
      .init("as given", reason: "judgement; the usual"),
      .init("double", paths.map { .scaled($0, by: 2) }, reason: double),
    ]
  }

  private static func ceiling(
    _ value: Double, diplomatic: Double, _ reason: String
  ) -> SpecificationChoice.Alternative {
    .init(
      "\(value.brief)",
      [
        .parameter(.weighing("events.ceiling"), to: value),
        .parameter(.weighing("events.ceiling.diplomatic"), to: diplomatic),
      ], reason: reason)
  }

  private static func weights(
    _ label: String, _ weights: [Double], _ reason: String
  ) -> SpecificationChoice.Alternative {
    .init(
      label,
      zip(Channel.allCases, weights).map {
        .parameter(.weighing("channel.\($0.rawValue)"), to: $1)
      }, reason: reason)
  }

  private static func exponent(
    _ value: Double, _ reason: String
  ) -> SpecificationChoice.Alternative {
    .init(value.brief, [.parameter(.weighing("sizeExponent"), to: value)], reason: reason)
  }

  private static func balance(
    _ label: String, _ value: Double, _ reason: String
  ) -> SpecificationChoice.Alternative {
    .init(label, [.parameter(.dynamics("balance"), to: value)], reason: reason)
  }
}
