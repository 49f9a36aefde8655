import AllianceModel

/// The ties of every pair in one channel, before and after they are combined.
struct ChannelTies {
  /// Π(1 − |·|) over the friendly pieces, one a tie.
  var friendlyGap: [Double]
  /// Π(1 − |·|) over the hostile pieces.
  var hostileGap: [Double]
  /// Sum of event scores.
  var score: [Double]

  init(ties: Int) {
    friendlyGap = Array(repeating: 1, count: ties)
    hostileGap = Array(repeating: 1, count: ties)
    score = Array(repeating: 0, count: ties)
  }

  /// Takes everything from a tie.
  mutating func clear(_ tie: Int) {
    friendlyGap[tie] = 1
    hostileGap[tie] = 1
    score[tie] = 0
  }

  /// Combines one more signed piece.
  mutating func combine(_ piece: Double, at tie: Int) {
    if piece > 0 { friendlyGap[tie] *= 1 - piece } else { hostileGap[tie] *= 1 + piece }
  }

  /// 1 − Π(1 − a) over friendly pieces.
  func friendly(_ tie: Int) -> Double { 1 - friendlyGap[tie] }
  /// 1 − Π(1 − a) over the sizes of hostile pieces.
  func hostile(_ tie: Int) -> Double { 1 - hostileGap[tie] }
}
