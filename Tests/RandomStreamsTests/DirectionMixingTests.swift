import RandomStreams
import TestSupport
import Testing

struct DirectionMixingTests {
  @Test func `two paths a pair mix by their correlation, either way round`() {
    let mixing = DirectionMixing(correlations: [0.6, 0.6, 1], swapped: [false, true, false])
    var forward = [9.0, 1, 1, 2]
    var backward = [9.0, 10, 10, 7]
    mixing.mix(&forward, &backward, from: 1)
    #expect(zip(forward, [9, 1, 8.6, 2]).allSatisfy { isClose($0, $1) })
    #expect(zip(backward, [9, 8.6, 1, 2]).allSatisfy { isClose($0, $1) })
  }
}
