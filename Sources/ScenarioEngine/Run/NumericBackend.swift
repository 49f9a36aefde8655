import LinearAlgebra

/// The library that makes the products, for provenance: results agree to the bit only on one.
public enum NumericBackend {
  /// Core and version, such as `Haswell, OpenBLAS 0.3.21 …`.
  public static var name: String { "\(BlasLibrary.coreName), \(BlasLibrary.configuration)" }
}
