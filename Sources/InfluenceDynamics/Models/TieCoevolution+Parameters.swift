internal import Parameters

private let published = "Morrison, Kutz and Gabbay 2023"
private let positive = Double.leastNormalMagnitude...Double.greatestFiniteMagnitude
private let notNegative = 0...Double.greatestFiniteMagnitude

/// The parameters of ``TieCoevolution``.
let tieCoevolutionParameters: [ParameterDescription] = [
  ParameterDescription(
    name: "balance", symbol: "f", alternativeNames: ["f"], unit: "1", range: 0...1.2,
    allowed: notNegative, defaultValue: 0.5,
    meaning: """
      Strength of structural balance as a share of the strength at which the middle state of the \
      published model is lost; sets α = fβ/(4λ₀). 0 switches balance off.
      """,
    source: "\(published): peace is lost when 4αλ₀ > β"),
  ParameterDescription(
    name: "alpha", symbol: "α", alternativeNames: ["α"], unit: "per month", range: 0...0.1,
    defaultValue: nil,
    meaning: "Rate of structural balance. When given it wins over balance; otherwise fβ/(4λ₀).",
    source: published),
  ParameterDescription(
    name: "beta", symbol: "β", alternativeNames: ["β", "returnRate"], unit: "per month",
    range: 0.05...0.2, allowed: positive, defaultValue: 0.1,
    meaning: "Rate of return to the set point: a gap halves in ln 2/β, 7 months at 0.1.",
    source: "judgement: reversals take months to years"),
  ParameterDescription(
    name: "ceiling", symbol: "L/β", unit: "1", range: 0.5...2, allowed: positive, defaultValue: 1,
    meaning: """
      Most that balance can pull, as a multiple of β: it moves a tie by at most this much from \
      its set point.
      """,
    source: "judgement; hysteresis needs about 1 or more"),
  ParameterDescription(
    name: "absoluteCeiling", symbol: "L", alternativeNames: ["L"], unit: "per month",
    range: 0.025...0.4, allowed: positive, defaultValue: nil,
    meaning: "Most that balance can pull. When given it wins over ceiling; otherwise ceiling · β.",
    source: published),
  ParameterDescription(
    name: "sizeExponent", symbol: "γ", alternativeNames: ["γ", "gamma"], drawName: "gamma",
    unit: "1", range: 0...1,
    defaultValue: 0.5,
    meaning: """
      Exponent of capability in the weight of third parties, s = cᵞ/Σcᵞ · n; 0 counts all alike. \
      The sizes handed to the model already contain it.
      """,
    source: "sampled over its whole range"),
  ParameterDescription(
    name: "sigma", symbol: "σ", alternativeNames: ["σ", "noise"], unit: "per square root month",
    range: 0.005...0.025, allowed: notNegative, defaultValue: 0.015,
    meaning: "Unexplained movement of a tie: its standard deviation after a month. 0 = none.",
    source: "measured movement of background ties"),
  ParameterDescription(
    name: "correlation", symbol: "ρ", alternativeNames: ["ρ"], unit: "1", range: 0...1,
    allowed: -1...1, defaultValue: 1,
    meaning: "Correlation of the noise of i's tie to j with that of j's tie to i.",
    source: "shared events move both sides"),
  ParameterDescription(
    name: "offset", symbol: "b₀", alternativeNames: ["b0", "b₀"], unit: "tie", range: -0.2...0.4,
    defaultValue: nil,
    meaning: """
      The normal tie that balance is measured from. Not given: the off-diagonal mean of the \
      reference set points. 0 is the published form.
      """,
    source: "judgement for the mean; \(published) for 0"),
  ParameterDescription(
    name: "setPointWalk", symbol: "ω", unit: "per square root month", range: 0...0.014,
    allowed: notNegative, defaultValue: 0,
    meaning: """
      Size of the monthly random walk of each pair's set point, the same both ways; it starts at \
      0 with the first step and moves between months.
      """,
    source: "0.007 is the measured five-year movement of background ties"),
  ParameterDescription(
    name: "substeps", symbol: "m", unit: "per month", range: 1...16, allowed: 1...4096,
    defaultValue: nil,
    meaning: """
      Integration steps in a month, a power of two. Not given: the schedule's, usually 4; in the \
      published form as many as its rates ask for.
      """,
    source: "numerical choice"),
  ParameterDescription(
    name: "form", options: ["generalised", "published"],
    meaning: """
      The published form takes all third parties alike, measures balance from 0, follows the \
      diagonal and has no noise: γ, b₀, σ, ω and the diagonal are set so unless they are given.
      """,
    source: published),
  ParameterDescription(
    name: "diagonal", options: ["zero", "free"],
    meaning: """
      Whether an actor has a tie with itself: zero leaves it out of everything, free follows it \
      like the others, as published.
      """,
    source: "zero: judgement, a state is no third party to itself; free: \(published)"),
]
