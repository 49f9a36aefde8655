import InfluenceDynamics
import Testing

struct KernelPathTests {
  @Test func `a processor has the portable path and takes the widest it has`() {
    #expect(KernelPath.portable.isAvailable && KernelPath.best.isAvailable)
    let widths = KernelPath.allCases.filter(\.isAvailable).map(\.width)
    #expect(widths.max() == KernelPath.best.width)
  }
}
