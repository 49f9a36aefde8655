internal import Parameters

private let published = "Hegselmann and Krause 2002"
private let bounds = 0...Double.greatestFiniteMagnitude

/// The parameters of ``BoundedConfidence``.
let boundedConfidenceParameters: [ParameterDescription] = [
  ParameterDescription(
    name: "confidence", symbol: "ε", alternativeNames: ["epsilon", "ε"], unit: "position",
    range: 0.01...0.5, allowed: bounds, defaultValue: 0.2,
    meaning: """
      How far away a position may be and still be taken seriously, in the unit of the positions; \
      the range is for positions from 0 to 1.
      """,
    source: "\(published), who study 0 to 0.4"),
  ParameterDescription(
    name: "confidenceBelow", symbol: "ε_l", unit: "position", range: 0.01...0.5, allowed: bounds,
    defaultValue: nil,
    meaning: "The same for lower positions than one's own. Not given: confidence.",
    source: "\(published), asymmetric confidence"),
  ParameterDescription(
    name: "confidenceAbove", symbol: "ε_r", unit: "position", range: 0.01...0.5, allowed: bounds,
    defaultValue: nil,
    meaning: "The same for higher positions than one's own. Not given: confidence.",
    source: "\(published), asymmetric confidence"),
  ParameterDescription(
    name: "slack", symbol: "δ", unit: "position", range: 0...1e-9, allowed: bounds,
    defaultValue: 1e-12,
    meaning: """
      Added to ε in comparisons, so that a distance of exactly ε counts whatever its rounding. \
      Evenly spread positions meet such distances, and 0 changes where they end.
      """,
    source: "numerical choice"),
  toleranceParameter,
]
