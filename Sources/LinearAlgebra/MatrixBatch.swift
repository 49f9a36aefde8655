/// Many matrices of one shape in one block of memory: members × rows × columns, row-major.
///
/// What happens to one member never depends on which others share its batch.
public struct MatrixBatch: Sendable, Equatable {
  /// The number of matrices.
  public let members: Int

  /// The number of rows of each.
  public let rows: Int

  /// The number of columns of each.
  public let columns: Int

  /// All elements, for code of other modules that reaches them by ``subscript(_:_:_:)``.
  @usableFromInline package var storage: [Double]

  /// All elements, member after member, row after row.
  public var elements: [Double] {
    @inlinable get { storage }
  }

  /// A batch holding one value everywhere.
  public init(members: Int, rows: Int, columns: Int, repeating value: Double = 0) {
    self.members = members
    self.rows = rows
    self.columns = columns
    storage = Array(repeating: value, count: members * rows * columns)
  }

  /// A batch of given matrices, all `rows` × `columns`.
  public init(_ matrices: [Matrix], rows: Int, columns: Int) {
    precondition(
      matrices.allSatisfy { $0.rows == rows && $0.columns == columns },
      "The matrices of a batch have one shape.")
    members = matrices.count
    self.rows = rows
    self.columns = columns
    storage = matrices.flatMap(\.elements)
  }

  /// The number of elements of one member.
  @inlinable public var stride: Int { rows * columns }

  /// Where a member's elements are.
  public func range(of member: Int) -> Range<Int> {
    precondition(member >= 0 && member < members, "The batch has no such member.")
    return member * stride..<(member + 1) * stride
  }

  /// A copy of one member's matrix; setting it overwrites the member in place.
  public subscript(member: Int) -> Matrix {
    get {
      Matrix(rows: rows, columns: columns, elements: Array(elements[range(of: member)]))
    }
    set { store(newValue, as: member) }
  }

  /// One element: member, row (the one affected), column (the one who acts).
  @inlinable public subscript(member: Int, row: Int, column: Int) -> Double {
    get { storage[member * stride + row * columns + column] }
    set { storage[member * stride + row * columns + column] = newValue }
  }
}
