/// Shapes within a frame, as a chart draws them.
///
/// Points are counted from the upper left corner of the frame. Colours are those of the picture:
/// a series has a number, everything else is ink, faint ink or a grid line, so that one drawing
/// suits a dark and a light page.
public struct SVGCanvas: Sendable {
  /// A place in the frame.
  public struct Point: Sendable {
    let x: Double
    let y: Double

    /// A place, from the upper left corner.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The colour of a shape.
  public enum Ink: Sendable, Equatable {
    /// The colour of one of several series, with a dash of its own as well; every eighth is alike.
    case series(Int)
    /// The colour of words.
    case plain
    /// The colour of notes and of what belongs to no series.
    case faint
    /// The colour of lines to read by.
    case grid
  }

  /// To which side of its place a text stands.
  public enum Anchor: String, Sendable {
    case start
    case middle
    case end
  }

  /// How wide and high the frame is.
  public let size: (width: Double, height: Double)
  /// What was drawn, in order.
  private(set) var elements: [String] = []

  /// An empty frame.
  init(width: Double, height: Double) { size = (width, height) }

  /// Draws a straight line.
  public mutating func line(_ from: Point, _ to: Point, _ ink: Ink) {
    elements.append(
      "<line x1=\"\(Self.n(from.x))\" y1=\"\(Self.n(from.y))\" x2=\"\(Self.n(to.x))\" "
        + "y2=\"\(Self.n(to.y))\" class=\"\(Self.stroke(ink))\"/>")
  }

  /// Draws a line through points.
  public mutating func path(_ points: [Point], _ ink: Ink) {
    elements.append(
      "<polyline points=\"\(Self.list(points))\" class=\"path \(Self.stroke(ink))\"/>")
  }

  /// Fills what lies between points, lightly where it is a band behind a line.
  public mutating func area(_ points: [Point], _ ink: Ink, isBand: Bool = false) {
    elements.append(
      "<polygon points=\"\(Self.list(points))\" class=\"\(isBand ? "band " : "")\(Self.fill(ink))\"/>"
    )
  }

  /// Fills a rectangle.
  public mutating func bar(_ corner: Point, width: Double, height: Double, _ ink: Ink) {
    elements.append(
      "<rect x=\"\(Self.n(corner.x))\" y=\"\(Self.n(corner.y))\" width=\"\(Self.n(width))\" "
        + "height=\"\(Self.n(height))\" class=\"\(Self.fill(ink))\"/>")
  }

  /// Writes words.
  public mutating func text(
    _ words: String, at place: Point, _ anchor: Anchor = .start, _ ink: Ink = .plain,
    isStrong: Bool = false
  ) {
    elements.append(
      "<text x=\"\(Self.n(place.x))\" y=\"\(Self.n(place.y))\" text-anchor=\"\(anchor.rawValue)\" "
        + "class=\"\(isStrong ? "strong " : "")\(Self.fill(ink))\">\(Self.escaped(words))</text>")
  }

  /// Words with the signs that mark up a picture written out.
  static func escaped(_ words: String) -> String {
    words.map { letter -> String in
      switch letter {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(letter)
      }
    }.joined()
  }

  private static func n(_ value: Double) -> String { Numerals.fixed(value, 1) }

  private static func list(_ points: [Point]) -> String {
    points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
  }

  private static func stroke(_ ink: Ink) -> String { "s" + name(ink) }
  private static func fill(_ ink: Ink) -> String { "f" + name(ink) }

  private static func name(_ ink: Ink) -> String {
    switch ink {
    case .series(let number): "\(abs(number) % SVGRenderer.seriesCount)"
    case .plain: "p"
    case .faint: "n"
    case .grid: "g"
    }
  }
}
