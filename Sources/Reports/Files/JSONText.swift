internal import Foundation

/// Values as JSON with sorted keys, so that the same value gives the same bytes.
public enum JSONText {
  /// The text, ended by a line feed.
  ///
  /// - Throws: `EncodingError` when a number is not finite, which no result may hold.
  public static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .throw
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// Reads a value back.
  public static func value<Value: Decodable>(_: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
