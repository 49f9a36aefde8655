private import CKernels
private import COpenBLAS

/// The linked BLAS: pinned to one thread, and named for provenance.
///
/// OpenBLAS 0.3.21 gives different last bits with one and with two threads, and on different core
/// types, so it runs single-threaded here (members are run in parallel instead) and its core is
/// recorded beside results.
public enum BlasLibrary {
  private static let pin: Void = openblas_set_num_threads(1)

  /// Makes BLAS single-threaded.
  ///
  /// Every product of this module does so itself; the cost is once.
  @inline(__always)
  public static func pinToOneThread() { _ = pin }

  /// The kernels chosen for this CPU, such as "Haswell" or "Cooperlake".
  public static var coreName: String {
    guard let name = unsafe openblas_get_corename() else { return "unknown" }
    return unsafe String(cString: name)
  }

  /// The version and build options, such as "OpenBLAS 0.3.21 DYNAMIC_ARCH …".
  public static var configuration: String {
    guard let text = unsafe openblas_get_config() else { return "unknown" }
    return unsafe String(cString: text)
  }
}

/// How the C library keeps memory for batches of members.
public enum WorkingMemory {
  /// Keeps freed blocks for the next batch.
  ///
  /// Every batch frees and asks for the same few megabytes; by default glibc maps them again each
  /// time, and clearing the pages costs a tenth of a run. A program calls this once, at its start.
  public static func keepBetweenBatches() { kernel_keep_memory() }
}
