import InfluenceDynamics
import LinearAlgebra
import Parameters

// Inputs and reference runs published with KTAB (github.com/KAPSARC/KTAB, examples/smp/doc, runs of
// 30 May 2017; © 2015 KAPSARC, MIT licence). Positions and salience count from 0 to 100. The runs print
// positions to two decimals on that scale, which is all the digits that bargains have, and
// everything else to three or four.

/// A bargaining problem with options by name.
func bargaining(
  _ positions: [[Double]], salience: [[Double]], capability: [Double], ideals: [[Double]]? = nil,
  accommodation: Matrix? = nil, _ options: [(name: String, option: String)] = []
) throws -> MemberProblem {
  var parameters = ParameterValues(SpatialBargaining().description.parameters)
  for (name, option) in options { try parameters.set(name, option: option) }
  return MemberProblem(
    ties: Matrix(rows: capability.count, columns: capability.count),
    start: ideals == nil ? nil : Matrix(positions), positions: Matrix(ideals ?? positions),
    sizes: capability, parameters: parameters, salience: Matrix(salience),
    accommodation: accommodation)
}

/// KTAB's smpExample.xml: five actors, three issues, with the options of its file but for the bargain,
/// which the file draws at random with a generator of its own.
enum SmpExample {
  static let positions = [
    [52.8, 39.8, 39.6], [15.9, 61.4, 72], [61.1, 86.5, 44.5], [26.3, 16.5, 15.9],
    [73.3, 61.1, 26.3],
  ]

  /// Where the published run is after its first turn, and the ideals by which it is judged there.
  static let second = [
    [55.53, 63.19, 42.21], [23.48, 63.81, 70.13], [33.48, 18.89, 19.04], [26.3, 16.5, 15.9],
    [64.11, 48.13, 32.54],
  ]
  static let secondIdeals = [
    [55.1751, 60.1493, 41.8707], [24.3591, 63.3328, 68.5122], [38.6230, 33.4535, 24.2330],
    [26.3, 16.5, 15.9], [64.11, 48.13, 32.54],
  ]

  static let accommodation = Matrix([
    [0.87, 0, 0, 0, 0], [0.07, 0.75, 0, 0, 0], [0, 0, 0.65, 0.13, 0], [0, 0, 0, 0.57, 0],
    [0, 0, 0, 0, 1],
  ])

  static func problem(
    _ options: [(name: String, option: String)] = [], at positions: [[Double]] = positions,
    ideals: [[Double]]? = nil
  ) throws -> MemberProblem {
    let file = [("votingRule", "PropCbc"), ("centralPosition", "MarkovIncentive")]
    return try bargaining(
      positions,
      salience: [
        [32.3, 22.4, 13.4], [25.2, 34.5, 26.5], [28.8, 28.6, 18.2], [15.6, 42, 14.3],
        [39.7, 19.9, 15.8],
      ],
      capability: [117.7, 93.2, 61.4, 135.4, 63.8], ideals: ideals, accommodation: accommodation,
      file + options)
  }
}

/// KTAB's dummyData_3Dim.csv: seven actors, three issues, every option at its default.
enum ThreeDimensions {
  static func problem(_ options: [(name: String, option: String)] = []) throws -> MemberProblem {
    try bargaining(
      [
        [75.79, 6.37, 70.45], [82.72, 73.5, 64], [82.45, 90.89, 0.07], [62.52, 50.82, 62.33],
        [82.34, 45.77, 73.31], [84.48, 33.7, 88.11], [70.96, 33.46, 90.36],
      ],
      salience: [
        [49.53, 5.91, 28.15], [30.33, 21.22, 24.79], [48.47, 13.55, 34.62], [20.76, 39.24, 22.21],
        [40.96, 25.43, 22.59], [22.92, 39.35, 15.42], [31.75, 27.93, 26.03],
      ],
      capability: [102.543, 53.393, 129.643, 75.92, 63.224, 120.048, 54.178], options)
  }

  /// Positions after the first, the fifth and the tenth turn, which is the last.
  static let turns: [Int: [[Double]]] = [
    1: [
      [79.54, 44.71, 72.05], [78.93, 56.33, 72.52], [82.45, 90.89, 0.07], [65.82, 50.76, 63.02],
      [79.54, 44.72, 72.05], [84.39, 34.05, 86.34], [75.61, 24.79, 71.95],
    ],
    5: [
      [78.54, 30.53, 74.02], [79.05, 30.57, 74.21], [82.45, 90.89, 0.07], [66.71, 50.21, 63.52],
      [78.54, 30.53, 74.02], [80.52, 34.62, 75.95], [80.52, 34.62, 75.95],
    ],
    10: [
      [78.56, 31.76, 74.05], [78.56, 31.76, 74.05], [82.45, 90.89, 0.07], [67.12, 50.12, 63.73],
      [78.6, 31.65, 74.11], [79.88, 34.37, 75.16], [78.6, 31.65, 74.11],
    ],
  ]
}

/// KTAB's SOE-Pol-Comp.csv: thirteen actors of Chinese energy policy, two issues, every option at its
/// default.
enum ChineseEnergy {
  static func problem() throws -> MemberProblem {
    try bargaining(
      [
        [30, 20], [45, 65], [30, 15], [45, 45], [50, 65], [15, 10], [20, 15], [60, 50], [30, 15],
        [45, 40], [50, 50], [20, 30], [15, 60],
      ],
      salience: [
        [24, 48], [44.7, 41.3], [28.9, 65.1], [20.6, 49.4], [44.7, 47.8], [32, 32], [32, 32],
        [43.9, 50.1], [26.4, 17.6], [35.9, 46.6], [44.7, 47.8], [47.4, 40.6], [49, 46],
      ],
      capability: [100, 60.2, 35, 35, 40, 20, 15, 25, 20, 35, 20, 20, 40])
  }

  /// After the first turn, and after the 27th, which is the last.
  static let first = [
    [30, 20], [44.8, 64.57], [30, 15], [44.89, 44.98], [49.59, 64.44], [42.94, 38.75], [20, 15],
    [59.72, 49.81], [29.64, 14.74], [42.94, 38.75], [49.93, 49.96], [19.99, 29.93], [15, 60],
  ]
  static let last = [
    [43.18, 43.3], [43.23, 43.27], [38.66, 28.82], [38.57, 28.79], [38.66, 28.82], [38.59, 29.52],
    [38.72, 28.97], [38.72, 28.97], [38.71, 28.95], [38.82, 30.72], [38.82, 30.77], [38.82, 30.77],
    [15, 60],
  ]
}
