private import CKernels

/// How the C library keeps memory for batches of members.
public enum WorkingMemory {
  /// Keeps freed blocks for the next batch.
  ///
  /// Every batch frees and asks for the same few megabytes; by default glibc maps them anew each
  /// time, and clearing the pages costs a tenth of a run. A program calls this once, at its start.
  public static func keepBetweenBatches() { kernel_keep_memory() }
}
