internal import Parameters

extension MemberProblem {
  /// The problem with what its form of tie coevolution stands for written out.
  ///
  /// The published form takes every third party alike (s = 1), measures balance from 0, follows the
  /// diagonal and has no noise and no walk; a parameter that is given keeps its value.
  var inItsForm: MemberProblem {
    guard parameters.option("form") == "published" else { return self }
    var problem = self
    for (name, value) in [("offset", 0.0), ("sigma", 0), ("setPointWalk", 0), ("diagonal", 1)]
    where parameters.given(name) == nil {
      // Values inside what the parameters' own descriptions allow.
      try? problem.parameters.set(name, to: value)
    }
    if takesAllAlike {
      problem.sizes = Array(repeating: 1, count: actorCount)
      problem.referenceSizes = nil
    }
    if parameters.given("substeps") == nil {
      try? problem.parameters.set("substeps", to: problem.closeSubsteps)
    }
    return problem
  }

  /// Substeps that follow the fastest change of the published form closely, a power of two.
  ///
  /// Its rates, of any size, are compared with published numbers. Equal ties x move at the rate
  /// 2αnx·sech²(αnx²/L) at most, whose largest value over x is 1.11·√(αnL), and return at β. The
  /// method's error is about the fourth power of the rate times a substep, 1/40 here.
  private var closeSubsteps: Double {
    let beta = parameters["beta"] ?? 0
    let ceiling = parameters["absoluteCeiling"] ?? (parameters["ceiling"] ?? 0) * beta
    let eigenvalue = (reference ?? ties).leadingEigenvalue(
      offset: parameters["offset"] ?? 0, sizes: referenceSizes ?? sizes,
      hasFreeDiagonal: parameters["diagonal"] != 0)
    let alpha =
      parameters["alpha"]
      ?? TieConstants.alpha(
        balance: parameters["balance"] ?? 0, beta: beta, eigenvalue: eigenvalue)
    let rate = beta + 1.11 * (alpha * Double(actorCount) * ceiling).squareRoot()
    var substeps = 4.0
    while substeps < 40 * rate, substeps < 4096 { substeps *= 2 }
    return substeps
  }

  /// Whether every third party counts alike (s = 1), whatever sizes are given, at first or later.
  var takesAllAlike: Bool {
    parameters.option("form") == "published" && parameters.given("sizeExponent") == nil
  }
}
