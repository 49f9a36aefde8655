public import AllianceModel

extension CompiledScenario {
  /// The scenario with a few things otherwise, at the price of what differs.
  ///
  /// Parameters alone cost nothing: everything that was read from the world is shared. Changes and
  /// the future are weighed again on the same gathered evidence; other evidence is gathered again.
  /// The result is what compiling the varied scenario would give, to the bit.
  ///
  /// - Parameters:
  ///   - held: parameters at given values, in the point run and, instead of drawn ones, in members.
  ///   - changes: the changes instead of the scenario's, such as some of them; `nil` keeps them.
  ///     Those that find nothing to change are passed over.
  ///   - future: what becomes of evidence after the as-of date; `nil` keeps it.
  ///   - evidence: the selection instead of the scenario's; `nil` keeps it.
  /// - Returns: the varied scenario.
  /// - Throws: `CompileProblem` when there is no such parameter or its value is out of range, or the
  ///   evidence gives the model none of the positions that it needs.
  public func varying(
    holding held: [HeldParameter] = [], changes: [Change]? = nil, future: Future? = nil,
    evidence: EvidenceSelection? = nil
  ) throws(CompileProblem) -> CompiledScenario {
    var varied = self
    for parameter in held { try varied.hold(parameter) }
    let isReselected = evidence.map { $0 != scenario.evidence } ?? false
    let isRewritten = changes.map { $0 != scenario.changes } ?? false
    guard isReselected || isRewritten || future.map({ $0 != scenario.future }) ?? false else {
      return varied
    }
    if let evidence { varied.scenario.evidence = evidence }
    if let changes { varied.scenario.changes = changes }
    if let future { varied.scenario.future = future }
    if isReselected {
      varied.positions = try Self.positions(of: varied.scenario, in: world, for: model)
      varied.admitted = AdmittedEvidence(varied.scenario, in: world)
    }
    try varied.rebuild()
    return varied
  }

  /// Weighs again what changes and evidence come to.
  private mutating func rebuild() throws(CompileProblem) {
    (program, warnings) = WeighingProgram.build(scenario, in: world, admitted)
    if let warning = positions?.warning(scenario) { warnings.append(warning) }
    conditions = try AwaitedConditions(
      scenario, MeasureContext(scenario, positions: positions), beside: furtherMeasures,
      allowsIdleChanges: true)
    resolutions = ResolutionCache()
  }
}
