internal import ReferenceData

/// Finds the lemmas of tagged words by rules over endings, with whole words as exceptions.
///
/// The rules are counted from the train splits of EWT and GUM (`train-language lemmas`): for a Penn
/// tag, the longest known ending of the form says how many bytes to cut and what to add. A verb whose
/// base form is known has its regular ending taken off before that, and irregular forms stand in a
/// table by hand. A word without a rule is its own lemma.
public struct Lemmatizer: Sendable {
  /// How a form becomes its lemma.
  struct Edit: Hashable, Sendable {
    var cut: Int
    var added: [UInt8]

    init(cut: Int, added: [UInt8]) {
      self.cut = cut
      self.added = added
    }

    /// What turns one text of UTF-8 into another.
    init(from form: some Collection<UInt8>, to lemma: some Collection<UInt8>) {
      let common = zip(form, lemma).prefix { $0 == $1 }.count
      cut = form.count - common
      added = Array(lemma.dropFirst(common))
    }
  }

  /// The longest ending that rules look at, in bytes.
  static let longestEnding = 5

  private var edits = HashTable<Edit>(minimumCapacity: 6_144)
  private var hasRules = [Bool](repeating: false, count: PennTag.allCases.count)
  /// The hashes of the base forms of verbs.
  private var verbs = HashTable<Void>(minimumCapacity: 3_072)

  /// The lemmatiser that the program carries.
  public static let shipped = Lemmatizer(
    table: LanguageTable(named: "lemmas.tsv"),
    irregular: LanguageTable(named: "irregular-words.tsv"))

  /// Reads rows of tag, ending ("^" before a whole word), bytes to cut, letters to add; and of
  /// irregular words: tag of the base form, base form, inflected forms.
  ///
  /// A whole word tagged as a base form is a verb that is known; the verbs by hand win over counted
  /// forms.
  init(table: LanguageTable, irregular: LanguageTable = LanguageTable(text: "")) {
    table.forEach { add(rule: $0) }
    var bases: Set<UInt64> = []
    irregular.forEach { row in
      if row.count >= 2, row.text(0) == "VB" { bases.insert(row.hash(1)) }
    }
    irregular.forEach { add(irregular: $0, bases: bases) }
  }

  private mutating func add(rule row: LanguageTable.Row) {
    guard row.count >= 4, let tag = PennTag(name: row.text(0)), let cut = row.number(2), cut >= 0
    else { return }
    let isWord = row.field(1).first == UInt8(ascii: "^")
    let word = row.hash(1, from: isWord ? 1 : 0)
    edits.set(Self.key(tag, word, isWord), to: Edit(cut: cut, added: Array(row.field(3))))
    hasRules[Int(tag.rawValue)] = true
    if tag == .vb, isWord, cut == 0 { verbs.set(word, to: ()) }
  }

  private mutating func add(irregular row: LanguageTable.Row, bases: Set<UInt64>) {
    guard row.count >= 2 else { return }
    let isVerb = row.text(0) == "VB"
    if isVerb { verbs.set(row.hash(1), to: ()) }
    for number in 2..<max(2, row.count) {
      let form = row.hash(number)
      for tag in isVerb ? [PennTag.vbd, .vbn, .vbp] : [.nns] {
        // "they found a firm": only a tagger's slip makes a past form present.
        if tag == .vbp, bases.contains(form) { continue }
        let edit = Edit(from: row.field(number), to: row.field(1))
        edits.set(Self.key(tag, form, true), to: edit)
        hasRules[Int(tag.rawValue)] = true
      }
    }
  }

  static func key(_ tag: PennTag, _ hash: UInt64, _ isWord: Bool) -> UInt64 {
    (hash ^ UInt64(tag.rawValue) &* 0x9E37_79B9_7F4A_7C15) &* (isWord ? 3 : 5)
  }

  /// Sets the lemma hashes of a tagged document.
  public func lemmatize(_ document: inout Document) {
    let reader = CharacterReader(document.bytes)
    for index in document.tokens.indices {
      let token = document.tokens[index]
      guard let edit = edit(token, reader) else {
        document.tokens[index].lemmaHash = token.formHash
        continue
      }
      document.tokens[index].lemmaHash = Self.hash(token, edit, reader)
    }
  }

  /// The lemma of a tagged token: lower case, but for proper nouns and abbreviations.
  public func lemma(of index: Int, in document: Document) -> String {
    let token = document.tokens[index]
    var bytes = Array(document.bytes[Int(token.start)..<Int(token.end)])
    let keepsCase =
      token.tag == .propn || token.tag == .x
      || token.shape.contains(.allCapitals) && token.tag == .noun
    if !keepsCase, bytes != Array("I".utf8) {
      bytes = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    }
    if let edit = edit(token, CharacterReader(document.bytes)), edit.cut <= bytes.count {
      bytes.removeLast(edit.cut)
      bytes += edit.added
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func edit(_ token: Token, _ reader: CharacterReader) -> Edit? {
    guard hasRules[Int(token.pennTag.rawValue)] else { return nil }
    if let edit = edits[Self.key(token.pennTag, token.formHash, true)] { return edit }
    if let edit = regularEdit(token, reader) { return edit }
    let end = Int(token.end)
    var length = min(Self.longestEnding, end - Int(token.start) - 1)
    while length > 0 {
      let hash = reader.hash(end - length..<end)
      if let edit = edits[Self.key(token.pennTag, hash, false)],
        edit.cut < end - Int(token.start)
      {
        return edit
      }
      length -= 1
    }
    return nil
  }

  /// The regular ending of a verb whose base form is known.
  private func regularEdit(_ token: Token, _ reader: CharacterReader) -> Edit? {
    guard RegularEndings.inflects(token.pennTag) else { return nil }
    let form = reader.bytes[Int(token.start)..<Int(token.end)].lazy.map { byte -> UInt8 in
      byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
    return RegularEndings.edits(of: form, token.pennTag).first {
      verbs[Self.hash(token, $0, reader)] != nil
    }
  }

  private static func hash(_ token: Token, _ edit: Edit, _ reader: CharacterReader) -> UInt64 {
    let range = Int(token.start)..<max(Int(token.start), Int(token.end) - edit.cut)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range {
      let byte = reader.bytes[index]
      if byte >= 0x80 { return WordHash.of(Array(reader.bytes[range]) + edit.added) }
      let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
    }
    for byte in edit.added { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
