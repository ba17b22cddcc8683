internal import BriefingModel

/// An entry of a lexicon: a word or phrase and what is known of it.
protocol LexiconEntry: TableEntry {
  /// The word or words, in lower case.
  var phrase: String { get }
}

/// Words and phrases with what is known of them, found by the hashes of their tokens.
///
/// Whether the tokens are lemmas or word forms each file says: verbs, triggers and nouns are kept
/// by lemma, hedges and negations by form. A phrase may have several entries.
public struct Lexicon<Entry: Sendable>: Sendable {
  /// All entries in the order of the file.
  public let entries: [Entry]
  @usableFromInline let trie: TokenTrie

  init(_ entries: [Entry]) where Entry: LexiconEntry {
    self.entries = entries
    var trie = TokenTrie(capacity: entries.count * 2)
    for (number, entry) in entries.enumerated() {
      for tokens in NameTokens.variants(entry.phrase) {
        trie.insert(tokens, value: Int32(number))
      }
    }
    trie.finish()
    self.trie = trie
  }

  /// The entries of a single word; none for a word that is not there.
  @inlinable
  public subscript(hash: UInt64) -> [Entry] {
    trie.values(for: hash).map { entries[Int($0)] }
  }

  /// The first entry of a single word.
  @inlinable
  public func first(_ hash: UInt64) -> Entry? {
    trie.values(for: hash).first.map { entries[Int($0)] }
  }

  /// Whether a single word is there.
  @inlinable
  public func contains(_ hash: UInt64) -> Bool { !trie.values(for: hash).isEmpty }

  /// The entries of the longest phrase that begins at token `start`, and how many tokens it has.
  @inlinable
  public func longestMatch(
    from start: Int, to end: Int, hash: (Int) -> UInt64
  ) -> (length: Int, entries: [Entry])? {
    guard let match = trie.longestMatch(from: start, to: end, hash: hash) else { return nil }
    return (match.length, match.values.map { entries[Int($0)] })
  }
}
