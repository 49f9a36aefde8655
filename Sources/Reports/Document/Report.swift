/// What is said about results, in order, without how it looks.
///
/// A report holds no width, no padding and no line break: a renderer decides those. The text of a
/// terminal and a picture come from the same values.
public struct Report: Sendable {
  /// What the whole is called, for renderers that name a page or a picture; text prints the sections
  /// alone.
  public let title: String
  /// The sections that have something to say, in the order in which they are read.
  public let sections: [Section]

  /// A report of sections; `nil` and sections without a block are left out.
  public init(_ title: String, _ sections: [Section?]) {
    self.title = title
    self.sections = sections.compactMap(\.self).filter { !$0.blocks.isEmpty }
  }
}

extension Report {
  /// The report with further sections at its end.
  public func adding(_ further: [Section]) -> Report { Report(title, sections + further) }
}

/// Blocks that belong together, with a heading where they need one.
public struct Section: Sendable {
  /// What stands above the blocks.
  public let heading: String?
  /// What is said, from top to bottom.
  public let blocks: [Block]

  /// A section; one without blocks is not shown, whatever its heading.
  public init(_ heading: String? = nil, _ blocks: [Block]) {
    self.heading = heading
    self.blocks = blocks
  }
}

/// A piece of a section.
public enum Block: Sendable {
  /// Sentences; `depth` says how many steps further in they stand than the section.
  case paragraph(String, depth: Int = 0)
  /// What the columns of a table, or the marks of a chart, mean.
  case caption(String)
  /// A heading within a section.
  case heading(String)
  /// A line that other programs read as well, such as `path:line:column`: never broken or respelt.
  case verbatim(String)
  /// Items, one below the other.
  case list(List)
  /// Rows and columns.
  case table(Table)
  /// A drawing.
  case chart(any Chart)
}
