public import Parameters
import RandomStreams

/// What one member of an ensemble takes to be true: parameters, events, trade figures.
public struct MemberDraw: Sendable {
  /// The member's number, which keys its noise; the point run is member 0.
  public let member: UInt32
  /// Weighing parameters with this member's draws in place.
  public let weighing: ParameterValues
  /// Model parameters with this member's draws in place.
  public let dynamics: ParameterValues
  /// The truth of each event: 1 or 0 when drawn, its credibility in a point run.
  var truth: [Double]
  /// Where in its range each judgement lies, from 0 to 1, by event; the middle in a point run.
  ///
  /// Of no meaning for other events.
  let judged: [Double]
  /// The trade figure taken for each entry of the trade book.
  var trade: [Double]
  /// Arrivals of events by month after the as-of date, under `flow`; one draw a pair and channel.
  var arrivals: EventArrivals?
  /// Whether the member is the point run, without noise.
  let isPoint: Bool
}

extension MemberDraw {
  /// The same draw with the truth of some events given, in [0, 1].
  ///
  /// - Parameters:
  ///   - truth: what is taken of each, by its place among the events of the scenario; what is
  ///     false adds nothing to any tie.
  ///   - events: the places.
  /// - Returns: the draw, the same in everything else.
  package func with(truth: Double, of events: [Int]) -> MemberDraw {
    var draw = self
    for event in events { draw.truth[event] = truth }
    return draw
  }
}
