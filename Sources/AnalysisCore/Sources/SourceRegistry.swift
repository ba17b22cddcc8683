internal import BriefingModel
internal import Language

/// Gathers the places that stand for one source, over the whole article.
struct SourceRegistry {
  let document: Document
  let phrases: SpeakerPhraseReader
  let describer: SpeakerDescriber
  let mentionOfToken: [Int32: Int]
  /// The quotations of the article.
  let quotations: [QuotationRun]
  var entries: [Entry] = []

  /// A source in the making.
  struct Entry {
    var phrases: [SpeakerPhrase] = []
    var descriptions: [SpeakerDescription] = []
    var keys: Set<String> = []
    var entity: Int32?
  }

  /// A source that some words stand for, and why where they do not name it.
  struct Resolution: Hashable {
    var source: Int
    /// Those who speak together with it.
    var others: [Int] = []
    var basis: String?
  }

  init(document: Document, index: DependencyIndex, describer: SpeakerDescriber) {
    self.document = document
    self.describer = describer
    phrases = SpeakerPhraseReader(
      document: document, index: index, reference: describer.reference)
    var mentionOfToken: [Int32: Int] = [:]
    for (number, mention) in document.mentions.enumerated() {
      if mentionOfToken[mention.headToken] == nil { mentionOfToken[mention.headToken] = number }
    }
    self.mentionOfToken = mentionOfToken
    quotations = QuotationRun.all(in: document)
  }

  /// The source of a speaker's head token; nil for a pronoun that stands for nobody found.
  mutating func resolve(_ given: Int) -> Resolution? {
    let office = office(of: given)
    let head = personOwned(by: given) ?? office?.head ?? given
    let naming = office?.isHeldByNamed == true ? mentioned(in: given) : head
    let token = document.tokens[head]
    if WordSet.relativePronouns.contains(token.formHash), let noun = antecedent(ofRelative: head) {
      return resolve(noun)
    }
    if WordSet.standIns.contains(token.formHash) { return resolvePronoun(head) }
    let phrase = phrases.phrase(head: head)
    let description = describer.describe(phrase)
    let keys = keys(of: phrase, description)
    let entity = linkedEntity(of: naming, phrase: phrase, description)
    if let known = entries.firstIndex(where: {
      $0.entity != nil && $0.entity == entity
        && $0.descriptions.contains { $0.isPerson == description.isPerson }
    })
      ?? entries.firstIndex(where: { !$0.keys.isDisjoint(with: keys) })
    {
      add(phrase, description, keys: keys, entity: entity, to: known)
      return Resolution(source: known, basis: basis(of: naming))
    }
    if let known = antecedent(of: phrase, description) {
      add(phrase, description, keys: [], entity: nil, to: known)
      return Resolution(source: known, basis: "noun phrase")
    }
    entries.append(Entry())
    add(phrase, description, keys: keys, entity: entity, to: entries.count - 1)
    return Resolution(source: entries.count - 1, basis: nil)
  }

  /// The other speakers of "witnesses and officials said".
  mutating func resolveOthers(besides head: Int) -> [Int] {
    var others: [Int] = []
    for child in phrases.index.children(of: head)
    where document.tokens[child].relation == .conj
      && (document.tokens[child].tag == .noun || document.tokens[child].tag == .propn)
    {
      if let other = resolve(child)?.source { others.append(other) }
    }
    return others
  }

  mutating func add(
    _ phrase: SpeakerPhrase, _ description: SpeakerDescription, keys: Set<String>, entity: Int32?,
    to source: Int
  ) {
    if !entries[source].phrases.contains(phrase) {
      entries[source].phrases.append(phrase)
      entries[source].descriptions.append(description)
    }
    entries[source].keys.formUnion(keys)
    if entries[source].entity == nil { entries[source].entity = entity }
  }

  /// The entity that coreference gives a head, if the link is one to trust.
  func linkedEntity(
    of head: Int, phrase: SpeakerPhrase, _ description: SpeakerDescription
  ) -> Int32? {
    let number =
      mentionOfToken[Int32(head)] ?? phrase.person.last.flatMap { mentionOfToken[Int32($0)] }
    guard let number else { return nil }
    let mention = document.mentions[number]
    if mention.link == .nounPhrase {
      let first = document.tokens[phrase.base.lowerBound]
      guard WordSet.definite.contains(first.formHash), !description.isPlural,
        agreesInBody(phrase, with: mention.entity)
      else { return nil }
    }
    return mention.entity
  }

  /// "the spokesman of X" is not the spokesman named before, unless X was told of that one too.
  func agreesInBody(_ phrase: SpeakerPhrase, with entity: Int32) -> Bool {
    let behind = phrase.head + 1..<max(phrase.head + 1, phrase.wide.upperBound)
    let names = Set(
      behind.filter { document.tokens[$0].tag == .propn }.map { document.tokens[$0].formHash })
    guard !names.isEmpty, let entry = entries.first(where: { $0.entity == entity }) else {
      return true
    }
    return entry.phrases.contains { known in
      ([known.full] + known.appositions).contains { words in
        words.contains { names.contains(document.tokens[$0].formHash) }
      }
    }
  }

  func basis(of head: Int) -> String? {
    guard let number = mentionOfToken[Int32(head)] else { return nil }
    switch document.mentions[number].link {
    case .nounPhrase: return "noun phrase"
    case .pronoun: return "pronoun"
    case .alias: return "alias"
    case .abbreviation: return "abbreviation"
    default: return nil
    }
  }

  /// Strings that tell two phrases for one source: the phrase without article, a surname.
  func keys(of phrase: SpeakerPhrase, _ description: SpeakerDescription) -> Set<String> {
    var keys: Set<String> = [normalized(phrase.base), normalized(phrase.wide)]
    if let last = phrase.person.last {
      keys.insert("person " + document.form(last).lowercased())
    } else if document.tokens[phrase.head].tag == .propn,
      description.isPerson || phrase.base.count == 1
    {
      keys.insert("person " + document.form(phrase.head).lowercased())
    }
    for (head, words) in zip(phrase.appositionHeads, phrase.appositions)
    where document.tokens[head].tag == .propn {
      keys.insert(normalized(words))
      keys.insert("person " + document.form(words.upperBound - 1).lowercased())
    }
    keys.remove("")
    return keys
  }

  func normalized(_ tokens: Range<Int>) -> String {
    var start = tokens.lowerBound
    while start < tokens.upperBound - 1, document.tokens[start].tag == .det { start += 1 }
    return tokens.isEmpty
      ? "" : document.text(document.byteRange(tokens: start..<tokens.upperBound)).lowercased()
  }
}
