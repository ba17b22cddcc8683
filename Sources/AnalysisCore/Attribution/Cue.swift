internal import Language
internal import ReferenceData

/// A word that may tell that somebody says, thinks, asks or warns of something.
struct Cue: Hashable {
  /// What kind of word it is.
  enum Kind: UInt8, CaseIterable {
    case verb, noun, adjective, phrase, mark
  }

  /// The word that carries the meaning ("said", "warning", "according").
  var token: Int
  /// What kind of word it is.
  var kind: Kind
  /// The speaker that its construction gives.
  var speaker: SpeakerFinder.Speaker?
  /// What it may report.
  var candidates: [ContentCandidate]
  /// The tokens of an "according to" phrase with its source; empty otherwise.
  var phrase: Range<Int> = 0..<0
}

/// Lists the cues of a document with all that they may report; the ranker chooses.
struct CueFinder {
  let document: Document
  let index: DependencyIndex
  let speakers: SpeakerFinder
  let candidates: CandidateFinder
  let reference: ReferenceLibrary

  private static let according = WordSet("according")
  private static let light = WordSet("that to of by for on about against whether from over")

  func cues(in sentence: Sentence) -> [Cue] {
    var cues: [Cue] = []
    for token in sentence.tokens where isLikely(token) {
      let cue: Cue? =
        switch document.tokens[token].tag {
        case .verb where Self.according.contains(document.tokens[token].formHash):
          phraseCue(token, in: sentence)
        case .verb: verbCue(token)
        case .noun: nounCue(token, in: sentence)
        case .adj: adjectiveCue(token)
        case .punct where document.tokens[token].pennTag == .colon: markCue(token, in: sentence)
        case .adp, .adv, .x, .sconj:
          Self.according.contains(document.tokens[token].formHash)
            ? phraseCue(token, in: sentence) : nil
        default: nil
        }
      if let cue, !cue.candidates.isEmpty { cues.append(cue) }
    }
    return cues
  }

  /// Whether the network takes a word for a cue at all; all are where none has read the document.
  private func isLikely(_ token: Int) -> Bool {
    document.speech.isEmpty || document.speech.pointer(of: token) != nil
  }

  private func verbCue(_ verb: Int) -> Cue? {
    guard
      !speakers.isPassiveWithoutAgent(verb)
        || WordSet.quoted.contains(document.tokens[verb].lemmaHash)
    else { return nil }
    let speaker = speakers.speaker(ofVerb: verb)
    return Cue(
      token: verb, kind: .verb, speaker: speaker,
      candidates: candidates.candidates(ofVerb: verb, speaker: speaker?.head))
  }

  /// A noun that a clause, an infinitive or "of", and somebody's name, hang on.
  private func nounCue(_ noun: Int, in sentence: Sentence) -> Cue? {
    let limit = min(sentence.tokens.upperBound, noun + 6)
    guard noun + 1 < limit,
      (noun + 1..<limit).contains(where: { Self.light.contains(document.tokens[$0].formHash) }),
      mayReport(document.tokens[noun].lemmaHash)
    else { return nil }
    let speaker = speakers.speaker(ofNoun: noun)
    return Cue(
      token: noun, kind: .noun, speaker: speaker,
      candidates: candidates.candidates(ofNoun: noun, speaker: speaker?.head))
  }

  /// Whether a noun may stand for words or thoughts.
  private func mayReport(_ lemma: UInt64) -> Bool {
    if reference.reportingWords.contains(lemma) { return true }
    return reference.wordClasses.first(lemma) { entry in
      entry.noun.contains { Self.mental.contains($0) }
    } ?? false
  }

  private static let mental: Set<WordClass> = [.communication, .cognition, .feeling, .motive]

  private func adjectiveCue(_ adjective: Int) -> Cue? {
    guard document.tokens[adjective].relation != .amod,
      let speaker = speakers.speaker(ofVerb: adjective), speaker.way == .subject
    else { return nil }
    return Cue(
      token: adjective, kind: .adjective, speaker: speaker,
      candidates: candidates.candidates(ofNoun: adjective, speaker: speaker.head))
  }

  /// A colon between a speaker at the head of a sentence and what is said ("Olan: We shall win").
  private func markCue(_ mark: Int, in sentence: Sentence) -> Cue? {
    let start = sentence.tokens.lowerBound
    guard document.isColon(mark), mark > start, mark - start <= 8,
      mark + 2 < sentence.tokens.upperBound
    else { return nil }
    var head: Int?
    for token in start..<mark {
      let word = document.tokens[token]
      if word.tag == .verb || word.tag == .aux || word.pennTag == .comma { return nil }
      if word.tag == .propn || word.tag == .noun || word.tag == .pron,
        !(start..<mark).contains(Int(word.head))
      {
        head = token
      }
    }
    guard let head, !WordSet.labels.contains(document.tokens[head].lemmaHash) else { return nil }
    return Cue(
      token: mark, kind: .mark, speaker: SpeakerFinder.Speaker(head: head, way: .adjacent),
      candidates: candidates.candidates(afterMark: mark))
  }

  /// "according to X": its source runs to the next boundary that the parse gives.
  private func phraseCue(_ token: Int, in sentence: Sentence) -> Cue? {
    let start = token + 2
    guard start < sentence.tokens.upperBound,
      WordSet.to.contains(document.tokens[token + 1].formHash)
    else { return nil }
    var head = -1
    for candidate in start..<min(start + 12, sentence.tokens.upperBound) {
      let word = document.tokens[candidate]
      if word.tag == .propn || word.tag == .noun || word.tag == .pron, head < 0 { head = candidate }
      // The true head is the nominal that "according" or "to" hangs on.
      if word.tag == .propn || word.tag == .noun || word.tag == .pron,
        isCaseMarked(candidate, by: token)
      {
        head = candidate
        break
      }
    }
    guard head >= 0 else { return nil }
    var end = max(head + 1, min(index.extent(of: head).upperBound, sentence.tokens.upperBound))
    if let cut = (head + 1..<end).first(where: { endsPhrase($0) }), head + 1 < end { end = cut }
    let phrase = token..<end
    return Cue(
      token: token, kind: .phrase, speaker: SpeakerFinder.Speaker(head: head, way: .oblique),
      candidates: candidates.candidates(ofPhrase: phrase), phrase: phrase)
  }

  private func isCaseMarked(_ noun: Int, by marker: Int) -> Bool {
    index.children(of: noun).contains { $0 == marker || $0 == marker + 1 }
  }

  private func endsPhrase(_ token: Int) -> Bool {
    let tag = document.tokens[token].pennTag
    return tag == .comma || tag == .colon || tag == .fullStop
      || document.tokens[token].shape.contains(.opensQuote)
  }
}
