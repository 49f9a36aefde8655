import AllianceModel

/// The evidence of a scenario in pieces that can be taken out of its point run, alone or together.
///
/// An event that is taken out has not happened in the run (its truth is 0); without one of its
/// records it is as credible as the others make it; without one of the figures for a pair's trade,
/// those that are left are averaged, and without the last the pair's trade is not known. What a
/// piece does to the reading of others stays: a pact voided by a war stays void without the war.
package struct RemovableEvidence: Sendable {
  /// Everything that can be taken out, in the order of the events.
  package let pieces: [Piece]
  private let compiled: CompiledScenario

  /// What the pieces are.
  package enum Grain: Sendable {
    /// Whole events.
    case events
    /// The records and figures that report them.
    case accounts
  }

  package typealias Piece = EvidencePiece

  /// The pieces that touch a tie of the scenario and are not impossible; others change no run.
  package init(_ compiled: CompiledScenario, by grain: Grain) {
    self.compiled = compiled
    let program = compiled.program
    var touching = Array(repeating: false, count: program.events.count)
    for term in program.terms { touching[term.event] = true }
    let trades = Dictionary(
      program.tradeBook.entries.enumerated().map { ($0.element.event, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    pieces = program.events.indices.flatMap { index -> [Piece] in
      guard touching[index], program.credibilities[index] > 0 else { return [] }
      guard grain == .accounts else { return [.event(index)] }
      if let entry = trades[index] {
        return program.tradeBook.entries[entry].figures.indices.map { .figure($0, of: entry) }
      }
      return program.events[index].accounts.indices.map { .account($0, of: index) }
    }
  }

  /// The event that a piece reports.
  package func event(of piece: Piece) -> Event {
    switch piece {
    case .event(let index), .account(_, let index): compiled.program.events[index]
    case .figure(_, let entry):
      compiled.program.events[compiled.program.tradeBook.entries[entry].event]
    }
  }

  /// The point run with the pieces that are kept, one truth value a piece.
  package func draw(keeping kept: [Bool]) -> MemberDraw {
    precondition(kept.count == pieces.count, "every piece is kept or taken out")
    return compiled.draw(compiled.point, without: zip(pieces, kept).filter { !$0.1 }.map(\.0))
  }
}

/// A piece of a compiled scenario's evidence that can be taken out of a run.
public enum EvidencePiece: Sendable, Hashable {
  /// An event, by its place among the scenario's events, with all that reports it.
  case event(Int)
  /// One account of an event, by both places.
  case account(Int, of: Int)
  /// One figure of an entry of the trade book, by both places.
  case figure(Int, of: Int)
}

extension CompiledScenario {
  /// A draw without some pieces of evidence; see ``RemovableEvidence``.
  package func draw(_ draw: MemberDraw, without pieces: [EvidencePiece]) -> MemberDraw {
    var missingAccounts: [Int: Set<Int>] = [:]
    var missingFigures: [Int: Set<Int>] = [:]
    var draw = draw
    for piece in pieces {
      switch piece {
      case .event(let index): draw.truth[index] = 0
      case .account(let account, let index): missingAccounts[index, default: []].insert(account)
      case .figure(let figure, let entry): missingFigures[entry, default: []].insert(figure)
      }
    }
    for (index, missing) in missingAccounts.sorted(by: { $0.key < $1.key }) {
      draw.truth[index] = program.events[index].credibility(without: missing)
    }
    for (entry, missing) in missingFigures.sorted(by: { $0.key < $1.key }) {
      take(missing, of: entry, from: &draw)
    }
    draw.arrivals = arrivals(believing: draw.truth, draw)
    return draw
  }

  /// Averages the figures that are left for a pair's trade.
  private func take(_ missing: Set<Int>, of entry: Int, from draw: inout MemberDraw) {
    let trade = program.tradeBook.entries[entry]
    let left = trade.figures.indices.filter { !missing.contains($0) }.map { trade.figures[$0] }
    let weight = left.reduce(0) { $0 + $1.credibility }
    if weight > 0 {
      draw.trade[entry] = left.reduce(0) { $0 + $1.value * $1.credibility } / weight
    } else {
      draw.truth[trade.event] = 0
    }
  }

  /// What arrives under `flow` when the events are believed as given: what is taken out does
  /// not make one expect more of its sort.
  private func arrivals(believing truth: [Double], _ draw: MemberDraw) -> EventArrivals? {
    guard scenario.future == .flow else { return nil }
    var believed = program
    believed.credibilities = truth
    return EventArrivals(believed, rules: WeighingRules(draw.weighing), stream: nil)
  }
}

extension Event {
  /// The probability that it happened when some of its accounts are not heard.
  fileprivate func credibility(without missing: Set<Int>) -> Double {
    let left = accounts.indices.filter { !missing.contains($0) }.map { accounts[$0] }
    return Event(id: id, kind: kind, accounts: left, isAssumed: isAssumed).credibility
  }
}
