public import AllianceModel
public import ScenarioEngine

/// Which news between two dates moved an outcome, and by how much.
///
/// The later knowledge is weighed again without some of the news, in every combination or in
/// sampled orders, so that parts add up to what all the news together moved. The rest of the
/// difference is one entry of its own: later tables, the as-of date further on, and records that
/// touch no tie of the scenario.
public struct NewsAttribution: Sendable {
  /// The scenario's focus, whose outcome it is.
  public let actor: ActorID
  /// The last month of the calendar, in which the outcome is read.
  public let month: Month
  /// The poles the actor can align with, closest first as known later; the order of all standings.
  public let poles: [String]
  /// The outcome of the point run as known by the earlier date.
  public let before: Standing
  /// As known by the later date, except the news.
  public let withoutNews: Standing
  /// As known by the later date.
  public let after: Standing
  /// What became known in between, that with the largest part in the lead first.
  public let news: [News]
  /// How many pairs of orders were sampled; `nil` when every combination was tried.
  public let orders: Int?
  /// Which evidence was known by the earlier date.
  public let earlier: EvidenceSelection
  /// Which evidence was known by the later date.
  public let later: EvidenceSelection
  /// What actors are called.
  public let names: ActorNames

  /// An event of which something became known.
  public struct News: Sendable {
    /// The event that its records share.
    public let event: String
    /// The records that became known, with their sources.
    public let accounts: [Event.Account]
    /// Whether another record of it was known before.
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
  public var timeInLead: Double { lead(in: withoutNews) - lead(in: before) }

  /// The lead that is divided: the alignment with the first of `poles` minus that with the second,
  /// negative where the second is closer; 0 without a second.
  public func lead(in standing: Standing) -> Double { standing.leadOfFirst }

  /// Divides the difference between two states of knowledge of one scenario.
  ///
  /// - Parameters:
  ///   - earlier: the scenario as known by the earlier date.
  ///   - later: as known by the later date; all else is alike.
  ///   - orders: how many pairs of orders are sampled where there is more news than ten; 2 or more.
  ///   - workers: how many runs are worked on at a time; no result depends on it.
  ///   - progress: called now and then with how many runs are done, of how many.
  /// - Returns: both outcomes and what lies between.
  /// - Throws: `AttributionProblem`, or `CancellationError` when the task is cancelled.
  public static func between(
    _ earlier: CompiledScenario, _ later: CompiledScenario, orders: Int = 4, workers: Int,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> Self {
    let actor = later.scenario.focus
    let month = later.scenario.calendar.end
    let items = items(between: earlier, later)
    let division = try PointDivision(
      later, of: actor, at: month,
      without: items.map { $0.accounts.map { .excluded(.record($0.record.id)) } }, orders: orders)
    let before = try earlier.pointStanding(of: actor, at: month).ordered(division.poles)
    let found = try await division.parts(
      leavesEachOut: false, Runner(workers: workers, progress: progress))
    let news = items.indices.map { index in
      let values = found.parts.values[index]
      return News(
        event: items[index].event, accounts: items[index].accounts,
        isBetterAttested: items[index].isBetterAttested, alignments: values.dropLast(),
        lead: values.last ?? 0, standardErrors: found.parts.standardErrors(of: index))
    }
    return Self(
      actor: actor, month: month, poles: division.poles, before: before, withoutNews: found.none,
      after: found.whole,
      news: news.indices.sorted { (-abs(news[$0].lead), $0) < (-abs(news[$1].lead), $1) }
        .map { news[$0] },
      orders: division.orders, earlier: earlier.scenario.evidence, later: later.scenario.evidence,
      names: ActorNames(later.world))
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
