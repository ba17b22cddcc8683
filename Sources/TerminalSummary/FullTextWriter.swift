internal import MarkdownTree

/// Writes Markdown blocks as lines of text.
struct FullTextWriter {
  private let width: Int
  private let links: LinkBase?
  private var lines = TextLines()
  private var notes = LinkNotes()

  init(width: Int, links: LinkBase? = nil) {
    self.width = width
    self.links = links
  }

  /// The text with its notes.
  consuming func finished() -> String {
    lines.removeEmptyEnd()
    if !notes.isEmpty {
      for line in ["", "LINKS", ""] { lines.append(line) }
      let notes = notes.sorted
      let column = (notes.map { DisplayWidth.columns($0.mark) }.max() ?? 0) + 2
      for note in notes {
        let address = links?.resolved(note.destination) ?? note.destination
        // An address is not broken, so that it can be copied; it may be wider than the rest.
        lines.append(TerminalLine.column(note.mark, column) + TerminalLine.clean(address))
      }
    }
    return lines.text
  }

  mutating func write(_ blocks: [MarkdownBlock], indent: String, isTight: Bool) {
    for (place, block) in blocks.enumerated() {
      if place > 0 && !isTight { lines.appendBlank() }
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

  private mutating func write(_ text: [UInt8], indent: String, first: String? = nil) {
    lines.append(
      wrapping: text, columns: max(20, width - DisplayWidth.columns(indent)),
      first: first ?? indent, indent: indent)
  }

  private mutating func writeHeading(_ text: [UInt8], level: Int, indent: String) {
    if level > 1 && lines.last?.isEmpty == false { lines.appendBlank() }
    let heading = level <= 2 ? Array(String(decoding: text, as: UTF8.self).uppercased().utf8) : text
    write(heading, indent: indent)
    guard level == 1 || level == 3, let last = lines.last else { return }
    let sign = level == 1 ? "=" : "-"
    let columns = DisplayWidth.columns(last) - indent.count
    lines.append(indent + String(repeating: sign, count: max(1, columns)))
  }

  private mutating func write(_ list: MarkdownList, indent: String) {
    for (place, item) in list.items.enumerated() {
      if place > 0 && !list.isTight { lines.appendBlank() }
      let mark = list.start.map { "\($0 + place). " } ?? "- "
      let inner = indent + String(repeating: " ", count: mark.count)
      guard case .paragraph(let inlines)? = item.blocks.first?.content else {
        lines.append(indent + mark)
        write(item.blocks, indent: inner, isTight: list.isTight)
        continue
      }
      write(text(inlines), indent: inner, first: indent + mark)
      if item.blocks.count > 1 {
        if !list.isTight { lines.appendBlank() }
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
}

extension FullTextWriter {
  /// Running text on one line, or on several where the author broke it; links are marked.
  private mutating func text(_ inlines: [MarkdownInline]) -> [UInt8] {
    var text: [UInt8] = []
    write(inlines, to: &text)
    if TerminalLine.isClean(text) { return text }
    let lines = text.split(separator: UInt8(ascii: "\n")).map {
      TerminalLine.clean(String(decoding: $0, as: UTF8.self))
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private mutating func write(_ inlines: [MarkdownInline], to text: inout [UInt8]) {
    for inline in inlines {
      switch inline.content {
      case .text(let words), .code(let words):
        let start = text.count
        text.append(contentsOf: words.utf8)
        for place in start..<text.count where text[place] == UInt8(ascii: "\n") {
          text[place] = UInt8(ascii: " ")
        }
      case .softBreak: text.append(UInt8(ascii: " "))
      case .lineBreak: text.append(UInt8(ascii: "\n"))
      case .html: break
      case .emphasis(let children), .strong(let children), .image(_, _, let children):
        write(children, to: &text)
      case .link(let destination, _, let children):
        var words: [UInt8] = []
        write(children, to: &words)
        let marked = mark(destination, text: String(decoding: words, as: UTF8.self))
        text.append(contentsOf: marked.utf8)
      }
    }
  }

  /// A citation bears its own label; an address that is its own text needs no note.
  private mutating func mark(_ destination: String, text: String) -> String {
    if destination == text || destination == "mailto:" + text { return text }
    if LinkNotes.isCitation(text) { return notes.citation(text, to: destination) }
    if destination.hasPrefix("#") { return text }
    return "\(text) \(notes.number(of: destination))"
  }
}
