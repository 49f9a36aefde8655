import LinearAlgebra
import Testing

struct KernelPathTests {
  @Test func `a processor has the portable path and takes the widest it has`() {
    #expect(KernelPath.portable.isAvailable && KernelPath.best.isAvailable)
    let widths = KernelPath.allCases.filter(\.isAvailable).map(\.width)
    #expect(widths.max() == KernelPath.best.width)
  }

  @Test(arguments: KernelPath.allCases.filter(\.isAvailable))
  func `every path gives tanh the same bits`(path: KernelPath) {
    // 1,003 numbers: whole vectors and a remainder on every path.
    let numbers = (0..<1003).map { index in
      let size = 1e-9 * Elementary.exp(0.025 * Double(index))
      return index.isMultiple(of: 2) ? size : -size
    }
    var matrix = Matrix(rows: 17, columns: 59, elements: numbers)
    matrix.applyTanh(on: path)
    #expect(matrix.elements == numbers.map(Elementary.tanh))
  }
}
