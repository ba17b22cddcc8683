internal import BriefingModel
public import Synchronization

/// An entry of a lexicon: a word or phrase and what is known of it.
protocol LexiconEntry: TableEntry {
  /// The word or words, in lower case.
  var phrase: String { get }
}

/// Words and phrases with what is known of them, found by the hashes of their tokens.
///
/// Whether the tokens are lemmas or word forms each file says: verbs, triggers and nouns are kept
/// by lemma, hedges and negations by form. A phrase may have several entries. A file is read when first
/// something is asked of it, for most runs need few of them.
public final class Lexicon<Entry: Sendable>: Sendable {
  /// What a file holds.
  @usableFromInline
  final class Contents: Sendable {
    @usableFromInline let entries: [Entry]
    @usableFromInline let trie: TokenTrie

    init(_ entries: [Entry]) where Entry: LexiconEntry {
      self.entries = entries
      var trie = TokenTrie(capacity: entries.count * 2)
      var tokens = NameTokens()
      for (number, entry) in entries.enumerated() {
        tokens.read(entry.phrase)
        for variant in tokens.variants { trie.insert(variant, value: Int32(number)) }
      }
      trie.finish()
      self.trie = trie
    }
  }

  /// The address of the contents, kept alive until the end; 0 until they are read. It is asked several
  /// times for each word of an article, so it costs neither a lock nor a count of references.
  @usableFromInline let place = Atomic<UInt>(0)
  private let read: @Sendable () -> Contents

  /// A lexicon of entries that are read when they are needed; should two tasks ask at once, both may
  /// read them and the first result is kept.
  init(_ entries: @escaping @Sendable () -> [Entry]) where Entry: LexiconEntry {
    read = { Contents(entries()) }
  }

  deinit { Self.contents(at: place.load(ordering: .acquiring))?.release() }

  @inlinable
  func withContents<Result>(_ body: (Contents) -> Result) -> Result {
    let contents = Self.contents(at: place.load(ordering: .acquiring)) ?? readContents()
    return contents._withUnsafeGuaranteedRef(body)
  }

  @inlinable
  static func contents(at place: UInt) -> Unmanaged<Contents>? {
    UnsafeRawPointer(bitPattern: place).map { Unmanaged.fromOpaque($0) }
  }

  @usableFromInline
  func readContents() -> Unmanaged<Contents> {
    let made = Unmanaged.passRetained(read())
    let found = place.compareExchange(
      expected: 0, desired: UInt(bitPattern: made.toOpaque()), ordering: .acquiringAndReleasing
    ).original
    guard let kept = Self.contents(at: found) else { return made }
    made.release()
    return kept
  }

  /// All entries in the order of the file.
  @inlinable public var entries: [Entry] { withContents(\.entries) }

  /// The entries of a single word; none for a word that is not there.
  @inlinable
  public subscript(hash: UInt64) -> [Entry] {
    withContents { contents in
      contents.trie.values(for: hash).map { contents.entries[Int($0)] }
    }
  }

  /// The first entry of a single word.
  @inlinable
  public func first(_ hash: UInt64) -> Entry? {
    withContents { contents in
      contents.trie.values(for: hash).first.map { contents.entries[Int($0)] }
    }
  }

  /// A fact of the first entry of a single word; asked in place, so that no entry is copied.
  @inlinable
  public func first<Fact>(_ hash: UInt64, _ fact: (Entry) -> Fact) -> Fact? {
    withContents { contents in
      contents.trie.values(for: hash).first.map { fact(contents.entries[Int($0)]) }
    }
  }

  /// Whether a single word is there.
  @inlinable
  public func contains(_ hash: UInt64) -> Bool {
    withContents { !$0.trie.values(for: hash).isEmpty }
  }

  /// The entries of the longest phrase that begins at token `start`, and how many tokens it has.
  @inlinable
  public func longestMatch(
    from start: Int, to end: Int, hash: (Int) -> UInt64
  ) -> (length: Int, entries: [Entry])? {
    withContents { contents in
      contents.trie.longestMatch(from: start, to: end, hash: hash).map { match in
        (match.length, match.values.map { contents.entries[Int($0)] })
      }
    }
  }
}
