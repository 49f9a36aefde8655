import Reports
import Testing

struct MemoryWordsTests {
  @Test(arguments: [
    (8e9, "8.0 GB"), (9.96e9, "10 GB"), (1.4e12, "1.4 TB"), (9.994e14, "999 TB"),
    (1e15, "1.0 PB"), (1e40, "more than 1000 PB"),
  ])
  func `bytes are told in the unit that keeps them short`(bytes: Double, words: String) {
    #expect(MemoryWords.size(bytes) == words)
  }
}
