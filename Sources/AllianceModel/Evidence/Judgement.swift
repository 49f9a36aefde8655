/// What an expert holds a tie to be, as a range: an opinion, always listed apart from evidence.
public struct Judgement: Sendable, Equatable {
  /// Who judges, by name.
  public let expert: String
  /// The channel whose tie is judged.
  public let channel: Channel
  /// From the lowest to the highest level thought right, within [-1, 1], on the channel's own scale:
  /// 1 is the strongest tie known in it.
  public let range: ClosedRange<Double>

  /// Makes a judgement.
  public init(expert: String, channel: Channel, range: ClosedRange<Double>) {
    self.expert = expert
    self.channel = channel
    self.range = range
  }
}
