internal import BriefingModel
internal import MarkdownTree

/// Finds the anchors of an edition's page, by the line on which the block begins.
///
/// Headings get their words, labelled entries their label (`J1`, `D2`, `G3`), and the numbered
/// entries of the claims part the claim's lasting identifier, so that pages and exports share it
/// (R73).
struct AnchorFinder {
  /// The identifiers of the claims by their number in the edition.
  private let claims: [Int: String]
  private var anchors: [Int: String] = [:]
  private var taken: Set<String> = ["main"]

  init(claims: [ReportedClaim]) {
    self.claims = Dictionary(
      claims.map { ($0.number, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  func anchors(in blocks: [MarkdownBlock]) -> [Int: String] {
    var finder = self
    var part = 0
    for block in blocks {
      if case .heading(2, _) = block.content { part += 1 }
      finder.visit(block, isClaimsPart: part == Self.claimsPart)
    }
    return finder.anchors
  }

  /// The order of parts is fixed (R1): bottom line, judgements, what changed, reported claims.
  private static let claimsPart = 4

  private mutating func visit(_ block: MarkdownBlock, isClaimsPart: Bool) {
    switch block.content {
    case .heading(_, let inlines): set(Self.slug(inlines.plainText), at: block.lines.lowerBound)
    case .paragraph(let inlines):
      if let label = Self.label(of: inlines) { set(label, at: block.lines.lowerBound) }
    case .list(let list):
      for (offset, item) in list.items.enumerated() {
        if isClaimsPart, let claim = list.start.flatMap({ claims[$0 + offset] }) {
          set(claim, at: item.lines.lowerBound)
        } else {
          for block in item.blocks { visit(block, isClaimsPart: false) }
        }
      }
    case .quote, .code, .html, .rule: break
    }
  }

  private mutating func set(_ anchor: String, at line: Int) {
    guard !anchor.isEmpty, taken.insert(anchor).inserted else { return }
    anchors[line] = anchor
  }

  /// The label that a block begins with in bold: a capital letter, digits, a stop.
  private static func label(of inlines: [MarkdownInline]) -> String? {
    guard case .strong(let children)? = inlines.first?.content else { return nil }
    let word = children.plainText.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
    guard let first = word.first, word.count > 1,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first),
      word.dropFirst().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return String(Substring(word))
  }

  /// The words of a heading in lower case, joined by hyphens.
  static func slug(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
      return words.joined(separator: "-").cut(to: 80)
    }
    // Of plain signs a letter and a digit are found by their bytes.
    let words = text.lowercased().utf8.split { !Self.isLetterOrDigit($0) }
    return words.map { Substring($0) }.joined(separator: "-").cut(to: 80)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
