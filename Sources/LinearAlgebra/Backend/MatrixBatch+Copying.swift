extension MatrixBatch {
  /// Copies one member into a matrix of the same shape, allocating nothing.
  public func load(_ member: Int, into matrix: inout Matrix) {
    precondition(matrix.rows == rows && matrix.columns == columns, "The shapes differ.")
    let range = range(of: member)
    unsafe elements.withUnsafeBufferPointer { source in
      unsafe matrix.storage.withUnsafeMutableBufferPointer { target in
        _ = unsafe target.update(fromContentsOf: source[range])
      }
    }
  }

  /// Copies a matrix of the same shape over one member, allocating nothing.
  public mutating func store(_ matrix: Matrix, as member: Int) {
    precondition(matrix.rows == rows && matrix.columns == columns, "The shapes differ.")
    let range = range(of: member)
    unsafe matrix.elements.withUnsafeBufferPointer { source in
      unsafe storage.withUnsafeMutableBufferPointer { target in
        _ = unsafe target[range].update(fromContentsOf: source)
      }
    }
  }
}
