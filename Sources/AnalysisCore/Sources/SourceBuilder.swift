internal import BriefingModel
internal import Language
internal import ReferenceData

/// Makes the sources of the findings from what the registry gathered.
struct SourceBuilder {
  let document: Document
  let describer: SpeakerDescriber
  let reference: ReferenceLibrary
  let index: DependencyIndex

  private var reader: SpeakerPhraseReader {
    SpeakerPhraseReader(document: document, index: index, reference: reference)
  }

  func findings(of entries: [SourceRegistry.Entry]) -> [SourceFinding] {
    var taken: [String: Int] = [:]
    return entries.map { entry in
      var finding = finding(of: entry)
      let count = taken[finding.id, default: 0]
      taken[finding.id] = count + 1
      if count > 0 { finding.id += "-\(count + 1)" }
      return finding
    }
  }

  private func finding(of entry: SourceRegistry.Entry) -> SourceFinding {
    var descriptions = entry.descriptions
    for phrase in entry.phrases { descriptions += besides(phrase) }
    let mentions = mentionPhrases(of: entry)
    descriptions += mentions.map(describer.describe)
    let names = names(of: entry, mentions: mentions)
    let isPerson = descriptions.contains { $0.isPerson && $0.named }
    let roles = descriptions.filter { $0.role != nil }
    let chosen = roles.first { !$0.roleIsWeak } ?? roles.first
    let known = person(in: entry, mentions: mentions)
    let kind =
      chosen?.kind ?? known?.kind ?? descriptions.compactMap(\.kind).first ?? .other
    let named = isPerson || (descriptions.first?.named ?? false)
    var affiliation: [String] = []
    for name in descriptions.flatMap(\.affiliation) where !affiliation.contains(name) {
      affiliation.append(name)
    }
    return SourceFinding(
      id: slug(names.first ?? "source"), name: names.first ?? "source", names: names,
      role: chosen?.role, affiliation: affiliation,
      iso3: descriptions.compactMap(\.iso3).first ?? known?.state, kind: kind, named: named)
  }

  /// The phrases that stand beside a speaker ("the spokesman, Ola Berg" and the other way round).
  private func besides(_ phrase: SpeakerPhrase) -> [SpeakerDescription] {
    zip(phrase.appositionHeads, phrase.appositions).compactMap { head, words in
      guard words.contains(head) else { return nil }
      // A surname may be a town too ("Koto").
      let parts = describer.namedParts(in: words, except: reader.personName(in: words))
      var description = SpeakerDescription()
      if document.tokens[head].tag == .propn, describer.noun(endingAt: head, in: words) == nil {
        description.isPerson = isPerson(head)
        description.named = true
      } else {
        describer.setRole(of: words, head: head, parts: parts, in: &description)
      }
      description.affiliation = parts.map { document.text(document.byteRange(tokens: $0.tokens)) }
      description.iso3 = parts.compactMap { describer.state(of: $0.name) }.first
      return description
    }
  }

  /// The other places where coreference finds the source, pronouns aside.
  private func mentionPhrases(of entry: SourceRegistry.Entry) -> [SpeakerPhrase] {
    guard let entity = entry.entity else { return [] }
    return document.mentions
      .filter { $0.entity == entity && $0.link != .pronoun && $0.score >= 50 }
      .filter { document.tokens[Int($0.headToken)].tag != .pron }
      // "the Pentagon spokesman" is a phrase of the spokesman's, not of the Pentagon's.
      .filter {
        ![.compound, .amod, .nmodDesc].contains(document.tokens[Int($0.headToken)].relation)
      }
      .prefix(40)
      .map { reader.phrase(head: Int($0.headToken), isWhole: false) }
  }

  /// Every name and noun phrase, fullest first.
  private func names(of entry: SourceRegistry.Entry, mentions: [SpeakerPhrase]) -> [String] {
    var people: [String] = []
    var others: [String] = []
    for phrase in entry.phrases + mentions {
      if !phrase.person.isEmpty { people.append(text(phrase.person)) }
      others.append(text(phrase.base))
      others.append(text(phrase.wide))
      others.append(text(phrase.full))
      for (head, beside) in zip(phrase.appositionHeads, phrase.appositions) {
        let name = isPerson(head) ? reader.personName(in: beside) : 0..<0
        if !name.isEmpty { people.append(text(name)) }
        others.append(text(beside))
      }
      if let bare = bareName(of: phrase) { others.append(bare) }
      if let ranked = rankedName(of: phrase) { others.append(ranked) }
    }
    if let entity = entry.entity {
      for mention in document.mentions
      where mention.entity == entity && mention.link != .pronoun && mention.score >= 50 {
        others.append(text(mention.tokens))
      }
    }
    var names: [String] = []
    let ordered = people.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    for name in ordered.map(\.element) + others where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    return Array(names.prefix(30))
  }

  /// A person's name with the ranks right before it ("Major Paul Lacombe").
  private func rankedName(of phrase: SpeakerPhrase) -> String? {
    var start = phrase.person.lowerBound
    while start > phrase.title.lowerBound,
      describer.title(endingAt: start - 1, in: start - 1..<start)?.precedesName == true,
      document.tokens[start - 1].shape.contains(.initialCapital)
    {
      start -= 1
    }
    return start < phrase.person.lowerBound ? text(start..<phrase.person.upperBound) : nil
  }

  private func isPerson(_ head: Int) -> Bool {
    document.nameMention(at: head)?.kind == .person
  }

  /// The last run of proper nouns of a phrase, where its words before it are titles or adjectives.
  private func bareName(of phrase: SpeakerPhrase) -> String? {
    guard let last = phrase.base.last, document.tokens[last].tag == .propn else { return nil }
    var start = last
    while start > phrase.base.lowerBound, document.tokens[start - 1].tag == .propn,
      describer.noun(endingAt: start - 1, in: phrase.base) == nil,
      describer.title(endingAt: start - 1, in: phrase.base) == nil
    {
      start -= 1
    }
    return text(start..<last + 1)
  }

  private func text(_ tokens: Range<Int>) -> String {
    document.text(document.byteRange(tokens: tokens))
  }

  /// The leader of the reference data that a source's name stands for, if just one does.
  private func person(
    in entry: SourceRegistry.Entry, mentions: [SpeakerPhrase]
  ) -> PersonEntry? {
    for phrase in entry.phrases + mentions where !phrase.person.isEmpty {
      guard
        let match = reference.names.longestMatch(
          from: phrase.person.lowerBound, to: phrase.person.upperBound,
          hash: { document.tokens[$0].formHash }),
        match.length == phrase.person.count,
        let name = match.names.first(where: { $0.kind == .person }),
        !name.flags.contains(.needsContext)
      else { continue }
      return reference.persons[Int(name.entry)]
    }
    return nil
  }

  /// A name as an identifier: small letters and digits, hyphens between.
  private func slug(_ name: String) -> String {
    var slug = EntityTable.plainSlug(name, most: .max) ?? wholeSlug(name)
    for article in ["the-", "a-", "an-"] where slug.hasPrefix(article) {
      slug.removeFirst(article.count)
    }
    return slug.isEmpty ? "source" : slug
  }

  /// The slug of a name in any letters.
  private func wholeSlug(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-", scalar != "'", scalar != "’" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug
  }
}
