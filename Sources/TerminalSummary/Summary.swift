public import BriefingModel

/// The edition on one screen: plain text that reads without colour, the same facts as the page.
public enum Summary {
  /// The summary for a terminal. It keeps to `lines` lines of `width` columns (R72); widths below
  /// 60 and above 200 count as these, fewer than 12 lines as 12.
  ///
  /// Ends with a line end. What there is no room for is counted ("THREAT CLAIMS (4 of 9)").
  public static func text(for edition: Edition, width: Int = 80, lines: Int = 24) -> String {
    let width = min(200, max(60, width))
    let parts = SummaryParts(edition: edition, width: width)
    var sections = [
      SummarySection(parts.head, minimum: parts.head.count),
      SummarySection(parts.bottomLine, minimum: lines < 24 ? 2 : 5),
      SummarySection(parts.judgements, minimum: lines < 24 ? 2 : 6, title: 1),
      SummarySection(parts.claims, minimum: lines < 24 ? 2 : 4, title: 1),
      SummarySection(parts.watch + parts.disagreements + parts.gaps, minimum: 2),
    ]
    let foot = TerminalLine.cut("Full: \(parts.address)", to: width)
    fit(&sections, into: max(12, lines) - 1)
    let blocks = sections.map { $0.fitted(width: width) }.filter { !$0.isEmpty }
    let blanks = max(0, max(12, lines) - 1 - blocks.reduce(0) { $0 + $1.count })
    return RightToLeft.isolated(join(blocks, blanks: blanks) + foot + "\n")
  }

  /// Takes lines away, from the longest section first, until the rest fits with its blank lines.
  private static func fit(_ sections: inout [SummarySection], into lines: Int) {
    func total() -> Int { sections.reduce(sections.count - 2) { $0 + $1.kept } }
    while total() > lines {
      let candidates = sections.indices.filter { sections[$0].kept > sections[$0].minimum }
      guard let longest = candidates.max(by: { sections[$0].kept <= sections[$1].kept }) else {
        return
      }
      sections[longest].kept -= 1
    }
  }

  /// The blocks with a blank line between them as far as there are lines to spare; the last two
  /// stand close when there are not.
  private static func join(_ blocks: [[String]], blanks: Int) -> String {
    var text = ""
    var blanks = blanks
    for (place, block) in blocks.enumerated() {
      if place > 0 && blanks > 0 {
        text += "\n"
        blanks -= 1
      }
      text += block.map { $0 + "\n" }.joined()
    }
    return text
  }
}

/// Lines of the summary that belong together, and how many of them are kept.
struct SummarySection {
  let lines: [String]
  let minimum: Int
  /// How many of the first lines are headings, which do not count as entries.
  let title: Int
  var kept: Int

  init(_ lines: [String], minimum: Int, title: Int = 0) {
    self.lines = lines
    self.minimum = min(minimum, lines.count)
    self.title = title
    kept = lines.count
  }

  /// The kept lines; where some had to go, the heading says how many of how many stand here.
  func fitted(width: Int) -> [String] {
    guard kept < lines.count else { return lines }
    guard title > 0 else {
      let shown = Array(lines.prefix(max(0, kept)))
      guard let last = shown.last else { return [] }
      return shown.dropLast() + [TerminalLine.cut(last + " …", to: width)]
    }
    let shown = lines[title..<max(title, kept)]
    return [Self.counted(lines[0], shown.count, of: lines.count - title, width: width)]
      + lines[1..<title] + shown
  }

  /// A heading with how many of how many stand below it, in the gap behind its first column; shorter
  /// where that is narrow.
  private static func counted(_ heading: String, _ shown: Int, of all: Int, width: Int) -> String {
    let texts = [" (\(shown) of \(all))", " \(shown)/\(all)"]
    guard let gap = heading.firstRange(of: "  ") else {
      return TerminalLine.cut(heading + texts[0], to: width)
    }
    let room = heading[gap.lowerBound...].prefix { $0 == " " }.count
    guard let text = texts.first(where: { $0.count < room }) else { return heading }
    let end = heading.index(gap.lowerBound, offsetBy: text.count)
    return heading[..<gap.lowerBound] + text + heading[end...]
  }
}
