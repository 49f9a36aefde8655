import InfluenceDynamics
import LinearAlgebra
import TestSupport
import Testing

struct CentralPositionTests {
  private let strengths = Matrix([[1e-8, 2, 3], [1, 1e-8, 5], [4, 2, 1e-8]])

  private var victories: Matrix {
    Matrix(rows: 3, columns: 3) {
      $0 == $1 ? 0.5 : strengths[$0, $1] / (strengths[$0, $1] + strengths[$1, $0])
    }
  }

  private func probabilities(_ rule: CentralPosition) throws -> [Double] {
    try #require(rule.probabilities(strengths: strengths, victories: victories))
  }

  @Test(arguments: CentralPosition.allCases)
  func `probabilities add up to one`(rule: CentralPosition) throws {
    let found = try probabilities(rule)
    #expect(isClose(found.reduce(0, +), 1) && found.allSatisfy { $0 >= 0 })
  }

  @Test(arguments: CentralPosition.allCases)
  func `alike options are alike`(rule: CentralPosition) throws {
    let even = Matrix(rows: 4, columns: 4, repeating: 0.5)
    let found = try #require(rule.probabilities(strengths: even, victories: even))
    #expect(found.allSatisfy { isClose($0, 0.25) })
  }

  @Test func `the conditional one is the product of victories`() throws {
    // 2/3 · 3/7, 1/3 · 5/7, 4/7 · 2/7, of their sum.
    let products = [2.0 / 7, 5.0 / 21, 8.0 / 49]
    let total = products.reduce(0, +)
    for (found, product) in zip(try probabilities(.conditional), products) {
      #expect(isClose(found, product / total))
    }
  }

  @Test func `with two options the uniform chain settles at the odds of victory`() throws {
    // q = ½(½·2p + P(p + 1 − p)) = p where p = P.
    let two = Matrix([[0.5, 0.7], [0.3, 0.5]])
    let found = try #require(
      CentralPosition.markovUniform.probabilities(strengths: two, victories: two))
    // KTAB stops it at a change of 1e-6.
    #expect(isClose(found[0], 0.7, absolute: 2e-6))
  }

  @Test func `the chain of incentives is stationary where it stops`() throws {
    let found = try probabilities(.markovIncentive)
    let incentives = Matrix(rows: 3, columns: 3) {
      strengths[$0, $1] * victories[$0, $1] + ($0 == $1 ? 1e-10 : 0)
    }
    let challenge = Matrix(rows: 3, columns: 3) { row, column in
      incentives[row, column] / (0..<3).reduce(0) { $0 + incentives[$1, column] }
    }
    for option in 0..<3 {
      let next = (0..<3).reduce(0) { sum, other in
        sum + victories[option, other]
          * (found[option] * challenge[other, option] + found[other] * challenge[option, other])
      }
      // It stops at a change of 1e-8.
      #expect(isClose(next, found[option], absolute: 1e-8))
    }
  }
}
