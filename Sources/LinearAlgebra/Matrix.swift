/// A dense matrix of doubles, row-major.
///
/// Index convention, everywhere in this package: `x[i, j]` is what `j` does to `i`, or `i`'s view
/// of `j`. **Row = the one affected.**
///
/// ```
///              j: the one who acts
///            ┌                     ┐
///  i: the    │ x[0,0] x[0,1] x[0,2]│
///  one       │ x[1,0] x[1,1] x[1,2]│   elements = x[0,0], x[0,1], x[0,2], x[1,0], …
///  affected  │ x[2,0] x[2,1] x[2,2]│
///            └                     ┘
/// ```
public struct Matrix: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// The elements, for code of other modules that reaches them by ``subscript(_:_:)``.
  @usableFromInline package var storage: [Double]

  /// The elements, row after row (`rows` × `columns`).
  public var elements: [Double] {
    @inlinable get { storage }
  }

  /// A matrix holding one value everywhere.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "A matrix has no negative dimension.")
    self.rows = rows
    self.columns = columns
    storage = Array(repeating: value, count: rows * columns)
  }

  /// A matrix of given elements, row after row (`rows` × `columns`).
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(elements.count == rows * columns, "A matrix needs rows × columns elements.")
    self.rows = rows
    self.columns = columns
    storage = elements
  }

  /// A matrix written as its rows, all of one length.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "The rows differ in length.")
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap { $0 })
  }

  /// A matrix computed element by element, row after row.
  public init(rows: Int, columns: Int, _ element: (_ row: Int, _ column: Int) -> Double) {
    self.init(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns { self[row, column] = element(row, column) }
    }
  }

  /// The square matrix with 1 on the diagonal and 0 elsewhere.
  public static func identity(_ order: Int) -> Matrix {
    Matrix(rows: order, columns: order) { $0 == $1 ? 1 : 0 }
  }

  // Inlined into other modules: called, it takes longer than what is done with the element.
  /// The element in a row (the one affected) and a column (the one who acts).
  @inlinable public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(column >= 0 && column < columns, "The column is outside the matrix.")
      return storage[row * columns + column]
    }
    set {
      precondition(column >= 0 && column < columns, "The column is outside the matrix.")
      storage[row * columns + column] = newValue
    }
  }

  /// True when there are as many rows as columns.
  public var isSquare: Bool { rows == columns }

  /// The matrix with rows and columns exchanged (`columns` × `rows`).
  public var transposed: Matrix {
    Matrix(rows: columns, columns: rows) { self[$1, $0] }
  }

  /// The mean of a square matrix and its transpose.
  public var symmetricPart: Matrix {
    precondition(isSquare, "Only a square matrix has a symmetric part.")
    return Matrix(rows: rows, columns: columns) { 0.5 * (self[$0, $1] + self[$1, $0]) }
  }
}
