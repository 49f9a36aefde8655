import Glibc
import LinearAlgebra
import TestSupport
import Testing

/// Compared with the C library's functions, and the hyperbolic tangent with exact values too.
///
/// On these samples glibc 2.36 is within 0.51 units in the last place of the exact exponential and
/// logarithm, and within 1.94 of the hyperbolic tangent (measured with mpmath at 140 bits).
struct ElementaryTests {
  /// The difference in units in the last place of the second.
  private func units(_ first: Double, _ second: Double) -> Double {
    first == second ? 0 : (first - second).magnitude / second.ulp
  }

  private var samples: [Double] {
    (0..<20_000).flatMap { index -> [Double] in
      let share = (Double(index) + 0.5) / 20_000
      return [700 * share, share, 1e-3 * share, 20 * share, 1e-9 * share]
    }
  }

  @Test func `exp is within 2 units`() {
    #expect(samples.allSatisfy { units(Elementary.exp($0), exp($0)) <= 2 })
    #expect(samples.allSatisfy { units(Elementary.exp(-$0), exp(-$0)) <= 2 })
  }

  @Test func `log is within 2 units`() {
    #expect(samples.allSatisfy { units(Elementary.log($0), log($0)) <= 2 })
    #expect(samples.allSatisfy { units(Elementary.log(1 + $0), log(1 + $0)) <= 2 })
  }

  @Test func `tanh is within 4 units of the exact value`() {
    // The exact value is the sum of two doubles; the difference to the first is exact.
    for (x, high, low) in exactTanh {
      let error = ((Elementary.tanh(x) - high) - low).magnitude / high.ulp
      #expect(error <= 4, "\(error) units at \(x)")
    }
  }

  @Test func `tanh is within 5 units of the C library's and odd`() {
    #expect(samples.allSatisfy { units(Elementary.tanh($0), tanh($0)) <= 5 })
    #expect(samples.allSatisfy { Elementary.tanh(-$0) == -Elementary.tanh($0) })
  }

  @Test func `the ends are right`() {
    #expect(Elementary.exp(-800) == 0 && Elementary.exp(710) == .infinity)
    #expect(Elementary.exp(-.infinity) == 0 && Elementary.exp(.nan).isNaN)
    #expect(Elementary.exp(-745) == exp(-745) && Elementary.exp(0) == 1)
    #expect(Elementary.log(0) == -.infinity && Elementary.log(-1).isNaN)
    #expect(Elementary.log(.infinity) == .infinity && Elementary.log(1) == 0)
    let least = Double.leastNonzeroMagnitude
    #expect(isClose(Elementary.log(least), log(least), relative: 1e-15))
    #expect(Elementary.tanh(.infinity) == 1 && Elementary.tanh(-50) == -1)
    #expect(Elementary.tanh(.nan).isNaN && Elementary.tanh(0) == 0)
  }
}
