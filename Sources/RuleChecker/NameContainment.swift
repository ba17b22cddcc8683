internal import BriefingModel

/// Finds capitalised names of a written sentence that stand in no sentence that it cites (R10).
///
/// What may stand besides: the derivations that the data record for the sentence, every name of an
/// actor, target, speaker or publisher of which one name stands in a cited article, and the labels
/// and fixed words of the edition itself.
struct NameContainment: Sendable {
  /// Names of one entity or speaker, which stand for each other, as sets of words.
  private let aliases: [(names: [FoldedText], words: Set<String>)]
  /// Words of publishers and of the marks of the edition.
  private let common: Set<String>

  init(edition: WrittenEdition) {
    let claims = edition.data.reportedClaims
    let entities =
      claims.flatMap { [$0.actor, $0.target].compactMap { $0 } }
      + edition.data.actors.threatActors.items.map(\.entity)
      + edition.data.actors.threatened.items.map(\.entity)
    let speakers =
      claims.compactMap(\.speaker)
      + edition.data.disagreements.items.flatMap(\.accounts).compactMap(\.speaker)
    let groups =
      entities.map { [$0.name] + $0.names }
      + speakers.map { [$0.name, $0.role ?? ""] + $0.affiliation }
    aliases = groups.map { names in
      (names.filter { !$0.isEmpty }.map(FoldedText.init), Set(names.flatMap(Lexicon.words)))
    }
    let outlets = edition.data.sources.items.compactMap(\.outlet)
    common = Set((outlets + claims.flatMap(\.reports).compactMap(\.outlet)).flatMap(Lexicon.words))
      .union(Lexicon.named("own-capital").phrases.compactMap(\.first))
      .union(Lexicon.named("month").phrases.compactMap(\.first))
  }

  /// The names, in order; none where a cited article is not at hand.
  func foreignNames(in sentence: WrittenSentence, of edition: WrittenEdition) -> [String] {
    guard sentence.citesOnlySentences else { return [] }
    let keys = Set(sentence.citations.compactMap { $0.target?.article })
    let articles = keys.compactMap { edition.articles[$0] }
    guard articles.count == keys.count else { return [] }
    var known = Self.words(edition.citedText(of: sentence))
    var open = Self.capitalised(in: sentence.text).filter { !isKnown($0, among: known) }
    // The data and whole articles are searched only for what the cited sentences leave open.
    guard !open.isEmpty else { return [] }
    for derivation in edition.derivations(for: sentence) {
      known.formUnion(Self.words(derivation.value))
    }
    open = open.filter { !isKnown($0, among: known) }
    guard !open.isEmpty else { return [] }
    let texts = articles.map { FoldedText($0.text) }
    for alias in aliases
    where !alias.words.allSatisfy({ known.contains($0) || common.contains($0) })
      && alias.names.contains(where: { name in texts.contains { $0.holds(name) } })
    {
      known.formUnion(alias.words)
    }
    return open.filter { !isKnown($0, among: known) }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(Lexicon.words(of: text).map(unquoted))
  }

  /// A name is known by its word, its parts, its possessive, or the stem of a demonym.
  private func isKnown(_ name: String, among known: Set<String>) -> Bool {
    func has(_ word: String) -> Bool { known.contains(word) || common.contains(word) }
    return Lexicon.words(of: name).map(Self.unquoted).allSatisfy { word in
      let bare = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
      if has(word) || has(bare) || has(bare + "'s") { return true }
      let parts = bare.split(separator: "-").map(String.init)
      if parts.count > 1, parts.allSatisfy(has) { return true }
      let stem = bare.prefix(4)
      guard bare.count >= 4 else { return false }
      return known.contains { $0.hasPrefix(stem) } || common.contains { $0.hasPrefix(stem) }
    }
  }

  /// A word without the single quotation marks around it.
  private static func unquoted(_ word: String) -> String {
    var word = word[...]
    while word.first == "'" { word.removeFirst() }
    while word.last == "'" { word.removeLast() }
    return String(word)
  }

  /// Capitalised words that begin neither the sentence nor a quotation nor what follows a colon.
  private static func capitalised(in text: String) -> [String] {
    var found: [String] = []
    var isInitial = true
    for word in text.split(separator: " ") {
      let bare = word.drop { !$0.isLetter && !$0.isNumber }
      let isOpened = word.first.map { "“\"(".contains($0) } ?? false
      let isLabel = bare.dropFirst().first?.isNumber == true
      if !isInitial, !isOpened, !isLabel, bare.first?.isUppercase == true {
        found.append(String(bare.prefix { $0.isLetter || $0.isNumber || "-'’".contains($0) }))
      }
      isInitial = word.last.map { ".:;!?”\"".contains($0) } ?? false
    }
    return found
  }
}
