internal import BriefingModel
internal import Language
internal import ReferenceData

extension SourceRegistry {
  /// The source that a pronoun stands for: by coreference, else the nearest that suits before it.
  mutating func resolvePronoun(_ head: Int) -> Resolution? {
    if let number = mentionOfToken[Int32(head)] {
      let entity = document.mentions[number].entity
      // Within somebody's quotation "he" is another than who speaks it.
      let isQuoted = document.tokens[head].shape.contains(.quoted)
      if !isQuoted, let name = introduced(before: head, notEntity: entity),
        let resolved = resolve(name)
      {
        return Resolution(source: resolved.source, basis: "last speaker")
      }
      if !isQuoted, let speaker = lastSpeaker(before: head, notEntity: entity) {
        return Resolution(source: speaker, basis: "last speaker")
      }
      if let known = entries.firstIndex(where: { $0.entity == entity }) {
        return Resolution(source: known, basis: "pronoun")
      }
      if let name = document.mentions.first(where: {
        $0.entity == entity && $0.link != .pronoun && $0.headToken != Int32(head)
          && !isPronounInForm(Int($0.headToken)) && canSpeak(Int($0.headToken))
      }), document.tokens[Int(name.headToken)].tag != .pron,
        let resolved = resolve(Int(name.headToken))
      {
        return Resolution(source: resolved.source, basis: "pronoun")
      }
    }
    let form = document.tokens[head].formHash
    let person = WordSet.singularPronouns.contains(form)
    let plural = WordSet.pluralPronouns.contains(form)
    guard person || plural || WordSet.thingPronouns.contains(form) else { return nil }
    let suiting = entries.indices.filter { entry in
      let description = entries[entry].descriptions[0]
      if person { return description.isPerson }
      return plural ? !description.isPerson : !description.isPerson && !description.isPlural
    }
    let nearest = suiting.max { lastPlace($0, before: head) < lastPlace($1, before: head) }
    if let nearest, lastPlace(nearest, before: head) >= 0 {
      return Resolution(source: nearest, basis: "pronoun")
    }
    if person, let named = personNamed(before: head) { return named }
    return subject(before: head, isPlural: plural, isPerson: person).flatMap { noun in
      resolve(noun).map { Resolution(source: $0.source, basis: "pronoun") }
    }
  }

  /// Whether a word is written as a pronoun is, whatever it is here: two places of "US" would else be
  /// sought in each other without end.
  private func isPronounInForm(_ token: Int) -> Bool {
    let form = document.tokens[token].formHash
    return WordSet.standIns.contains(form) || WordSet.relativePronouns.contains(form)
  }

  /// The nearest subject before a pronoun that agrees with it, in its sentence or the two before.
  func subject(before head: Int, isPlural: Bool, isPerson: Bool) -> Int? {
    let sentence = Int(document.tokens[head].sentence)
    let first = document.sentences[max(0, sentence - 2)].tokens.lowerBound
    return (first..<head).last { token in
      let word = document.tokens[token]
      guard word.relation == .nsubj || word.relation == .nsubjPass,
        word.tag == .noun || word.tag == .propn, canSpeak(token),
        // "it" is nobody, but the body for which somebody speaks.
        isPlural || isPerson || Self.spokespersons.contains(word.lemmaHash)
          || describer.reference.people.first(word.lemmaHash)?.isCollective != false
      else { return false }
      let plural = word.pennTag == .nns || word.pennTag == .nnps
      return isPlural ? plural || word.tag == .propn : plural == false
    }
  }

  /// The noun that a relative pronoun stands for.
  func antecedent(ofRelative pronoun: Int) -> Int? {
    var current = pronoun
    for _ in 0..<4 {
      let word = document.tokens[current]
      guard word.head >= 0, Int(word.head) < document.tokens.count else { return nil }
      current = Int(word.head)
      if word.relation == .aclRelcl || word.relation == .acl {
        return current < pronoun ? current : nil
      }
    }
    return nil
  }

  /// The earlier source that "the official" or "the minister" goes back to.
  func antecedent(
    of phrase: SpeakerPhrase, _ description: SpeakerDescription
  ) -> Int? {
    let first = document.tokens[phrase.base.lowerBound]
    guard phrase.person.isEmpty, WordSet.definite.contains(first.formHash),
      document.tokens[phrase.head].tag == .noun, phrase.wide.upperBound <= phrase.head + 1
    else { return nil }
    let lemma = document.tokens[phrase.head].lemmaHash
    return entries.indices.last { entry in
      zip(entries[entry].phrases, entries[entry].descriptions).contains { known, told in
        told.isPlural == description.isPlural
          && (known.base.contains { document.tokens[$0].lemmaHash == lemma }
            || known.appositions.contains { $0.contains { document.tokens[$0].lemmaHash == lemma } })
      }
    }
  }

  func lastPlace(_ entry: Int, before head: Int) -> Int {
    entries[entry].phrases.map(\.head).filter { $0 < head }.max() ?? -1
  }

  /// The last person named before a pronoun, where no source suits it.
  mutating func personNamed(before head: Int) -> Resolution? {
    guard let name = document.names.last(where: { $0.kind == .person && Int($0.endToken) <= head })
    else { return nil }
    guard let resolved = resolve(Int(name.endToken) - 1) else { return nil }
    return Resolution(source: resolved.source, basis: "pronoun")
  }
}
