import AllianceModel
import LinearAlgebra
import Parameters

/// The parameters of the weighing, looked up once.
struct WeighingRules: Sendable {
  let ceiling: [Double]
  let scale: [Double]
  let channelWeight: [Double]
  let halfLifeFactor: Double
  let scoreSet: Double
  let recordCap: Double
  let levelScale: Double
  let trade: TradeParameters
  let votesWeight: Double
  let votesDistance: Double
  let armsWeight: Double
  let flowWeight: Double
  let flowScale: Double
  let flowWindow: Int
  let sharedOrganisations: Double
  let deliveryExponent: Double
  let demand: Double
  let leverageExponent: Double
  let compositeMixture: Double
  let sizesExponent: Double
  /// Strength of a treaty by its set of obligations: that of the strongest.
  let treaty: [Double]
  /// Size of a sanction by its breadth: the parts added up.
  let sanction: [Double]

  init(_ values: ParameterValues) {
    // Every weighing parameter has a default, so no value is missing.
    func value(_ name: String) -> Double { values[name] ?? .nan }
    let event = value("events.ceiling")
    ceiling = [event, event, value("events.ceiling.diplomatic"), event]
    scale = Channel.allCases.map { value("events.scale.\($0.rawValue)") }
    channelWeight = Channel.allCases.map { value("channel.\($0.rawValue)") }
    halfLifeFactor = value("events.halfLife")
    scoreSet = value("events.scoreSet")
    recordCap = value("recordCap")
    levelScale = value("levels.scale")
    trade = TradeParameters(
      symmetry: value("trade.symmetry"), halfSaturation: value("trade.halfSaturation"))
    votesWeight = value("votes.weight")
    votesDistance = value("votes.distance")
    armsWeight = value("arms.weight")
    flowWeight = value("eventFlow.weight")
    flowScale = value("eventFlow.scale")
    flowWindow = Int(value("eventFlow.window").rounded())
    sharedOrganisations = value("sharedOrganisations")
    deliveryExponent = value("delivery.exponent")
    demand = value("demand")
    leverageExponent = value("leverage.exponent")
    compositeMixture = value("capability.composite")
    sizesExponent = value("sizeExponent")
    treaty = (0..<ObligationSet.count).map { set in
      ObligationSet(rawValue: set).obligations.map { value("treaty.\($0.rawValue)") }.max() ?? 0
    }
    sanction = (0..<BreadthSet.count).map { set in
      BreadthSet(rawValue: set).breadth.reduce(0) { $0 + value("sanction.\($1.rawValue)") }
    }
  }
}

extension WeighingRules {
  /// weight · tanh(asinh(mean net score a day) / scale) over the last months of the window.
  func flowStrength(_ months: ArraySlice<Double>) -> Double {
    let window = months.suffix(max(1, flowWindow))
    let mean = window.reduce(0, +) / Double(window.count)
    return flowWeight * Elementary.tanh(Elementary.asinh(mean) / flowScale)
  }

  /// c_max · tanh(R/κ): the strength of all events of a channel together.
  func eventStrength(_ score: Double, in channel: Channel) -> Double {
    ceiling[channel.index] * Elementary.tanh(score / scale[channel.index])
  }

  /// A treaty's strength; a pledge of nonaggression among many binds nobody to anybody.
  func treatyStrength(_ obligations: ObligationSet, isMultilateral: Bool) -> Double {
    let counted =
      isMultilateral ? obligations.subtracting(ObligationSet([.nonaggression])) : obligations
    return treaty[counted.rawValue]
  }
}
