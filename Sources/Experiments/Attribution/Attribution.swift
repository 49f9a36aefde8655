public import AllianceModel
import Parameters
public import ScenarioEngine

/// Which evidence carries an outcome: what it would be without each cause, and each cause's part.
///
/// The outcome is the alignment of one actor with each pole in one month of the point run, and the
/// lead of the pole it then stands closest to over the next. Of each cause two things are told.
/// *Without it* (leave one out): the outcome if that alone were missing; these do not add up, for
/// what one pact leaves another may hold. *Its part*: Shapley's value, its mean addition over all
/// orders in which the causes could come in; parts add up to the outcome minus the outcome with no
/// cause. The normal tie b₀ and the scale of balance are found anew from what is kept, as they are
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

  /// Whose alignment it is.
  public let actor: ActorID
  /// The month of the outcome.
  public let month: Month
  /// What sort of causes there are.
  public let level: Level
  /// The poles the actor can align with, closest first in the outcome; the order of all readings.
  public let poles: [String]
  /// The outcome, with every cause.
  public let whole: PoleReading
  /// The outcome with no cause.
  public let none: PoleReading
  /// The causes, those with the largest part in the lead first; with one pole, in its alignment.
  public let parts: [Part]
  /// How many pairs of orders were sampled; `nil` when every coalition was tried.
  public let orders: Int?

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

  /// One cause and what hangs on it.
  public struct Part: Sendable {
    /// The cause.
    public let cause: Cause
    /// The outcome without it.
    public let without: PoleReading
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
  ///   - progress: told now and then how many runs are done, of how many.
  /// - Returns: the outcome and its parts.
  /// - Throws: `AttributionProblem`, or `CancellationError` when the task is cancelled.
  public static func of(
    _ compiled: CompiledScenario, actor: ActorID, at month: Month, by level: Level,
    orders: Int = 8, workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> Self {
    let reader = try PoleReader(compiled, of: actor, at: month)
    let ordered = try reader.closestFirst(in: reader.point(of: compiled))
    let question = Question(
      compiled: compiled, actor: actor, month: month, level: level, reader: ordered,
      orders: orders, workers: workers, progress: progress)
    switch level {
    case .event, .record:
      let evidence = RemovableEvidence(
        compiled, by: level == .event ? .events : .accounts)
      let game = EvidenceGame(evidence: evidence, compiled: compiled, reader: ordered)
      return try await question.divided(game, evidence.pieces.map { compiled.cause($0, evidence) })
    case .document:
      let articles = compiled.articles
      let game = ExclusionGame(
        scenario: compiled.scenario, world: compiled.world,
        exclusions: articles.map { .documents([$0.id]) }, reader: ordered)
      return try await question.divided(game, articles.map(Cause.document))
    case .channel:
      let game = ChannelGame(compiled: compiled, reader: ordered)
      let causes = Channel.allCases.map { channel in
        Cause.channel(channel, weight: compiled.weighing["channel.\(channel.rawValue)"] ?? 0)
      }
      return try await question.divided(game, causes)
    }
  }

  /// What is asked, whatever the causes.
  private struct Question {
    let compiled: CompiledScenario
    let actor: ActorID
    let month: Month
    let level: Level
    let reader: PoleReader
    let orders: Int
    let workers: Int
    let progress: @Sendable (_ done: Int, _ total: Int) -> Void

    func divided(_ game: some CoalitionGame, _ causes: [Cause]) async throws -> Attribution {
      guard !causes.isEmpty else { throw AttributionProblem.noCause }
      let total =
        game.causes + CoalitionDivision.runs(causes: game.causes, orders: orders)
      let ends = try game.readings(of: [game.none, game.all])
      let without = try await game.readingsWithoutEach(workers: workers) { [progress] done in
        progress(done, total)
      }
      let division = try await CoalitionDivision.of(
        game, none: ends[0], whole: ends[1], orders: orders, workers: workers
      ) { [progress] done in
        progress(game.causes + done, total)
      }
      let parts = causes.indices.map { index in
        Part(
          cause: causes[index], without: without[index],
          alignments: division.parts[index].dropLast(), lead: division.parts[index].last ?? 0,
          standardErrors: division.standardErrors?[index])
      }
      return Attribution(
        actor: actor, month: month, level: level, poles: reader.poles, whole: ends[1],
        none: ends[0],
        parts: parts.indices.sorted {
          (-parts[$0].weight, $0) < (-parts[$1].weight, $1)
        }.map { parts[$0] },
        orders: division.standardErrors == nil ? nil : orders)
    }
  }
}

extension CompiledScenario {
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

extension EvidenceSelection.Filter {
  /// A filter that names documents alone.
  static func documents(_ ids: [String]) -> Self {
    var filter = Self()
    filter.documents = ids
    return filter
  }

  /// A filter that names records alone.
  static func records(_ ids: [String]) -> Self {
    var filter = Self()
    filter.ids = ids
    return filter
  }
}
