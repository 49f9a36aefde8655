private import CKernels

/// The counter-based generator Philox4x32-10: a block of four words for every counter and key.
///
/// Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3",
/// doi 10.1145/2063384.2063405. Not for cryptography.
public enum Philox {
  /// The four output words of a counter (four words, least significant first) under a key.
  public static func block(
    counter: (UInt32, UInt32, UInt32, UInt32), key: UInt64
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    let counter = [counter.0, counter.1, counter.2, counter.3]
    let key = [UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32)]
    var output: [UInt32] = [0, 0, 0, 0]
    unsafe kernel_philox(counter, key, &output)
    return (output[0], output[1], output[2], output[3])
  }

  static func uniforms(
    key: UInt64, member: UInt32, lane: UInt32, first: UInt64, count: Int
  )
    -> [Double]
  {
    var numbers = [Double](repeating: 0, count: count)
    unsafe kernel_uniforms(key, member, lane, first, &numbers, count)
    return numbers
  }

  static func uniform(key: UInt64, member: UInt32, lane: UInt32, index: UInt64) -> Double {
    var number = 0.0
    unsafe kernel_uniforms(key, member, lane, index, &number, 1)
    return number
  }

  static func normal(key: UInt64, member: UInt32, lane: UInt32, index: UInt64) -> Double {
    var pair = (0.0, 0.0)
    unsafe withUnsafeMutableBytes(of: &pair) { bytes in
      unsafe kernel_normals(
        key, member, lane, index / 2, bytes.assumingMemoryBound(to: Double.self).baseAddress, 1)
    }
    return index.isMultiple(of: 2) ? pair.0 : pair.1
  }

  static func normals(
    key: UInt64, member: UInt32, lane: UInt32, first: UInt64, count: Int
  )
    -> [Double]
  {
    let blocks = Int(first & 1) + count
    var numbers = [Double](repeating: 0, count: (blocks + 1) / 2 * 2)
    unsafe kernel_normals(key, member, lane, first / 2, &numbers, numbers.count / 2)
    return Array(numbers[Int(first & 1)..<Int(first & 1) + count])
  }
}

/// The elementary functions this module draws with: the same bits on every CPU.
enum Elementary {
  static func exp(_ x: Double) -> Double { kernel_exp(x) }
  static func log(_ x: Double) -> Double { kernel_log(x) }
}
