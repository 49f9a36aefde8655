public import Parameters

/// The named numbers of the step from evidence to ties, each with its range and its reason.
///
/// The weighing of evidence is this project's own; no published scale exists for it. Every default
/// is therefore a stated judgement or a measurement, and every one can be varied in a scenario.
public enum WeighingParameters {
  /// All of them, in the order in which help prints them.
  public static let descriptions: [ParameterDescription] =
    eventParameters + levelParameters + treatyParameters + sanctionParameters + channelParameters
    + responseParameters

  private static let judgement = "judgement"

  /// A number that files may set within `range`, and that a careful analyst would keep `plausible`.
  private static func number(
    name: String, symbol: String = "", alternativeNames: [String] = [], drawName: String? = nil,
    unit: String = "1",
    range: ClosedRange<Double>, plausible: ClosedRange<Double>? = nil, defaultValue: Double,
    meaning: String, source: String
  ) -> ParameterDescription {
    ParameterDescription(
      name: name, symbol: symbol, alternativeNames: alternativeNames, drawName: drawName,
      unit: unit,
      range: plausible ?? range, allowed: range, defaultValue: defaultValue, meaning: meaning,
      source: source)
  }

  private static let eventParameters: [ParameterDescription] = [
    number(
      name: "events.ceiling", symbol: "c_max", range: 0...1, plausible: 0.2...1, defaultValue: 0.4,
      meaning: "The strength that events alone can reach in the economic, security and societal "
        + "channels.",
      source: "judgement: at 1 news alone can outweigh treaties and trade, at .2 it hardly counts"),
    number(
      name: "events.ceiling.diplomatic", symbol: "c_max,dip", range: 0...1, plausible: 0.25...1,
      defaultValue: 0.5, meaning: "The same ceiling in the diplomatic channel.", source: judgement),
    number(
      name: "events.scale.economic", symbol: "κ_eco", range: 0.1...20, plausible: 1...4,
      defaultValue: 2, meaning: "Event score at which an economic tie reaches 76 % of the ceiling.",
      source: judgement),
    number(
      name: "events.scale.security", symbol: "κ_sec", range: 0.1...20, plausible: 1...4,
      defaultValue: 2, meaning: "The same for security.", source: judgement),
    number(
      name: "events.scale.diplomatic", symbol: "κ_dip", range: 0.1...20, plausible: 1.5...6,
      defaultValue: 3, meaning: "The same for diplomacy.", source: judgement),
    number(
      name: "events.scale.societal", symbol: "κ_soc", range: 0.1...20, plausible: 1...4,
      defaultValue: 2, meaning: "The same for societal ties.", source: judgement),
    number(
      name: "events.halfLife", symbol: "h", range: 0.1...10, plausible: 0.5...2, defaultValue: 1,
      meaning: "Multiplies every kind's half-life.", source: judgement),
    ParameterDescription(
      name: "events.scoreSet", options: ["cameo-goldstein", "plover"],
      meaning: "By which published scale events are scored.",
      source: "Goldstein 1992, J. Conflict Resolution 36(2); PLOVER codebook 2021"),
  ]

  private static let levelParameters: [ParameterDescription] = [
    number(
      name: "trade.halfSaturation", symbol: "g½", range: 0.001...1, plausible: 0.05...0.2,
      defaultValue: 0.10, meaning: "Dependence at which trade makes a tie of one half.",
      source: judgement),
    number(
      name: "trade.symmetry", symbol: "q", range: 0...1, defaultValue: 0.5,
      meaning: "0 counts only the viewer's own dependence, 1 the geometric mean of both.",
      source: judgement),
    number(
      name: "votes.weight", range: 0...1, plausible: 0.2...0.6, defaultValue: 0.4,
      meaning: "The strength of a tie between states of one ideal point.", source: judgement),
    number(
      name: "votes.distance", range: 0.1...10, plausible: 0.8...2, defaultValue: 1.25,
      meaning: "The distance of ideal points at which agreement turns to opposition.",
      source: "judgement; on the scale of Bailey, Strezhnev and Voeten 2017"
    ),
    number(
      name: "eventFlow.weight", range: 0...1, plausible: 0.25...0.75, defaultValue: 0.5,
      meaning: "The strength that a one-sided flow of events can reach.", source: judgement),
    number(
      name: "eventFlow.scale", range: 0.1...50, plausible: 2...8, defaultValue: 4,
      meaning: "asinh of the net score a day at which the flow reaches 76 % of its weight.",
      source: "between the upper quartile (3.3) and decile (4.8) of the 231 pairs in GDELT 2021"),
    number(
      name: "eventFlow.window", unit: "month", range: 1...60, plausible: 6...36, defaultValue: 12,
      meaning: "How many months of event flow are averaged.", source: judgement),
    number(
      name: "sharedOrganisations", range: 0...1, plausible: 0...0.3, defaultValue: 0.15,
      meaning: "The strength when both belong to all the organisations of either.",
      source: judgement),
    number(
      name: "arms.weight", range: 0...1, plausible: 0.15...0.6, defaultValue: 0.35,
      meaning: "The strength of a sole supplier of arms.", source: judgement),
    number(
      name: "levels.scale", range: 0...3, plausible: 0.5...1.5, defaultValue: 1,
      meaning: "Multiplies the fixed levels of partnerships, unions, kinship, corridors and the "
        + "like.", source: judgement),
  ]

