/// Finds a figure in a text, in the forms in which print gives figures.
enum FigureText {
  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
  ]
  private static let tens: [Int: String] = [
    30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty",
    90: "ninety", 100: "hundred",
  ]
  private static let scales: [(factor: Double, names: [String])] = [
    (1e12, ["trillion", "tn"]), (1e9, ["billion", "bn"]), (1e6, ["million", "mn"]),
    (1e3, ["thousand"]),
  ]

  /// Whether a text holds the value: `5.3`, `$10 billion`, `2,000`, `28%`, `twelve`.
  static func occurs(_ value: Double, unit: String, in text: String) -> Bool {
    let tokens = numbers(in: text)
    let scale = scales.first { scale in unit.hasPrefix(scale.names[0] + " ") }?.factor ?? 1
    for token in tokens {
      let scaled = token.scale.map { token.value * $0 / scale }
      for candidate in [token.value, scaled ?? token.value * (1 / scale), scaled ?? token.value]
      where isClose(candidate, value) {
        return true
      }
    }
    return words(for: value).contains { word in
      text.lowercased().split { !$0.isLetter }.contains { $0 == word }
    }
  }

  private static func isClose(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(abs(left), abs(right))
  }

  private static func words(for value: Double) -> [String] {
    guard let number = Int(exactly: value) else { return [] }
    if words.indices.contains(number) {
      let multiples = [1: ["once"], 2: ["twice", "double", "doubled"], 12: ["dozen"]]
      return [words[number]] + (multiples[number] ?? [])
    }
    return tens[number].map { [$0] } ?? []
  }

  /// A number in a text, and the word of size that follows it.
  private struct Number {
    let value: Double
    let scale: Double?
  }

  private static func numbers(in text: String) -> [Number] {
    let characters = Array(text)
    var found: [Number] = []
    var index = 0
    while index < characters.count {
      guard characters[index].isASCII, characters[index].isNumber else {
        index += 1
        continue
      }
      var digits = ""
      while index < characters.count {
        let character = characters[index]
        if character.isASCII, character.isNumber {
          digits.append(character)
        } else if character == ".", isDigit(characters, index + 1) {
          digits.append(character)
        } else if character != "," || !isDigit(characters, index + 1) {
          break
        }
        index += 1
      }
      let rest = String(characters[index..<min(index + 12, characters.count)]).lowercased()
      let next = rest.drop { $0 == " " || $0 == "-" || $0 == "\u{A0}" }
      let scale = scales.first { $0.names.contains { next.hasPrefix($0) } }?.factor
      if let value = Double(digits) { found.append(Number(value: value, scale: scale)) }
    }
    return found
  }

  private static func isDigit(_ characters: [Character], _ index: Int) -> Bool {
    index < characters.count && characters[index].isASCII && characters[index].isNumber
  }
}
