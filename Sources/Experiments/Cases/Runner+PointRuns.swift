public import AllianceModel
public import ScenarioEngine

extension Runner {
  /// How an actor stands in a month of the point run of a scenario, under each of many cases.
  ///
  /// - Parameters:
  ///   - base: the scenario.
  ///   - cases: what each case sets differently; cases with the same settings to compile are
  ///     compiled once.
  ///   - actor: whose standing it is; the focus unless named.
  ///   - month: when; the last month of the calendar unless named.
  ///   - allowsIdleChanges: whether changes that find nothing to change are passed over.
  /// - Returns: a standing a case, in their order, or why there is none.
  /// - Throws: `CancellationError` when the task is cancelled.
  public func standings(
    of base: CompiledScenario, under cases: [[Setting]], actor: ActorID? = nil,
    at month: Month? = nil, allowsIdleChanges: Bool = false
  ) async throws -> [Result<Standing, CaseFailure>] {
    let calendar = base.scenario.calendar
    let state = month.map { calendar.months.firstIndex(of: $0) } ?? calendar.steps
    let paths = try await paths(
      of: base, under: cases, actor: actor, allowsIdleChanges: allowsIdleChanges)
    return paths.map { path in
      path.flatMap { path in
        guard let state else { return .failure(.notInCalendar(month ?? calendar.end)) }
        return .success(path[state])
      }
    }
  }

  /// How an actor stands along the point run of a scenario, under each of many cases.
  ///
  /// - Parameters:
  ///   - base: the scenario.
  ///   - cases: what each case sets differently.
  ///   - actor: whose path it is; the focus unless named.
  ///   - allowsIdleChanges: whether changes that find nothing to change are passed over.
  /// - Returns: a path a case, in their order, or why there is none.
  /// - Throws: `CancellationError` when the task is cancelled.
  public func paths(
    of base: CompiledScenario, under cases: [[Setting]], actor: ActorID? = nil,
    allowsIdleChanges: Bool = false
  ) async throws -> [Result<StandingPath, CaseFailure>] {
    let actor = actor ?? base.scenario.focus
    let groups = CaseGroup.groups(
      of: cases.map { Case(base, $0, allowsIdleChanges: allowsIdleChanges) })
    var paths: [Result<StandingPath, CaseFailure>?] = Array(repeating: nil, count: cases.count)
    var done = 0
    func run(_ groups: [CaseGroup]) async throws {
      let batches = groups.flatMap { $0.batches(of: Self.batchSize) }
      let before = done
      let counted = Runner(workers: workers) { more, _ in report(before + more, of: cases.count) }
      try await counted.each(batches, size: \.places.count) {
        $0.paths(of: actor)
      } receive: { batch, found in
        for (place, path) in zip(batches[batch].places, found) { paths[place] = path }
        done += found.count
      }
    }
    // A group of one batch is compiled by its worker. Larger ones are compiled beforehand, a few
    // at a time, because compiled scenarios are large.
    try await run(groups.filter { $0.places.count <= Self.batchSize })
    let large = groups.filter { $0.places.count > Self.batchSize }
    for wave in large.indices.pieces(of: 4 * workers) {
      try await run(silent.map(Array(large[wave])) { $0.prepared() })
    }
    return paths.compactMap(\.self)
  }
}

/// Cases with the same settings to compile, and their places among all.
private struct CaseGroup: Sendable {
  let places: [Int]
  private let cases: [Case]
  /// What all of them are run in; `nil` until it is needed.
  private var compiled: Result<CompiledScenario, CaseFailure>?

  /// The groups in the order in which the first of each comes.
  static func groups(of cases: [Case]) -> [Self] {
    var order: [[Setting]] = []
    var places: [[Setting]: [Int]] = [:]
    for (place, one) in cases.enumerated() {
      let key = one.compiledSettings
      if places[key] == nil { order.append(key) }
      places[key, default: []].append(place)
    }
    return order.map { key in
      let places = places[key] ?? []
      return Self(places: places, cases: places.map { cases[$0] }, compiled: nil)
    }
  }

  /// The same group, compiled.
  func prepared() -> Self {
    let compiled = compiled ?? Result { () throws(CaseFailure) in try cases[0].compiled() }
    return Self(places: places, cases: cases, compiled: compiled)
  }

  /// The group in parts of so many cases.
  func batches(of size: Int) -> [Self] {
    cases.indices.pieces(of: size).map {
      Self(places: Array(places[$0]), cases: Array(cases[$0]), compiled: compiled)
    }
  }

  /// The path of an actor in every case, all of them run together.
  func paths(of actor: ActorID) -> [Result<StandingPath, CaseFailure>] {
    switch prepared().compiled {
    case .success(let compiled): paths(of: actor, in: compiled)
    case .failure(let failure): cases.map { _ in .failure(failure) }
    case nil: preconditionFailure("a prepared group is compiled")
    }
  }

  private func paths(
    of actor: ActorID, in compiled: CompiledScenario
  ) -> [Result<StandingPath, CaseFailure>] {
    let frame = MeasureContext(compiled.scenario)
    let draws = cases.map { one in
      Result { () throws(CaseFailure) in try one.draw(in: compiled) }
    }
    var runs = compiled.run(draws.compactMap { try? $0.get() }).makeIterator()
    return draws.map { draw in
      draw.flatMap { _ in
        guard let run = runs.next() else { preconditionFailure("a draw has a run") }
        return Result { () throws(CaseFailure) in try StandingPath(run, of: actor, in: frame) }
      }
    }
  }
}
