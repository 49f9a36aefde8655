private import CKernels

extension Matrix {
  /// Sets this matrix to `start` + `step` · `slope`, all of one shape.
  public mutating func advance(from start: Matrix, by step: Double, along slope: Matrix) {
    let count = elements.count
    precondition(start.elements.count == count && slope.elements.count == count, "Shapes differ.")
    unsafe kernel_advance(start.elements, slope.elements, step, &storage, count)
  }

  /// Adds `step` · `slope`, of the same shape.
  public mutating func add(_ step: Double, times slope: Matrix) {
    let count = elements.count
    precondition(slope.elements.count == count, "Shapes differ.")
    unsafe kernel_accumulate(slope.elements, step, &storage, count)
  }

  /// Sets the diagonal of a square matrix to 0.
  public mutating func clearDiagonal() {
    precondition(isSquare, "Only a square matrix has a diagonal.")
    for index in stride(from: 0, to: elements.count, by: columns + 1) { storage[index] = 0 }
  }
}
