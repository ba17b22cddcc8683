public import BriefingModel

/// Writes an edition as Markdown, in which no text of an article can be anything but text (R68).
public struct BriefingWriter: Sendable {
  private let templates: BriefingTemplates
  private let linkBase: String

  /// A writer over checked templates.
  ///
  /// `linkBase` goes before the addresses of articles; the default leads from an edition's page
  /// (`briefings/Y/M/D/`) to the site's top.
  public init(templates: BriefingTemplates, linkBase: String = "../../../../") {
    self.templates = templates
    self.linkBase = linkBase
  }

  /// The edition as Markdown; the same edition gives the same bytes.
  public func markdown(for edition: Edition) -> String {
    let context = BriefingContext(edition: edition, linkBase: linkBase)
    return Self.tidied(templates.render(context.value))
  }

  /// No space at the end of a line, no two blank lines together, one line end at the end.
  static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = line
      while line.last == " " { line = line.dropLast() }
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
