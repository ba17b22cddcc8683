internal import Language
internal import ReferenceData

/// A noun phrase that stands for a speaker, taken apart.
struct SpeakerPhrase: Hashable {
  /// The token that the rest hangs on.
  var head: Int
  /// From the first word before the head to the head and the name that goes on after it.
  var base: Range<Int>
  /// The base with the phrases after it ("a spokesman for the army").
  var wide: Range<Int>
  /// All of it, with clauses ("a man who lives nearby").
  var full: Range<Int>
  /// The name of the person inside the base, without title; empty if it has none.
  var person: Range<Int>
  /// The words before the person's name ("Foreign Minister"); empty if none.
  var title: Range<Int>
  /// The phrases that stand beside it ("Lom Ardan, a local commander"), each without its clauses.
  var appositions: [Range<Int>]
  /// The head of each apposition.
  var appositionHeads: [Int]
}

/// Reads the noun phrase around a head.
struct SpeakerPhraseReader {
  let document: Document
  let index: DependencyIndex
  let reference: ReferenceLibrary

  /// The phrase around a head; `isWhole` says whether nouns that go on after it belong to it.
  func phrase(head given: Int, isWhole: Bool = true) -> SpeakerPhrase {
    let sentence = document.sentences[Int(document.tokens[given].sentence)].tokens
    let head = isWhole ? trueHead(of: given, in: sentence) : given
    var start = head
    var end = head + 1
    var appositions: [Range<Int>] = []
    var heads: [Int] = []
    for child in children(of: head, and: given) {
      let extent = index.extent(of: child)
      if child < head {
        if isPremodifier(child), extent.upperBound <= head { start = min(start, extent.lowerBound) }
      } else if document.tokens[child].relation == .flat || isNamePart(child, after: end) {
        end = max(end, min(extent.upperBound, nameEnd(extent, from: child)))
      } else if document.tokens[child].relation == .appos, child > head, !isKin(child) {
        appositions.append(shortened(extent, head: child))
        heads.append(child)
      }
    }
    while start < head, startsBadly(start) { start += 1 }
    end = max(end, head + 1)
    end = max(end, nameAfterTitle(from: head + 1, in: sentence) ?? end)
    let base = chunk(start..<end, from: given, in: sentence)
    let wide = widened(base, head: head, first: given, in: sentence, clauses: false)
    let person = personName(in: base)
    if heads.isEmpty, !leadsUp(given, toSubjectAfter: wide.upperBound),
      let beside = apposition(after: wide.upperBound, name: person, in: sentence),
      !isKin(headOfApposition(beside))
    {
      appositions.append(beside)
      heads.append(headOfApposition(beside))
    }
    return SpeakerPhrase(
      head: head, base: base, wide: wide,
      full: widened(base, head: head, first: given, in: sentence, clauses: true), person: person,
      title: person.isEmpty ? person : base.lowerBound..<person.lowerBound,
      appositions: appositions, appositionHeads: heads)
  }

  /// The end of a person's name that an office leads up to ("Secretary of State Ann Holt", "director
  /// of the Lom Institute Ann Holt"), where nothing but nouns and their small words stand between.
  ///
  /// "A spokesman for Minister Ann Holt" is not she: the name goes with the office right before it.
  private func nameAfterTitle(from token: Int, in sentence: Range<Int>) -> Int? {
    var token = token
    var isInside = false
    let limit = min(sentence.upperBound, token + 10)
    while token < limit {
      let word = document.tokens[token]
      if let name = document.nameMention(at: token), name.kind == .person {
        guard !isInside || !isOffice(token - 1) && document.tokens[token - 1].tag != .adp else {
          return nil
        }
        return min(sentence.upperBound, Int(name.endToken))
      }
      let isLink = word.tag == .adp || word.tag == .det || word.pennTag == .pos
      guard
        isLink || word.tag == .propn || word.tag == .noun || word.pennTag == .hyphen
          || word.tag == .adj
      else { return nil }
      if word.tag == .adp { isInside = true }
      token += 1
    }
    return nil
  }

  /// The children of a head, and of the noun that the parse took for it.
  private func children(of head: Int, and given: Int) -> [Int] {
    let own = Array(index.children(of: head))
    return given == head ? own : index.children(of: given).filter { $0 != head } + own
  }

  private func isPremodifier(_ token: Int) -> Bool {
    switch document.tokens[token].relation {
    case .det, .detPredet, .amod, .compound, .nummod, .nmodPoss, .nmod, .nmodDesc, .flat, .appos,
      .nmodUnmarked, .advmod, .dep:
      return true
    default: return false
    }
  }

  private func startsBadly(_ token: Int) -> Bool {
    let word = document.tokens[token]
    return word.tag == .punct || word.tag == .cconj || word.tag == .adp || word.tag == .sconj
      || word.tag == .adv
  }

  private func isNamePart(_ token: Int, after end: Int) -> Bool {
    token == end && document.tokens[token].tag == .propn
      && (document.tokens[token].relation == .compound || document.tokens[token].relation == .appos)
  }

  private func nameEnd(_ extent: Range<Int>, from token: Int) -> Int {
    var end = token + 1
    while end < extent.upperBound {
      let word = document.tokens[end]
      guard word.tag == .propn || word.relation == .flat || word.pennTag == .hyphen else { break }
      end += 1
    }
    return end
  }

  /// A phrase up to its first comma, clause or dash.
  private func shortened(_ extent: Range<Int>, head: Int) -> Range<Int> {
    var start = extent.lowerBound
    while start < head, startsBadly(start) { start += 1 }
    let cut = (head + 1..<max(head + 1, extent.upperBound)).first { token in
      let word = document.tokens[token]
      return word.tag == .punct && word.pennTag != .hyphen
        || WordSet.relativePronouns.contains(word.formHash)
    }
    return start..<max(head + 1, min(cut ?? extent.upperBound, extent.upperBound))
  }

  private func widened(
    _ base: Range<Int>, head: Int, first: Int, in sentence: Range<Int>, clauses: Bool
  ) -> Range<Int> {
    var end = base.upperBound
    for child in children(of: head, and: first) where child >= end {
      let extent = index.extent(of: child)
      switch document.tokens[child].relation {
      case .nmod, .nmodUnmarked, .caseMarker: break
      case .conj where clauses: break
      case .acl, .aclRelcl:
        guard clauses, document.tokens[extent.lowerBound].tag != .punct else { continue }
      default: continue
      }
      guard extent.lowerBound <= end, extent.upperBound <= sentence.upperBound else { continue }
      end = max(end, shortened(extent, head: min(child, extent.upperBound - 1)).upperBound)
    }
    return base.lowerBound..<end
  }
}
