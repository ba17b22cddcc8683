/// The names that a treebank's mentions hold: the proper noun that heads each, with what belongs to
/// the name, titles left out.
struct GoldNames {
  let document: Document

  /// A mention with the document indices of its words and head.
  struct Source {
    var words: Range<Int>
    var head: Int
    var type: String
  }

  /// The names of mentions, in text order; of overlapping ones the longest.
  func names(of mentions: [Source]) -> [NameMention] {
    let cores = mentions.compactMap(core).sorted {
      ($1.tokens.count, $0.firstToken) < ($0.tokens.count, $1.firstToken)
    }
    var isTaken = [Bool](repeating: false, count: document.tokens.count)
    var chosen: [NameMention] = []
    for core in cores where !core.tokens.contains(where: { isTaken[$0] }) {
      for token in core.tokens { isTaken[token] = true }
      chosen.append(core)
    }
    return chosen.sorted { $0.firstToken < $1.firstToken }
  }

  private func core(_ mention: Source) -> NameMention? {
    guard document.tokens[mention.head].tag == .propn else { return nil }
    let kind = Self.kind(mention.type)
    var first = mention.head
    while first > mention.words.lowerBound, belongsLeft(first - 1, mention) { first -= 1 }
    while first < mention.head, document.tokens[first].pennTag == .hyphen { first += 1 }
    var end = mention.head + 1
    while end < mention.words.upperBound, belongsRight(end, mention, kind) { end += 1 }
    while end > mention.head + 1, !isNamePart(end - 1) { end -= 1 }
    return NameMention(firstToken: Int32(first), endToken: Int32(end), kind: kind)
  }

  private func belongsLeft(_ index: Int, _ mention: Source) -> Bool {
    let token = document.tokens[index]
    if mention.type == "person", token.relation == .nmodDesc { return false }
    if token.pennTag == .hyphen || token.tag == .propn { return true }
    guard token.shape.contains(.initialCapital), token.tag != .det else { return false }
    return token.relation == .amod || token.relation == .compound || token.relation == .flat
  }

  private func belongsRight(_ index: Int, _ mention: Source, _ kind: NameMention.Kind) -> Bool {
    let token = document.tokens[index]
    if isNamePart(index) {
      return token.relation != .appos && token.relation != .conj
        && token.relation != .nmodUnmarked
    }
    if token.pennTag == .hyphen { return true }
    guard kind == .organisation || kind == .place, index + 1 < mention.words.upperBound else {
      return false
    }
    let isLink = token.relation == .caseMarker && document.form(index) == "of"
    return isLink || token.tag == .det && document.form(index - 1) == "of"
  }

  private func isNamePart(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.tag == .propn || token.tag == .num && token.relation != .dep
  }

  static func kind(_ type: String) -> NameMention.Kind {
    switch type {
    case "person": .person
    case "organization": .organisation
    case "place": .place
    case "event": .event
    case "time": .date
    default: .other
    }
  }
}

extension GoldNames {
  /// The heads of mentions that are proper nouns, each once.
  func heads(of mentions: [Source]) -> [(token: Int, kind: NameMention.Kind)] {
    var heads: [Int: NameMention.Kind] = [:]
    for mention in mentions where document.tokens[mention.head].tag == .propn {
      let kind = Self.kind(mention.type)
      guard NameLabel.head(kind) != nil, heads[mention.head] == nil else { continue }
      heads[mention.head] = kind
    }
    return heads.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Treebank {
  /// The names of some sentences as the name model learns them, on the document of the same range.
  public func names(of range: Range<Int>, in document: Document) -> TrueNames {
    let sources = mentions(in: range).map { mention in
      let first = Int(document.sentences[mention.sentence - range.lowerBound].firstToken)
      return GoldNames.Source(
        words: first + mention.words.lowerBound..<first + mention.words.upperBound,
        head: first + head(of: mention), type: mention.type)
    }
    let gold = GoldNames(document: document)
    return TrueNames(names: gold.names(of: sources), heads: gold.heads(of: sources))
  }
}
