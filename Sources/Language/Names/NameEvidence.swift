internal import ReferenceData

/// What the reference data and lexicons say of the tokens of a document.
///
/// Made once for a document; the name model and the later overriding by reference names share it.
struct NameEvidence {
  /// A name of the reference data at a place of the text.
  struct Hit {
    var firstToken: Int
    var endToken: Int
    var names: [IndexedName]
  }

  /// The hits in text order, the longest first at each place, not overlapping.
  private(set) var hits: [Hit] = []
  /// For each token: the bits of the kinds of name it is part of; `begins` marks the first token.
  private(set) var bits: [UInt32]
  /// For each token the uses of its word in the gazetteer (`NameLexicon.uses`).
  private(set) var uses: [UInt8]

  private static let begins: UInt32 = 1 << 20
  private static let firstName: UInt32 = 1 << 21
  private static let title: UInt32 = 1 << 22
  private static let facility: UInt32 = 1 << 23
  /// The kind "given" of `NameWords`.
  private static let givenName: UInt32 = 1 << 24
  /// The kind "person" of `NameWords`.
  private static let personWord: UInt32 = 1 << 28

  /// Looks all tokens up.
  init(_ document: Document, library: ReferenceLibrary, lexicon: NameLexicon = NameLexicon()) {
    bits = [UInt32](repeating: 0, count: document.tokens.count)
    uses = [UInt8](repeating: 0, count: document.tokens.count)
    for sentence in document.sentences {
      addNames(document, sentence.tokens, library)
      addLexicons(document, sentence.tokens, library)
    }
    for index in document.tokens.indices
    where document.tokens[index].shape.contains(.initialCapital) {
      uses[index] = lexicon.uses(document.tokens[index].formHash)
    }
  }

  /// Whether a token is a given name of the lexicon.
  func isFirstName(_ token: Int) -> Bool { bits[token] & Self.firstName != 0 }
  /// Whether a token is a given name that the reference data know for nothing else.
  func isOnlyGivenName(_ token: Int) -> Bool {
    bits[token] & (Self.firstName | Self.givenName) != 0 && bits[token] & Self.begins == 0
  }
  /// Whether a token is part of a title.
  func isTitle(_ token: Int) -> Bool { bits[token] & Self.title != 0 }
  /// Whether a token is a title or a word that stands before persons' names ("Justice"), particles
  /// and what else is short left out.
  func standsBeforePersons(_ token: Int, in document: Document) -> Bool {
    if isTitle(token) { return true }
    return bits[token] & Self.personWord != 0
      && document.tokens[token].end - document.tokens[token].start > 3
  }
  /// Whether a token is a word for a facility.
  func isFacility(_ token: Int) -> Bool { bits[token] & Self.facility != 0 }

  private mutating func addNames(
    _ document: Document, _ range: Range<Int>, _ library: ReferenceLibrary
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let hash = document.tokens[index].formHash
      guard library.names.begins(with: hash),
        let match = library.names.longestMatch(
          from: index, to: range.upperBound, hash: { document.tokens[$0].formHash })
      else {
        index += 1
        continue
      }
      let end = index + match.length
      let matched = document.bytes[document.byteRange(tokens: index..<end)]
      let names = match.names.filter { $0.suitsCase(of: matched) }
      if !names.isEmpty {
        hits.append(Hit(firstToken: index, endToken: end, names: names))
        let kinds = names.reduce(UInt32(0)) { $0 | 1 << UInt32($1.kind.rawValue) }
        for token in index..<end { bits[token] |= kinds }
        bits[index] |= Self.begins
      }
      index = names.isEmpty ? index + 1 : end
    }
  }

  private mutating func addLexicons(
    _ document: Document, _ range: Range<Int>, _ library: ReferenceLibrary
  ) {
    for index in range where document.tokens[index].shape.contains(.hasLetter) {
      let hash = document.tokens[index].formHash
      if document.tokens[index].shape.contains(.initialCapital) {
        if library.firstNames.contains(hash) { bits[index] |= Self.firstName }
      }
      if document.tokens[index].shape.contains(.initialCapital) {
        bits[index] |= UInt32(NameWords.shipped.kinds(hash)) << 24
      }
      if library.titles.contains(hash) { bits[index] |= Self.title }
      if library.facilities.contains(hash) { bits[index] |= Self.facility }
    }
  }
}
