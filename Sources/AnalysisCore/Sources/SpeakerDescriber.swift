internal import BriefingModel
internal import Language
internal import ReferenceData

/// Tells kind, role and affiliation of a speaker from the words of its noun phrase.
struct SpeakerDescriber {
  let document: Document
  let reference: ReferenceLibrary

  /// A reference name inside a phrase.
  struct NamedPart: Hashable {
    var tokens: Range<Int>
    var name: IndexedName
  }

  static let lesser = WordSet(
    "deputy vice former ex-president ex- late acting-deputy assistant would-be aspiring")
  /// Words that one is addressed by, beside which an office tells more.
  private static let addresses = WordSet("senator professor doctor justice judge reverend")
  static let leader = WordSet("leader ruler strongman")
  static let irregular = WordSet(
    "rebel opposition local militia tribal insurgent guerrilla faction anti-taliban northern resistance militant jihadi jihadist separatist"
  )
  static let policeWords = WordSet("police gendarmerie constabulary")
  static let soldierWords = WordSet("military army navy")
  private static let possessive = WordSet("'s '")

  func describe(_ phrase: SpeakerPhrase) -> SpeakerDescription {
    var description = SpeakerDescription()
    description.isPlural = isPlural(phrase.head)
    let parts = namedParts(in: phrase.wide, except: phrase.person)
    describeAffiliation(parts, in: &description)
    if !phrase.person.isEmpty {
      describePerson(phrase, parts: parts, in: &description)
    } else if document.tokens[phrase.head].tag == .propn,
      noun(endingAt: phrase.head, in: phrase.base) == nil
    {
      describeName(phrase, parts: parts, in: &description)
    } else {
      describeNoun(phrase, parts: parts, in: &description)
    }
    return description
  }

  func isPlural(_ token: Int) -> Bool {
    let tag = document.tokens[token].pennTag
    return tag == .nns || tag == .nnps
  }

  func describePerson(
    _ phrase: SpeakerPhrase, parts: [NamedPart], in description: inout SpeakerDescription
  ) {
    description.named = true
    description.isPerson = true
    description.isPlural = false
    var title = phrase.title
    while let first = title.first, isHonorific(first) { title = first + 1..<title.upperBound }
    if let last = title.last, isHonorific(last) { title = title.lowerBound..<last }
    guard let last = title.last else {
      describeBelonging(phrase, in: &description)
      return
    }
    let office = withoutRank(title)
    setRole(of: office, head: office.last ?? last, parts: parts, in: &description)
    if description.role == nil { describeBelonging(phrase, in: &description) }
    // Diplomats without a name are unnamed sources; one with a name is an official.
    if description.kind == .unnamed { description.kind = .official }
  }

  func isHonorific(_ token: Int) -> Bool {
    WordSet.honorifics.contains(document.tokens[token].formHash)
  }

  /// Sets role and kind from a stretch of words that ends in the noun of an office.
  func setRole(
    of words: Range<Int>, head: Int, parts: [NamedPart], in description: inout SpeakerDescription
  ) {
    let noun = noun(endingAt: head, in: words)
    let title = title(endingAt: head, in: words)
    guard
      noun != nil || title != nil || document.tokens[head].tag == .noun
        || document.tokens[head].tag == .propn
    else { return }
    if let noun, noun.standing != .role { return }
    let start = roleStart(in: words, head: head, parts: parts)
    guard start <= head else { return }
    description.role = document.text(
      document.byteRange(tokens: start..<max(head + 1, words.upperBound)))
    description.roleIsWeak =
      (noun?.kind == .military || Self.addresses.contains(document.tokens[head].lemmaHash))
      && title?.precedesName ?? true
    description.kind = kind(
      noun: isRank(head, title) && noun?.kind != .police ? title?.kind : noun?.kind ?? title?.kind,
      head: head, words: words, parts: parts)
  }

  /// "Captain Bo Lund" is an officer, "the captain" of a team need not be.
  private func isRank(_ head: Int, _ title: TitleEntry?) -> Bool {
    title?.kind == .military && title?.precedesName == true
      && document.tokens[head].shape.contains(.initialCapital)
  }

  /// Where a role begins: after the determiner, and after the state that the office belongs to.
  func roleStart(in words: Range<Int>, head: Int, parts: [NamedPart]) -> Int {
    var start = words.lowerBound
    if let part = parts.last(where: {
      $0.tokens.upperBound <= head && isStateName($0.name) && words.contains($0.tokens.lowerBound)
    }),
      !Self.leader.contains(document.tokens[head].lemmaHash) || part.tokens.upperBound < head
    {
      start = part.tokens.upperBound
    }
    while start < head {
      let word = document.tokens[start]
      guard
        word.tag == .det || word.pennTag == .pos || word.tag == .punct || word.tag == .adv
          || word.tag == .num || word.pennTag == .prpPossessive
          || WordSet.otherWords.contains(word.formHash)
      else { break }
      start += 1
    }
    return start
  }

  func isStateName(_ name: IndexedName) -> Bool {
    switch name.kind {
    case .stateName, .stateDemonym, .stateCapital, .stateSeat: true
    default: false
    }
  }

  func describeName(
    _ phrase: SpeakerPhrase, parts: [NamedPart], in description: inout SpeakerDescription
  ) {
    description.named = true
    if let part = parts.last(where: { $0.tokens.contains(phrase.head) }) {
      description.kind = kind(of: part.name)
      if part.name.kind == .armedGroup || part.name.kind == .stateDemonym { return }
      return
    }
    let name = Int(document.tokens[phrase.head].name)
    if name >= 0, name < document.names.count {
      switch document.names[name].kind {
      case .armedGroup: description.kind = .armedGroup
      case .alliance: description.kind = .igo
      case .state, .place: description.kind = .official
      case .person:
        description.isPerson = true
      default: break
      }
    }
  }
}
