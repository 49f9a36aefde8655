internal import CKernels

/// A set of instructions that the engine's kernels are written for.
///
/// All paths give the same bits: their operations are rounded exactly, in one order, and no number
/// meets those beside it. The widest one that the processor has is taken unless a test asks for
/// another.
public enum KernelPath: Int, Sendable, CaseIterable {
  /// Two numbers at a time, on any processor; slow where it lacks a fused multiply-add.
  case portable

  /// Four at a time: x86-64 with AVX2 and FMA.
  case avx2

  /// Eight at a time: x86-64 with AVX-512.
  case avx512

  /// The widest path that this processor has.
  public static let best = KernelPath(kernel_best_path())

  /// Whether this processor has the path's instructions.
  public var isAvailable: Bool { kernel_path_is_available(cPath) != 0 }

  /// The numbers in a vector, which is how many members of a small world are stepped together.
  public var width: Int { kernel_path_width(cPath) }

  var cPath: CKernels.KernelPath {
    switch self {
    case .portable: KERNEL_PORTABLE
    case .avx2: KERNEL_AVX2
    case .avx512: KERNEL_AVX512
    }
  }

  private init(_ path: CKernels.KernelPath) {
    self = KernelPath.allCases.first { $0.cPath == path } ?? .portable
  }
}
