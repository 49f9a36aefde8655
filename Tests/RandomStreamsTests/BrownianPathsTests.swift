import RandomStreams
import TestSupport
import Testing

struct BrownianPathsTests {
  private func increments(_ substeps: Int, paths: Int = 11, period: Int = 24_000) -> [[Double]] {
    let motion = BrownianPaths(
      seed: 9, purpose: "test", identities: (0..<UInt64(paths)).map { $0 }, member: 2,
      substeps: substeps)
    var buffer = [Double](repeating: 0, count: motion.bufferSize)
    motion.increments(of: period, into: &buffer)
    return (0..<substeps).map { part in
      Array(buffer[part * motion.stride..<part * motion.stride + paths])
    }
  }

  @Test(arguments: [1, 2, 4, 8, 32])
  func `halving the parts refines the same path`(substeps: Int) {
    let (coarse, fine) = (increments(substeps), increments(2 * substeps))
    for part in 0..<substeps {
      for path in 0..<11 {
        #expect(isClose(fine[2 * part][path] + fine[2 * part + 1][path], coarse[part][path]))
      }
    }
  }

  @Test func `a path does not notice the others`() {
    let (few, many) = (increments(4, paths: 3), increments(4, paths: 40))
    #expect(few == many.map { Array($0.prefix(3)) })
  }

  @Test func `members side by side have the paths they have alone`() {
    let names: [[UInt64]] = [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [9, 8, 7, 6, 5]]
    let numbers: [UInt32] = [4, 7, 7]
    let together = BrownianPaths(
      seed: 9, purpose: "test", identities: names, members: numbers, substeps: 4)
    var all = [Double](repeating: 0, count: together.bufferSize)
    together.increments(of: 3, into: &all)
    for (place, member) in numbers.enumerated() {
      let alone = BrownianPaths(
        seed: 9, purpose: "test", identities: names[place], member: member, substeps: 4)
      var own = [Double](repeating: 0, count: alone.bufferSize)
      alone.increments(of: 3, into: &own)
      for part in 0..<4 {
        for path in 0..<5 {
          #expect(all[part * together.stride + path * 3 + place] == own[part * alone.stride + path])
        }
      }
    }
  }

  @Test(arguments: [1, 4, 8])
  func `increments are independent with variance one over the parts`(substeps: Int) {
    let (paths, width) = (5000, Double(substeps).squareRoot())
    let all = increments(substeps, paths: paths).map { $0.map { $0 * width } }
    #expect(
      kolmogorovSmirnov(all.flatMap { $0 }) { standardNormalProbability(below: $0) } < 1.95)
    let next = increments(substeps, paths: paths, period: 24_001)[0]
    // Four standard errors of a correlation of independent numbers.
    let bound = 4 / Double(paths).squareRoot()
    for part in 1..<max(substeps, 2) {
      let other = part < substeps ? all[part] : next
      #expect(correlation(all[part - 1], other).magnitude < bound)
    }
  }
}
