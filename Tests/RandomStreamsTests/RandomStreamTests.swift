import RandomStreams
import TestSupport
import Testing

struct RandomStreamTests {
  let stream = RandomStream(seed: 2024, purpose: "test", identity: 7, member: 3)
  let count = 100_000

  @Test func `uniforms are uniform`() {
    let numbers = stream.uniforms(count: count)
    #expect(numbers.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(kolmogorovSmirnov(numbers) { $0 } < 1.95)
  }

  @Test func `normals are normal`() {
    let numbers = stream.normals(count: count)
    #expect(kolmogorovSmirnov(numbers) { standardNormalProbability(below: $0) } < 1.95)
    // Four standard errors: 4/√n for the mean, 4√2/√n, 4√6/√n, 4√96/√n for powers 2, 3 and 4.
    let root = Double(count).squareRoot()
    #expect(mean(numbers).magnitude < 4 / root)
    #expect((mean(numbers.map { $0 * $0 }) - 1).magnitude < 5.7 / root)
    #expect(mean(numbers.map { $0 * $0 * $0 }).magnitude < 15.5 / root)
    #expect((mean(numbers.map { $0 * $0 * $0 * $0 }) - 3).magnitude < 39.2 / root)
  }

  @Test func `one by one or all at once, the numbers are the same`() {
    let (uniforms, normals) = (
      stream.uniforms(from: 5, count: 21), stream.normals(from: 5, count: 21)
    )
    for index in 0..<21 {
      #expect(uniforms[index] == stream.uniform(at: 5 + UInt64(index)))
      #expect(normals[index] == stream.normal(at: 5 + UInt64(index)))
    }
  }

  @Test func `streams that differ in one part are unrelated`() {
    let others = [
      RandomStream(seed: 2025, purpose: "test", identity: 7, member: 3),
      RandomStream(seed: 2024, purpose: "tests", identity: 7, member: 3),
      RandomStream(seed: 2024, purpose: "test", identity: 8, member: 3),
      RandomStream(seed: 2024, purpose: "test", identity: 7, member: 4),
    ]
    let (uniforms, normals) = (stream.uniforms(count: count), stream.normals(count: count))
    // Four standard errors of a correlation of independent numbers.
    let bound = 4 / Double(count).squareRoot()
    for other in others {
      #expect(correlation(uniforms, other.uniforms(count: count)).magnitude < bound)
      #expect(correlation(normals, other.normals(count: count)).magnitude < bound)
    }
    #expect(correlation(uniforms, normals).magnitude < bound)
    #expect(correlation(Array(normals.dropLast()), Array(normals.dropFirst())).magnitude < bound)
  }

  @Test func `a stream is the same in every process`() {
    // Recorded once; a change here changes every study.
    #expect(StableIdentity.of("TUR") == recordedIdentity)
    #expect(stream.uniform(at: 0) == recordedUniform)
    #expect(isClose(stream.normal(at: 0), recordedNormal, relative: 1e-14))
  }

  @Test func `pairs have one identity in both orders`() {
    let (first, second) = (StableIdentity.of("RUS"), StableIdentity.of("TUR"))
    #expect(StableIdentity.ofPair(first, second) == StableIdentity.ofPair(second, first))
    #expect(StableIdentity.combine(first, second) != StableIdentity.combine(second, first))
    let names = (0..<20_000).map { StableIdentity.of("record-\($0)") }
    #expect(Set(names).count == names.count)
  }

  @Test func `what is true at a probability is true at a higher one`() {
    for index in UInt64(0)..<1000 where stream.bernoulli(0.3, at: index) {
      #expect(stream.bernoulli(0.4, at: index))
    }
    #expect(!stream.bernoulli(0, at: 1) && stream.bernoulli(1, at: 1))
  }

  @Test func `categories come by weight`() {
    let draws = (UInt64(0)..<30_000).compactMap { stream.categorical([1, 0, 3], at: $0) }
    #expect(draws.count == 30_000 && !draws.contains(1))
    // Four standard errors of a share of 3/4.
    let share = Double(draws.count { $0 == 2 }) / 30_000
    #expect((share - 0.75).magnitude < 0.01)
    #expect(stream.categorical([0, 0], at: 0) == nil)
  }

  @Test func `integers are below their bound and even`() {
    let draws = (UInt64(0)..<60_000).map { stream.integer(below: 6, at: $0) }
    // Five standard errors of a count of 10,000.
    #expect((0..<6).allSatisfy { face in (draws.count { $0 == face } - 10_000).magnitude < 457 })
  }

  @Test(arguments: [0.3, 4, 60, 1700])
  func `Poisson numbers have their mean and variance`(expected: Double) {
    let draws = (UInt64(0)..<20_000).map { Double(stream.poisson(mean: expected, at: $0)) }
    let spread = mean(draws.map { ($0 - expected) * ($0 - expected) })
    // Five standard errors: √(λ/n), and √((λ + 2λ²)/n) for the variance.
    #expect((mean(draws) - expected).magnitude < 5 * (expected / 20_000).squareRoot())
    let error = ((expected + 2 * expected * expected) / 20_000).squareRoot()
    #expect((spread - expected).magnitude < 5 * error)
    #expect(stream.poisson(mean: 0, at: 0) == 0)
  }
}

private let recordedIdentity: UInt64 = 14_716_029_421_079_989_712
private let recordedUniform = 0.212_008_697_321_535_93
private let recordedNormal = -0.262_879_382_761_287_97