  private static let treatyParameters: [ParameterDescription] = [
    treaty("defense", 0.8, 0.5...0.95, "A pact to defend."),
    treaty("offense", 0.6, 0.3...0.8, "A pact to join in attack."),
    treaty("neutrality", 0.3, 0.1...0.5, "A pact of neutrality."),
    treaty("consultation", 0.3, 0.1...0.5, "A pact to consult in crises."),
    treaty("nonaggression", 0.3, 0...0.5, "A bilateral pact of nonaggression."),
  ]

  private static func treaty(
    _ name: String, _ value: Double, _ plausible: ClosedRange<Double>, _ meaning: String
  ) -> ParameterDescription {
    number(
      name: "treaty." + name, range: 0...1, plausible: plausible, defaultValue: value,
      meaning: meaning,
      source: "order of obligations as in ATOP (Leeds et al. 2002); sizes by " + judgement)
  }

  private static let sanctionParameters: [ParameterDescription] = SanctionBreadth.allCases.map {
    let size =
      switch $0 {
      case .trade, .finance: 0.2
      case .arms: 0.1
      case .travel, .other: 0.05
      }
    return number(
      name: "sanction." + $0.rawValue, range: 0...1, plausible: size / 2...size * 2,
      defaultValue: size, meaning: "What a sanction on \($0.rawValue) takes from the tie.",
      source: judgement)
  }

  private static let channelParameters: [ParameterDescription] = [
    weight("economic", 0.30), weight("security", 0.35), weight("diplomatic", 0.25),
    weight("societal", 0.10),
    number(
      name: "recordCap", range: 0.1...1, plausible: 0.8...1, defaultValue: 0.9,
      meaning: "No single record makes more of a channel's tie than this.", source: judgement),
  ]

  private static func weight(_ channel: String, _ value: Double) -> ParameterDescription {
    number(
      name: "channel." + channel, symbol: "ω", range: 0...1, plausible: value / 2...value * 1.5,
      defaultValue: value, meaning: "The weight of the \(channel) channel in a set point.",
      source: judgement)
  }

  private static let responseParameters: [ParameterDescription] = [
    number(
      name: "delivery.exponent", symbol: "η", range: 0...2, plausible: 0...1, defaultValue: 0.5,
      meaning: "How far a patron's security tie shrinks with its capability.", source: judgement),
    number(
      name: "demand", symbol: "φ", range: 0...0.5, defaultValue: 0.2,
      meaning: "How far lost security and threats turn an actor to its other providers.",
      source: "balance of threat: Walt 1987, The Origins of Alliances; size by judgement"),
    number(
      name: "capability.composite", range: 0...1, defaultValue: 0,
      meaning: "0 measures capability by shares of GDP and population, 1 by GDP times GDP per "
        + "head, between them a geometric mixture.",
      source:
        "Singer 1987 for composites of shares; Beckley 2018, Int. Security 43(2) for net power"
    ),
    number(
      name: "sizeExponent", symbol: "γ", alternativeNames: ["gamma", "sizes.exponent"],
      drawName: "sizes.exponent", range: 0...1,
      defaultValue: 0.5, meaning: "How strongly capability weighs in the balance term.",
      source: "no published value; always varied"),
    number(
      name: "leverage.exponent", symbol: "ζ", range: 0...2, plausible: 0...1, defaultValue: 0.5,
      meaning: "How strongly capability, a share of the world's, turns dependence into leverage: 0 "
        + "not at all, 1 in proportion. It moves positions and the measure, never ties.",
      source: judgement),
    number(
      name: "setPointWalk", alternativeNames: ["hold.walk"], drawName: "hold.walk",
      unit: "1/√month", range: 0...0.1, plausible: 0...0.015,
      defaultValue: 0.007,
      meaning: "The random walk of set points after the as-of date, in ensembles under `hold`.",
      source: "five-year movement of background ties, measured"),
  ]
}
