public import AllianceModel
import Parameters
public import ScenarioEngine

/// Which evidence carries an outcome: what it would be without each cause, and each cause's part.
///
/// The outcome is the alignment of one actor with each pole in one month of the point run, and the
/// lead of the pole it then stands closest to over the next. Two things are found of each cause.
/// *Without it* (leave one out): the outcome if that alone were missing; these do not add up, for
/// what one pact leaves another may hold. *Its part*: Shapley's value, its mean addition over all
/// orders in which the causes could come in; parts add up to the outcome minus the outcome with no
/// cause. The normal tie b₀ and the scale of balance are found again from what is kept, as they are
/// for a scenario that never admitted the rest.
public struct Attribution: Sendable {
  /// What sort of causes the outcome is divided among.
  public enum Level: String, Sendable, CaseIterable {
    /// Events, those of the background among them: without one, it did not happen.
    case event
    /// Records: without one, its event is as credible as its other records make it.
    case record
    /// Articles: without one, no record of it is admitted; the background is always kept.
    case document
    /// Channels: without one, its weight ω is 0.
    case channel
  }

  /// The name of the scenario.
  public let scenario: String
  /// Whose alignment it is.
  public let actor: ActorID
  /// The month of the outcome.
  public let month: Month
  /// What sort of causes there are.
  public let level: Level
  /// The poles the actor can align with, closest first in the outcome; the order of all standings.
  public let poles: [String]
  /// The outcome, with every cause.
  public let whole: Standing
  /// The outcome with no cause.
  public let none: Standing
  /// The causes, those with the largest part in the lead first; with one pole, in its alignment.
  public let parts: [Part]
  /// How many pairs of orders were sampled; `nil` when every coalition was tried.
  public let orders: Int?
  /// What actors are called.
  public let names: ActorNames

  /// The lead that is divided: the alignment with the first of `poles` minus that with the second,
  /// negative where the second is closer; 0 without a second.
  public func lead(in standing: Standing) -> Double { standing.leadOfFirst }

  /// What a cause is.
  public enum Cause: Sendable {
    /// An event.
    case event(Event)
    /// One record of an event.
    case record(Event.Account, of: Event)
    /// One figure for the trade of a pair.
    case figure(TradeBook.Figure, of: Event)
    /// A document.
    case document(EvidenceSource)
    /// A channel, and its weight.
    case channel(Channel, weight: Double)
  }

  /// One cause and what depends on it.
  public struct Part: Sendable {
    /// The cause.
    public let cause: Cause
    /// The outcome without it.
    public let without: Standing
    /// Its part in the alignment with each pole.
    public let alignments: [Double]
    /// Its part in the lead.
    public let lead: Double
    /// The standard errors of `alignments`, then of `lead`; `nil` when parts are exact.
    public let standardErrors: [Double]?

    /// What parts are ranked by: that in the lead, or with one pole in the alignment.
    var weight: Double { abs(alignments.count > 1 ? lead : alignments[0]) }
  }

  /// Divides the outcome of a scenario's point run.
  ///
  /// - Parameters:
  ///   - compiled: the scenario.
  ///   - actor: whose alignment is divided.
  ///   - month: a month of the calendar.
  ///   - level: what it is divided among.
  ///   - orders: how many pairs of orders are sampled where there are more than ten causes; 2 or
  ///     more.
  ///   - workers: how many runs are worked on at a time; no result depends on it.
  ///   - progress: called now and then with how many runs are done, of how many.
  /// - Returns: the outcome and its parts.
  /// - Throws: `AttributionProblem`, or `CancellationError` when the task is cancelled.
  public static func of(
    _ compiled: CompiledScenario, actor: ActorID, at month: Month, by level: Level,
    orders: Int = 8, workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> Self {
    let causes = compiled.causes(of: level)
    let division = try PointDivision(
      compiled, of: actor, at: month, without: causes.map(\.removal), orders: orders)
    guard !causes.isEmpty else { throw AttributionProblem.noCause }
    let found = try await division.parts(
      leavesEachOut: true, Runner(workers: workers, progress: progress))
    let parts = causes.indices.map { index in
      let values = found.parts.values[index]
      return Part(
        cause: causes[index].cause, without: found.withoutEach[index],
        alignments: values.dropLast(), lead: values.last ?? 0,
        standardErrors: found.parts.standardErrors(of: index))
    }
    return Attribution(
      scenario: compiled.scenario.name, actor: actor, month: month, level: level,
      poles: division.poles, whole: found.whole, none: found.none,
      parts: parts.indices.sorted { (-parts[$0].weight, $0) < (-parts[$1].weight, $1) }
        .map { parts[$0] },
      orders: division.orders, names: ActorNames(compiled.world))
  }
}

extension CompiledScenario {
  /// The causes of a sort, each with what takes it out.
  fileprivate func causes(
    of level: Attribution.Level
  ) -> [(cause: Attribution.Cause, removal: [Setting])] {
    switch level {
    case .event, .record:
      let evidence = RemovableEvidence(self, by: level == .event ? .events : .accounts)
      return evidence.pieces.map { (cause($0, evidence), [.without($0)]) }
    case .document:
      return articles.map { (.document($0), [.excluded(.document($0.id))]) }
    case .channel:
      return Channel.allCases.map { channel in
        let weight = weighing[channel.weight.name] ?? 0
        return (.channel(channel, weight: weight), [.channel(channel, weight: 0)])
      }
    }
  }

  /// The articles of which the scenario admits a record, in the order of the world.
  var articles: [EvidenceSource] {
    world.evidence.documents.filter { document in
      !document.source.isBackground
        && document.records.contains { record in
          (KindCatalogue.kind(record.kind)?.isInput ?? false)
            && scenario.evidence.admits(record, of: document.source)
        }
    }.map(\.source)
  }

  /// The cause that a piece of evidence is.
  fileprivate func cause(
    _ piece: RemovableEvidence.Piece, _ evidence: RemovableEvidence
  ) -> Attribution.Cause {
    let event = evidence.event(of: piece)
    switch piece {
    case .event: return .event(event)
    case .account(let index, _): return .record(event.accounts[index], of: event)
    case .figure(let index, let entry):
      return .figure(tradeBook.entries[entry].figures[index], of: event)
    }
  }
}
