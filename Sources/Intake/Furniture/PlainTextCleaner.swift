/// Takes the furniture out of plain text, where no markup tells it from the article.
///
/// The rules look at whole lines and at the beginnings of paragraphs, never inside one: what a rule
/// is not sure of stays.
struct PlainTextCleaner {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private let isMarkdown: Bool
  private let givenTitle: String?
  private var reasons: [String?]
  private var captions: [Removal] = []
  private var cleaned = CleanedText()

  /// Cleans a text in UTF-8 with line feeds. A title that is given is looked for as the first line.
  static func clean(
    _ bytes: [UInt8], isMarkdown: Bool = false, givenTitle: String? = nil
  ) -> CleanedText {
    var cleaner = PlainTextCleaner(bytes, isMarkdown: isMarkdown, givenTitle: givenTitle)
    cleaner.run()
    return cleaner.cleaned
  }

  private init(_ bytes: [UInt8], isMarkdown: Bool, givenTitle: String?) {
    self.bytes = bytes
    self.isMarkdown = isMarkdown
    self.givenTitle = givenTitle
    lines = TextLine.lines(of: bytes)
    reasons = Array(repeating: nil, count: lines.count)
  }

  private mutating func run() {
    takeHeaders()
    for index in lines.indices where reasons[index] == nil && isStandalone(index) {
      reasons[index] = noticeReason(index)
    }
    takeHeadline()
    takeCredits()
    takeLinkLists()
    takeReaderComments()
    takeGluedCaptions()
    readDatelineAndAgency()
    let whole = lines.indices.compactMap { index in
      reasons[index].map { Removal(range: lines[index].range, reason: $0) }
    }
    (cleaned.text, cleaned.removed) = Removal.apply(whole + captions, to: bytes)
  }

  /// Whether a line is no middle of a paragraph that is broken over lines.
  private func isStandalone(_ index: Int) -> Bool {
    guard !lines[index].isBlank else { return false }
    guard index > 0 else { return true }
    let before = lines[index - 1]
    return before.isBlank || reasons[index - 1] != nil || before.endsSentence
      || before.range.count < 50
  }

  private func noticeReason(_ index: Int) -> String? {
    let line = lines[index]
    guard let reason = FurnitureLines.reason(forKey: line.key) else {
      if ShareBar.matches(line.key) { return "share bar" }
      return !isMarkdown && NavigationLine.matches(line) ? "navigation" : nil
    }
    guard reason == "agency credit" else { return reason }
    let isNearEnd = lines[(index + 1)...].count { !$0.isBlank } <= 5
    return isNearEnd && (line.wordCount <= 25 || line.key.hasPrefix("(")) ? reason : nil
  }
}

extension PlainTextCleaner {
  private mutating func takeHeaders() {
    guard let header = HeaderBlock.read(lines, isMarkdown: isMarkdown) else { return }
    for index in header.lines where !lines[index].isBlank { reasons[index] = "header" }
    cleaned.title = header.title
    cleaned.author = header.author
    cleaned.outlet = header.outlet
    cleaned.url = header.url
    cleaned.published = header.published
    if header.published != nil { cleaned.publishedBasis = "header" }
  }

  /// The first line that is left, where it is set off as a headline.
  private mutating func takeHeadline() {
    guard let index = lines.indices.first(where: { !lines[$0].isBlank && reasons[$0] == nil })
    else { return }
    let line = lines[index]
    if let title = givenTitle ?? cleaned.title {
      if LineKey.bare(LineKey.of(title)) == LineKey.bare(line.key) { reasons[index] = "headline" }
      return
    }
    if isMarkdown, let heading = MarkdownHeading.title(at: index, of: lines) {
      cleaned.title = heading.title
      for taken in heading.lines { reasons[taken] = "headline" }
      return
    }
    guard isHeadline(index) else { return }
    cleaned.title = line.text
    reasons[index] = "headline"
  }

  /// No full stop, at most 30 words, set off by a blank line or a byline, and text to follow.
  private func isHeadline(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.range.count <= 250, line.wordCount <= 30,
      let last = line.text.unicodeScalars.last, !".,;:…".unicodeScalars.contains(last),
      line.text.unicodeScalars.contains(where: { $0.isLetter }),
      index + 1 < lines.count
    else { return false }
    let isSetOff =
      lines[index + 1].isBlank || reasons[index + 1] != nil
      || Byline.author(in: lines[index + 1]) != nil
    return isSetOff && lines[(index + 1)...].contains { $0.endsSentence && $0.wordCount >= 5 }
  }

  /// Bylines and date lines among the first lines after the headline.
  private mutating func takeCredits() {
    var seen = 0
    for index in lines.indices where !lines[index].isBlank && reasons[index] == nil {
      seen += 1
      guard seen <= 4, isStandalone(index) else { return }
      let line = lines[index]
      if let author = Byline.author(in: line) {
        cleaned.author = cleaned.author ?? author
        reasons[index] = "byline"
        takeDate(DateReader.read(line.text), basis: "byline")
      } else if line.range.count <= 80, let date = DateReader.readWhole(line.text),
        date.precision == .day || date.precision == .time
      {
        reasons[index] = "date line"
        takeDate(date, basis: "date line")
      }
    }
  }

  private mutating func takeDate(_ date: PublicationDate?, basis: String) {
    guard cleaned.published == nil, let date else { return }
    cleaned.published = date
    cleaned.publishedBasis = basis
  }

  /// The titles that follow "Related articles", up to the next prose.
  private mutating func takeLinkLists() {
    var inList = false
    for index in lines.indices where !lines[index].isBlank {
      if reasons[index] != nil {
        inList = FurnitureLines.isLinkListHeading(lines[index].key)
      } else if inList, !lines[index].endsSentence, lines[index].range.count <= 140,
        isStandalone(index)
      {
        reasons[index] = "related links"
      } else {
        inList = false
      }
    }
  }

  /// Everything after "12 comments", where that stands in the second half.
  private mutating func takeReaderComments() {
    guard let heading = lines.indices.last(where: { CommentCount.matches(lines[$0].key) }),
      lines[heading].range.lowerBound * 2 > bytes.count
    else { return }
    reasons[heading] = reasons[heading] ?? "comment form"
    for index in lines.indices[(heading + 1)...]
    where !lines[index].isBlank && reasons[index] == nil {
      reasons[index] = "reader comment"
    }
  }

  private mutating func takeGluedCaptions() {
    for index in lines.indices where !lines[index].isBlank && reasons[index] == nil {
      let beginsParagraph = index == 0 || lines[index - 1].isBlank || reasons[index - 1] != nil
      guard beginsParagraph || lines[index - 1].endsSentence,
        let length = GluedCaption.length(in: bytes[lines[index].range], of: bytes)
      else { continue }
      let start = lines[index].range.lowerBound
      captions.append(Removal(range: start..<start + length, reason: "image caption"))
    }
  }

  /// "MOSCOW, March 5, 2015 (Reuters) - …" stays in the text; agency and full date are taken note of.
  private mutating func readDatelineAndAgency() {
    let prose = lines.indices.filter { !lines[$0].isBlank && reasons[$0] == nil }
    for index in prose.prefix(3) {
      guard let dateline = Dateline.read(lines[index].text) else { continue }
      cleaned.agency = cleaned.agency ?? dateline.agency
      takeDate(dateline.date, basis: "dateline")
    }
    let credits = lines.indices.filter { reasons[$0] == "agency credit" || reasons[$0] == "byline" }
    for index in credits + prose.suffix(2) where cleaned.agency == nil {
      cleaned.agency = AgencyCredit.agency(closing: lines[index].text)
    }
  }
}
