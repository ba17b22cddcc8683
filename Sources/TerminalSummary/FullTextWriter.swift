internal import MarkdownTree

/// Writes Markdown blocks as lines of text.
struct FullTextWriter {
  private let width: Int
  private let links: LinkBase?
  private var lines: [String] = []
  private var notes = LinkNotes()

  init(width: Int, links: LinkBase? = nil) {
    self.width = width
    self.links = links
  }

  /// The text with its notes.
  consuming func finished() -> String {
    while lines.last?.isEmpty == true { lines.removeLast() }
    if !notes.isEmpty {
      lines += ["", "LINKS", ""]
      let notes = notes.sorted
      let column = (notes.map { DisplayWidth.columns($0.mark) }.max() ?? 0) + 2
      for note in notes {
        let address = links?.resolved(note.destination) ?? note.destination
        // An address is not broken, so that it can be copied; it may be wider than the rest.
        lines.append(TerminalLine.column(note.mark, column) + TerminalLine.clean(address))
      }
    }
    return lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")
  }

  mutating func write(_ blocks: [MarkdownBlock], indent: String, isTight: Bool) {
    for (place, block) in blocks.enumerated() {
      if place > 0 && !isTight { blank() }
      write(block, indent: indent)
    }
  }

  private mutating func write(_ block: MarkdownBlock, indent: String) {
    switch block.content {
    case .paragraph(let inlines): write(text(inlines), indent: indent)
    case .heading(let level, let inlines): writeHeading(text(inlines), level: level, indent: indent)
    case .quote(let blocks): write(blocks, indent: indent + "| ", isTight: false)
    case .list(let list): write(list, indent: indent)
    case .code(let info, let text):
      write(code: text, isTable: info.hasPrefix("table"), indent: indent)
    case .rule: lines.append(indent + String(repeating: "-", count: max(3, min(20, width))))
    case .html: break
    }
  }

  private mutating func write(_ text: String, indent: String, first: String? = nil) {
    let columns = max(20, width - DisplayWidth.columns(indent))
    for (place, line) in Self.lines(of: text).flatMap({
      TerminalLine.wrap($0, columns: columns)
    }).enumerated() {
      lines.append((place == 0 ? first ?? indent : indent) + line)
    }
  }

  private mutating func writeHeading(_ text: String, level: Int, indent: String) {
    if level > 1 && lines.last?.isEmpty == false { blank() }
    write(level <= 2 ? text.uppercased() : text, indent: indent)
    guard level == 1 || level == 3, let last = lines.last else { return }
    let sign = level == 1 ? "=" : "-"
    let columns = DisplayWidth.columns(last) - indent.count
    lines.append(indent + String(repeating: sign, count: max(1, columns)))
  }

  private mutating func write(_ list: MarkdownList, indent: String) {
    for (place, item) in list.items.enumerated() {
      if place > 0 && !list.isTight { blank() }
      let mark = list.start.map { "\($0 + place). " } ?? "- "
      let inner = indent + String(repeating: " ", count: mark.count)
      guard case .paragraph(let inlines)? = item.blocks.first?.content else {
        lines.append(indent + mark)
        write(item.blocks, indent: inner, isTight: list.isTight)
        continue
      }
      write(text(inlines), indent: inner, first: indent + mark)
      if item.blocks.count > 1 {
        if !list.isTight { blank() }
        write(Array(item.blocks.dropFirst()), indent: inner, isTight: list.isTight)
      }
    }
  }

  /// Tables and figures are text already; a line that is too wide is cut.
  private mutating func write(code text: String, isTable: Bool, indent: String) {
    let rows = text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { Substring($0) }
    let shown = rows.last?.isEmpty == true ? rows.dropLast() : rows[...]
    let cells = isTable ? aligned(shown.map(String.init)) : shown.map(Self.preformatted)
    for line in cells {
      lines.append(TerminalLine.cut(indent + "  " + line, to: width))
    }
  }

  /// A table's cells under one another.
  private func aligned(_ rows: [String]) -> [String] {
    let cells = rows.map { row in
      row.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        .map { TerminalLine.clean(String(Substring($0))) }
    }
    var columns: [Int] = []
    for row in cells where row.count > 1 {
      for (place, cell) in row.enumerated() {
        if place == columns.count { columns.append(0) }
        columns[place] = max(columns[place], DisplayWidth.columns(cell))
      }
    }
    return cells.map { row in
      row.enumerated().map { place, cell in
        place + 1 < row.count ? TerminalLine.column(cell, columns[place]) : cell
      }.joined(separator: "  ")
    }
  }

  /// A line as it stands, but for what a terminal would act on.
  private static func preformatted(_ line: Substring) -> String {
    if DisplayWidth.isPlain(line.utf8) { return String(line) }
    var text = ""
    for scalar in line.unicodeScalars {
      if scalar == "\t" {
        text += "    "
      } else {
        text.unicodeScalars.append(TerminalLine.isUnfit(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return text
  }

  private mutating func blank() {
    if lines.last?.isEmpty != true { lines.append("") }
  }
}

extension FullTextWriter {
  /// Running text on one line, or on several where the author broke it; links are marked.
  private mutating func text(_ inlines: [MarkdownInline]) -> String {
    let text = raw(inlines)
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return TerminalLine.clean(text) }
    return Self.lines(of: text).map(TerminalLine.clean).joined(separator: "\n")
  }

  /// The lines of a text that are not empty.
  private static func lines(of text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return text.isEmpty ? [] : [text] }
    return text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }

  private mutating func raw(_ inlines: [MarkdownInline]) -> String {
    var text = ""
    for inline in inlines {
      switch inline.content {
      case .text(let words), .code(let words):
        let isOneLine = !words.utf8.contains(UInt8(ascii: "\n"))
        text += isOneLine ? words : words.replacing("\n", with: " ")
      case .softBreak: text += " "
      case .lineBreak: text += "\n"
      case .html: break
      case .emphasis, .strong, .image: text += raw(inline.children)
      case .link(let destination, _, let children):
        text += mark(destination, text: raw(children))
      }
    }
    return text
  }

  /// A citation bears its own label; an address that is its own text needs no note.
  private mutating func mark(_ destination: String, text: String) -> String {
    if destination == text || destination == "mailto:" + text { return text }
    if LinkNotes.isCitation(text) { return notes.citation(text, to: destination) }
    if destination.hasPrefix("#") { return text }
    return "\(text) \(notes.number(of: destination))"
  }
}
