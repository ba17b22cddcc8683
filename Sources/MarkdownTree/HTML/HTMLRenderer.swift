/// Writes a tree as HTML, in the form that libcmark writes in its safe mode.
public struct HTMLRenderer: Sendable {
  /// What was written so far.
  public private(set) var html: HTMLBuffer
  private let style: HTMLStyle

  /// Starts with nothing written.
  ///
  /// - Parameter size: about how many bytes there will be.
  public init(style: HTMLStyle, reserving size: Int = 0) {
    self.style = style
    html = HTMLBuffer(reserving: size)
  }

  /// Writes blocks; in a tight list a paragraph bears no tags of its own.
  public mutating func render(_ blocks: [MarkdownBlock], isTight: Bool) {
    for block in blocks { render(block, isTight: isTight) }
  }

  private mutating func render(_ block: MarkdownBlock, isTight: Bool) {
    switch block.content {
    case .paragraph(let inlines):
      if isTight {
        render(inlines)
      } else {
        element("p", of: block) { $0.render(inlines) }
      }
      if let supplement = style.supplement(block) { html.append(supplement) }
    case .heading(let level, let inlines):
      element("h\(min(6, level + style.headingShift))", of: block) { $0.render(inlines) }
    case .quote(let blocks):
      html.startLine()
      html.markup("<blockquote>\n")
      render(blocks, isTight: false)
      html.startLine()
      html.markup("</blockquote>\n")
    case .list(let list): render(list)
    case .code(let info, let text): render(code: text, info: info)
    case .html(let text):
      html.startLine()
      html.markup(style.isConformanceRun ? text : Self.omitted)
      html.startLine()
    case .rule:
      html.startLine()
      html.markup("<hr />\n")
    }
  }

  private mutating func element(
    _ tag: String, of block: MarkdownBlock, _ body: (inout HTMLRenderer) -> Void
  ) {
    html.startLine()
    open(tag, of: block)
    body(&self)
    html.markup("</")
    html.markup(tag)
    html.markup(">\n")
  }

  /// Writes the tag that begins an element, with the anchor of a block.
  private mutating func open(_ tag: String, of block: MarkdownBlock?) {
    html.markup("<")
    html.markup(tag)
    if let identifier = block.flatMap(style.identifier) {
      html.markup(" id=\"")
      html.text(identifier)
      html.markup("\"")
    }
    html.markup(">")
  }

  private mutating func render(_ list: MarkdownList) {
    html.startLine()
    switch list.start {
    case nil: html.markup("<ul>\n")
    case 1?: html.markup("<ol>\n")
    case let start?: html.markup("<ol start=\"\(start)\">\n")
    }
    for item in list.items {
      html.startLine()
      open("li", of: list.isTight ? item.blocks.first : nil)
      if !list.isTight && !item.blocks.isEmpty { html.markup("\n") }
      render(item.blocks, isTight: list.isTight)
      html.markup("</li>\n")
    }
    html.markup(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func render(code text: String, info: String) {
    html.startLine()
    if let replacement = style.fencedBlock(info, text) {
      html.append(replacement)
      return html.startLine()
    }
    html.markup("<pre><code")
    if let language = info.split(whereSeparator: \.isWhitespace).first {
      html.markup(" class=\"language-")
      html.text(String(language))
      html.markup("\"")
    }
    html.markup(">")
    html.text(text)
    html.markup("</code></pre>\n")
  }

  private static let omitted = "<!-- raw HTML omitted -->"
}

extension HTMLRenderer {
  /// Writes running text.
  public mutating func render(_ inlines: [MarkdownInline]) {
    for inline in inlines { render(inline) }
  }

  private mutating func render(_ inline: MarkdownInline) {
    switch inline.content {
    case .text(let text): html.text(text)
    case .softBreak: html.markup("\n")
    case .lineBreak: html.markup("<br />\n")
    case .code(let text):
      html.markup("<code>")
      html.text(text)
      html.markup("</code>")
    case .html(let text): html.markup(style.isConformanceRun ? text : Self.omitted)
    case .emphasis(let children): render(children, in: "em")
    case .strong(let children): render(children, in: "strong")
    case .link(let destination, let title, let children):
      render(link: destination, title: title, children)
    case .image(let source, let title, let children):
      render(image: source, title: title, alternative: children.alternativeText)
    }
  }

  private mutating func render(_ children: [MarkdownInline], in tag: String) {
    open(tag, of: nil)
    render(children)
    html.markup("</")
    html.markup(tag)
    html.markup(">")
  }

  private mutating func render(link: String, title: String, _ children: [MarkdownInline]) {
    guard let destination = style.isConformanceRun ? link : style.destination(link) else {
      return render(children)
    }
    let address = LinkAddress(destination)
    guard style.isConformanceRun || address != .refused else { return render(children) }
    html.markup("<a href=\"")
    html.address(destination)
    html.markup("\"")
    attribute("title", title)
    if !style.isConformanceRun {
      attribute("class", style.linkClass(destination) ?? "")
      if address == .outside { html.markup(" rel=\"noreferrer\"") }
    }
    html.markup(">")
    render(children)
    html.markup("</a>")
  }

  /// Images come only from the site itself (R70); of others the alternative text stays.
  private mutating func render(image: String, title: String, alternative: String) {
    guard style.isConformanceRun || LinkAddress(image) == .inside else {
      return html.text(alternative)
    }
    html.markup("<img src=\"")
    html.address(image)
    html.markup("\" alt=\"")
    html.text(alternative)
    html.markup("\"")
    attribute("title", title)
    html.markup(" />")
  }

  private mutating func attribute(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    html.markup(" \(name)=\"")
    html.text(value)
    html.markup("\"")
  }
}

extension [MarkdownInline] {
  /// What stands in `alt`: as the text, with raw HTML as characters.
  fileprivate var alternativeText: String {
    map { inline in
      if case .html(let text) = inline.content { return text }
      return inline.children.isEmpty ? inline.plainText : inline.children.alternativeText
    }.joined()
  }
}
