public import AllianceModel
public import ScenarioEngine

/// Which news between two dates moved an outcome, and by how much.
///
/// The later knowledge is weighed anew without some of the news, in every combination or in
/// sampled orders, so that parts add up to what all the news together moved. The rest of the
/// difference is one entry of its own: later tables, the as-of date further on, and records that
/// touch no tie of the scenario.
public struct NewsAttribution: Sendable {
  /// The scenario's focus, whose outcome is told.
  public let actor: ActorID
  /// The last month of the calendar, in which it is told.
  public let month: Month
  /// The poles the actor can align with, closest first as known later; the order of all readings.
  public let poles: [String]
  /// The outcome of the point run as known by the earlier date.
  public let before: PoleReading
  /// As known by the later date, but for the news.
  public let withoutNews: PoleReading
  /// As known by the later date.
  public let after: PoleReading
  /// What became known in between, that with the largest part in the lead first.
  public let news: [News]
  /// How many pairs of orders were sampled; `nil` when every combination was tried.
  public let orders: Int?

  /// An event of which something became known.
  public struct News: Sendable {
    /// The event that its records share.
    public let event: String
    /// The records that became known, with their sources.
    public let accounts: [Event.Account]
    /// Whether another record of it had been known before.
    public let isBetterAttested: Bool
    /// What it adds to the alignment with each pole.
    public let alignments: [Double]
    /// What it adds to the lead.
    public let lead: Double
    /// The standard errors of `alignments`, then of `lead`; `nil` when parts are exact.
    public let standardErrors: [Double]?
  }

  /// What time passing and later tables change, in the alignment with each pole.
  public var time: [Double] {
    zip(withoutNews.alignments, before.alignments).map { $0 - $1 }
  }

  /// What time passing and later tables change in the lead.
  public var timeInLead: Double { withoutNews.lead - before.lead }

  /// Divides the difference between two states of knowledge of one scenario.
  ///
  /// - Parameters:
  ///   - earlier: the scenario as known by the earlier date.
  ///   - later: as known by the later date; all else is alike.
  ///   - orders: how many pairs of orders are sampled where there is more news than ten; 2 or more.
  ///   - workers: how many runs are worked on at a time; no result depends on it.
  ///   - progress: told now and then how many runs are done, of how many.
  /// - Returns: both outcomes and what lies between.
  /// - Throws: `AttributionProblem`, or `CancellationError` when the task is cancelled.
  public static func between(
    _ earlier: CompiledScenario, _ later: CompiledScenario, orders: Int = 4, workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> Self {
    let actor = later.scenario.focus
    let month = later.scenario.calendar.end
    let usual = try PoleReader(later, of: actor, at: month)
    let reader = try usual.closestFirst(in: usual.point(of: later))
    let items = items(between: earlier, later)
    let game = ExclusionGame(
      scenario: later.scenario, world: later.world,
      exclusions: items.map { .records($0.accounts.map(\.record.id)) }, reader: reader)
    let before = try reader.point(of: earlier)
    let ends = try game.readings(of: [game.none, game.all])
    let total = CoalitionDivision.runs(causes: game.causes, orders: orders)
    let division = try await CoalitionDivision.of(
      game, none: ends[0], whole: ends[1], orders: orders, workers: workers
    ) { done in
      progress(done, total)
    }
    let news = items.indices.map { index in
      News(
        event: items[index].event, accounts: items[index].accounts,
        isBetterAttested: items[index].isBetterAttested,
        alignments: division.parts[index].dropLast(), lead: division.parts[index].last ?? 0,
        standardErrors: division.standardErrors?[index])
    }
    return Self(
      actor: actor, month: month, poles: reader.poles, before: before, withoutNews: ends[0],
      after: ends[1],
      news: news.indices.sorted {
        (-abs(news[$0].lead), $0) < (-abs(news[$1].lead), $1)
      }.map { news[$0] },
      orders: division.standardErrors == nil ? nil : orders)
  }

  /// News before it is weighed.
  private struct Item {
    let event: String
    let accounts: [Event.Account]
    let isBetterAttested: Bool
  }

  /// Records that the later knowledge admits and the earlier does not, by event, where they touch
  /// a tie of the scenario.
  private static func items(
    between earlier: CompiledScenario, _ later: CompiledScenario
  ) -> [Item] {
    let touching = later.touchingRecords
    var events: [String] = []
    var fresh: [String: [Event.Account]] = [:]
    var known: Set<String> = []
    for document in later.world.evidence.documents {
      for record in document.records
      where later.scenario.evidence.admits(record, of: document.source) {
        if earlier.scenario.evidence.admits(record, of: document.source) {
          known.insert(record.event)
        } else if touching.contains(record.id) {
          if fresh[record.event] == nil { events.append(record.event) }
          fresh[record.event, default: []].append(
            Event.Account(record: record, source: document.source))
        }
      }
    }
    return events.sorted().map {
      Item(event: $0, accounts: fresh[$0] ?? [], isBetterAttested: known.contains($0))
    }
  }
}

extension CompiledScenario {
  /// Identifiers of the records that touch a tie.
  fileprivate var touchingRecords: Set<String> {
    let evidence = RemovableEvidence(self, by: .accounts)
    return Set(
      evidence.pieces.map { piece in
        switch piece {
        case .event(let index): events[index].id
        case .account(let account, let index): events[index].accounts[account].record.id
        case .figure(let figure, let entry): tradeBook.entries[entry].figures[figure].origin
        }
      })
  }
}
