/// The grammar of numbers in JSON (RFC 8259, section 6): no `+`, no leading zeros, no hexadecimal,
/// no underscores, no NaN, no infinity.
enum JSONNumber {
  static func isWellFormed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var index = 0
    func digits() -> Bool {
      let start = index
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
        index += 1
      }
      return index > start
    }
    func take(_ allowed: String.UTF8View) -> Bool {
      guard index < bytes.count, allowed.contains(bytes[index]) else { return false }
      index += 1
      return true
    }
    _ = take("-".utf8)
    let isZero = index < bytes.count && bytes[index] == UInt8(ascii: "0")
    if isZero { index += 1 } else if !digits() { return false }
    if take(".".utf8), !digits() { return false }
    if take("eE".utf8) {
      _ = take("+-".utf8)
      if !digits() { return false }
    }
    return index == bytes.count
  }
}
