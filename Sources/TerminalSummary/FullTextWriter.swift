internal import MarkdownTree

/// Writes Markdown blocks as lines of text.
struct FullTextWriter {
  private let width: Int
  private let links: LinkBase?
  private var lines: [String] = []
  private var notes: [(mark: String, destination: String)] = []

  init(width: Int, links: LinkBase? = nil) {
    self.width = width
    self.links = links
  }

  /// The text with its notes.
  consuming func finished() -> String {
    while lines.last?.isEmpty == true { lines.removeLast() }
    if !notes.isEmpty {
      lines += ["", "LINKS", ""]
      let column = (notes.map { DisplayWidth.columns($0.mark) }.max() ?? 0) + 2
      for note in notes.sorted(by: {
        Self.rank($0.mark).lexicographicallyPrecedes(Self.rank($1.mark))
      }) {
        let address = links?.resolved(note.destination) ?? note.destination
        // An address is not broken, so that it can be copied; it may be wider than the rest.
        lines.append(TerminalLine.column(note.mark, column) + TerminalLine.clean(address))
      }
    }
    return lines.map { $0 + "\n" }.joined()
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
    for (place, line) in text.split(separator: "\n").flatMap({
      TerminalLine.wrap(String($0), columns: columns)
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
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = rows.last?.isEmpty == true ? rows.dropLast() : rows[...]
    let cells = isTable ? aligned(shown.map(String.init)) : shown.map(Self.preformatted)
    for line in cells {
      lines.append(TerminalLine.cut(indent + "  " + line, to: width))
    }
  }

  /// A table's cells under one another.
  private func aligned(_ rows: [String]) -> [String] {
    let cells = rows.map { row in
      row.split(separator: "|", omittingEmptySubsequences: false)
        .map { TerminalLine.clean(String($0)) }
    }
    var columns: [Int] = []
    for row in cells where row.count > 1 {
      for (place, cell) in row.enumerated() {
        if place == columns.count { columns.append(0) }
        columns[place] = max(columns[place], DisplayWidth.columns(cell))
      }
    }
    return cells.map { row in
      let line = row.enumerated().map { place, cell in
        place + 1 < row.count ? TerminalLine.column(cell, columns[place]) : cell
      }.joined(separator: "  ")
      return String(line.prefix { _ in true })
    }
  }

  /// A line as it stands, but for what a terminal would act on.
  private static func preformatted(_ line: Substring) -> String {
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
    raw(inlines).split(separator: "\n").map { TerminalLine.clean(String($0)) }
      .joined(separator: "\n")
  }

  private mutating func raw(_ inlines: [MarkdownInline]) -> String {
    var text = ""
    for inline in inlines {
      switch inline.content {
      case .text(let words), .code(let words): text += words.replacing("\n", with: " ")
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
    if Self.isCitation(text) {
      if !notes.contains(where: { $0.mark == "[\(text)]" }) {
        notes.append(("[\(text)]", destination))
      }
      return "[\(text)]"
    }
    if destination.hasPrefix("#") { return text }
    if let known = notes.first(where: { $0.destination == destination }) {
      return "\(text) \(known.mark)"
    }
    let number = notes.count { !Self.isCitation(String($0.mark.dropFirst().dropLast())) } + 1
    notes.append(("[\(number)]", destination))
    return "\(text) [\(number)]"
  }

  /// The order of the notes: numbers, then citations by article and sentence.
  private static func rank(_ mark: String) -> [Int] {
    let label = mark.dropFirst().dropLast()
    let numbers = label.split { !$0.isNumber }.compactMap { Int($0) }
    return [label.first == "A" ? 1 : 0] + numbers
  }

  /// Whether text is the label of a citation: `A1` or `A1.3`.
  private static func isCitation(_ text: String) -> Bool {
    guard text.first == "A", text.count > 1 else { return false }
    let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCII) && Int($0) != nil }
  }
}
