/// A page less what no article needs: scripts, styles, comments, pictures, bold and italic tags, and
/// all attributes but a few, which are kept as numbers.
///
/// This pass is several times faster than building a tree, and makes the tree a fraction of its
/// size. It also bounds the nesting: gumbo needs quadratic time in depth.
struct PageStripper {
  /// What is left, with what the head told.
  struct Stripped {
    /// Markup for the tree builder.
    var bytes: [UInt8] = []
    /// Where runs of text came from: position in `bytes`, position in the source.
    var runs: [(output: Int, source: Int)] = []
    /// The page's head.
    var head = PageHead()
    /// Values of `datetime`, by the number in the `t` attribute.
    var times: [String] = []
    /// Whether the page was cut at the size limit.
    var isCut = false
  }

  private static let dropped: Set<MarkupName> = MarkupName.set(
    "script style noscript iframe svg textarea select object canvas audio video template button math"
  )
  private static let ignored: Set<MarkupName> = MarkupName.set(
    "b big code em font i nobr s small strike strong tt u sup sub ins del mark abbr cite q var kbd "
      + "samp wbr label img source input path base area map embed param track picture link meta "
      + "acronym dfn bdi bdo o:p")
  /// Tags that close themselves and so never pile up.
  private static let flat: Set<MarkupName> = MarkupName.set(
    "p li td th tr dt dd br hr tbody thead tfoot")
  private static let hinting: Set<MarkupName> = MarkupName.set(
    "class id role itemprop rel data-testid data-component")

  private var scanner: MarkupScanner
  private let limits: IntakeLimits
  private var words = HintWords.standard
  private var result = Stripped()
  private var depth = 0
  private var keptSpans: [Bool] = []

  /// Strips a page.
  static func strip(_ bytes: [UInt8], limits: IntakeLimits) -> Stripped {
    var stripper = PageStripper(scanner: MarkupScanner(bytes), limits: limits)
    stripper.run()
    return stripper.result
  }

  private init(scanner: MarkupScanner, limits: IntakeLimits) {
    self.scanner = scanner
    self.limits = limits
    result.bytes.reserveCapacity(scanner.bytes.count / 2)
  }

  private mutating func run() {
    var position = 0
    while position < scanner.bytes.count {
      let mark = scanner.nextMark(from: position) ?? scanner.bytes.count
      copyText(position..<mark)
      guard mark < scanner.bytes.count else { return }
      if result.bytes.count > limits.pageBytes {
        result.isCut = true
        return
      }
      if let end = scanner.declarationEnd(at: mark) {
        position = end
      } else if let tag = scanner.tag(at: mark) {
        position = take(tag, at: mark)
      } else {
        copyText(mark..<mark + 1)
        position = mark + 1
      }
    }
  }

  private mutating func copyText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    result.runs.append((result.bytes.count, range.lowerBound))
    result.bytes += scanner.bytes[range]
  }

  /// Handles one tag and says where to read on.
  private mutating func take(_ tag: MarkupScanner.Tag, at mark: Int) -> Int {
    if Self.dropped.contains(tag.name) {
      guard !tag.isEnd, let end = scanner.rawEnd(of: tag.name, from: tag.end) else {
        return tag.end
      }
      if tag.name == Self.script {
        if isTemplate(tag, tag.end..<end.lowerBound) { return tag.end }
        result.head.take(script: scanner.bytes[tag.end..<end.lowerBound], tag, in: scanner.bytes)
      }
      return end.upperBound
    }
    if tag.name == Self.title, !tag.isEnd,
      let end = scanner.rawEnd(of: tag.name, from: tag.end)
    {
      result.head.take(title: scanner.bytes[tag.end..<end.lowerBound])
      return end.upperBound
    }
    if !tag.isEnd { result.head.take(tag, in: scanner.bytes) }
    guard !Self.ignored.contains(tag.name) else { return tag.end }
    if tag.isEnd { emitEnd(tag, at: mark) } else { emitStart(tag, at: mark) }
    return tag.end
  }

  private mutating func emitEnd(_ tag: MarkupScanner.Tag, at mark: Int) {
    if tag.name == Self.span, keptSpans.popLast() != true { return }
    if !Self.flat.contains(tag.name) { depth = max(0, depth - 1) }
    result.bytes += scanner.bytes[mark..<mark + 2 + tag.name.count]
    result.bytes.append(UInt8(ascii: ">"))
  }

  private mutating func emitStart(_ tag: MarkupScanner.Tag, at mark: Int) {
    let hints = hints(of: tag)
    let isSpan = tag.name == Self.span
    let isTooDeep = depth >= limits.pageDepth && !Self.flat.contains(tag.name)
    if isSpan {
      let isKept = !hints.isEmpty && !isTooDeep
      if keptSpans.count < 10_000 { keptSpans.append(isKept) }
      guard isKept else { return }
    }
    guard !isTooDeep else { return }
    if !Self.flat.contains(tag.name) { depth += 1 }
    result.bytes += scanner.bytes[mark..<mark + 1 + tag.name.count]
    if !hints.isEmpty { result.bytes += " h=\(hints.rawValue)".utf8 }
    if let time = tag.value("datetime", in: scanner.bytes), result.times.count < 1000 {
      result.bytes += " t=\(result.times.count)".utf8
      result.times.append(time)
    }
    result.bytes.append(UInt8(ascii: ">"))
  }

  /// Whether a script element holds the article's own markup for a script to put in place, with no
  /// place holders in it.
  private func isTemplate(_ tag: MarkupScanner.Tag, _ content: Range<Int>) -> Bool {
    guard let type = tag.value("type", in: scanner.bytes)?.lowercased(), type == "text/template",
      content.count > 200
    else { return false }
    let text = scanner.bytes[content]
    return !["<%", "{{", "${"].contains { mark in
      ByteSearch.count(of: Array(mark.utf8), in: text, atMost: 1) > 0
    }
  }

  private static let script = MarkupName("script")
  private static let title = MarkupName("title")
  private static let span = MarkupName("span")
  private static let hidden = MarkupName("hidden")
  private static let style = MarkupName("style")

  private mutating func hints(of tag: MarkupScanner.Tag) -> PageHints {
    var hints: PageHints = []
    for attribute in tag.attributes {
      if Self.hinting.contains(attribute.name) {
        hints.formUnion(words.hints(of: scanner.bytes[attribute.value]))
      } else if attribute.name == Self.hidden {
        hints.insert(.hidden)
      } else if attribute.name == Self.style, hides(scanner.bytes[attribute.value]) {
        hints.insert(.hidden)
      }
    }
    return hints
  }

  /// Whether a style says `display: none` or `visibility: hidden`.
  private func hides(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count < 2000 else { return false }
    let plain = style.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ByteSearch.contains(Array("display:none".utf8), in: plain)
      || ByteSearch.contains(Array("visibility:hidden".utf8), in: plain)
  }
}

extension MarkupScanner.Tag {
  /// The decoded value of an attribute; nil where the tag has none.
  func value(_ name: StaticString, in bytes: [UInt8]) -> String? {
    let name = MarkupName(name)
    return attributes.first { $0.name == name }.map { CharacterReferences.decode(bytes[$0.value]) }
  }
}
