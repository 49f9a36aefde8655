import LinearAlgebra

/// The library that makes the products, for provenance: results agree to the bit only on one.
public enum NumericBackend {
  /// Core and version, such as `Haswell, OpenBLAS 0.3.21 …`.
  public static var name: String { "\(BlasLibrary.coreName), \(BlasLibrary.configuration)" }

  /// Prepares a program for running many batches; changes no result.
  public static func prepare() { WorkingMemory.keepBetweenBatches() }
}
