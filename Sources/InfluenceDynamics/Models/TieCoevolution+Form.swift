internal import ParameterCatalogue

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
    guard takesAllAlike else { return problem }
    problem.sizes = Array(repeating: 1, count: actorCount)
    problem.referenceSizes = nil
    return problem
  }

  /// Whether every third party counts alike (s = 1), whatever sizes are given, at first or later.
  var takesAllAlike: Bool {
    parameters.option("form") == "published" && parameters.given("gamma") == nil
  }
}
