internal import Language
internal import ReferenceData

/// Turns a cue and a candidate into the traits that the model weighs.
///
/// A trait is the 64-bit key of a template's number and its values, as linear models know it.
/// A class, for every cue's scorer holds it.
final class StatementFeatures: Sendable {
  let document: Document
  let index: DependencyIndex
  let candidates: CandidateFinder
  let reference: ReferenceLibrary

  init(
    document: Document, index: DependencyIndex, candidates: CandidateFinder,
    reference: ReferenceLibrary
  ) {
    self.document = document
    self.index = index
    self.candidates = candidates
    self.reference = reference
  }

  /// What holds for all candidates of a cue.
  struct Context {
    var cue: Cue
    var sentence: Range<Int>
    var lemma: UInt64
    var tag: UInt64
    var relation: UInt64
    var speaker: UInt64
    var speakerLemma: UInt64
    var speakerClass: UInt64
    var way: UInt64
    var previous: UInt64
    var next: UInt64
    var auxiliary: UInt64
    var quoted: UInt64
    var object: UInt64
    var shape: UInt64
    var act: UInt64
    var classes: UInt64
    var kind: UInt64
    /// What the cue points at, and the likeliest content by that.
    var pointer: SpeechReading.Pointer?
    var pointed: Range<Int>
  }

  /// Reads what holds for all candidates of a cue.
  func context(of cue: Cue) -> Context {
    let token = document.tokens[cue.token]
    let sentence = document.sentences[Int(token.sentence)].tokens
    let speaker = cue.speaker.map { document.tokens[$0.head] }
    let below = dependents(of: cue.token)
    let pointer = document.speech.pointer(of: cue.token)
    return Context(
      cue: cue, sentence: sentence, lemma: token.lemmaHash, tag: UInt64(token.pennTag.rawValue),
      relation: UInt64(token.relation.rawValue),
      speaker: speaker.map { UInt64($0.pennTag.rawValue) + 1 } ?? 0,
      speakerLemma: speaker?.lemmaHash ?? 0,
      speakerClass: cue.speaker.map { nounClass(of: $0.head) } ?? 0,
      way: cue.speaker.map { UInt64($0.way.rawValue) } ?? 99,
      previous: form(cue.token - 1, in: sentence), next: form(cue.token + 1, in: sentence),
      auxiliary: below.auxiliary, quoted: candidates.runOfToken[cue.token] >= 0 ? 1 : 0,
      object: below.object, shape: below.shape, act: act(of: token.lemmaHash, kind: cue.kind),
      classes: classes(of: token.lemmaHash, isNoun: cue.kind == .noun),
      kind: UInt64(cue.kind.rawValue), pointer: pointer,
      pointed: pointer.map { document.speech.content($0, of: cue.token) } ?? 0..<0)
  }

  /// The form of a token; 1 outside of a sentence.
  func form(_ token: Int, in sentence: Range<Int>) -> UInt64 {
    sentence.contains(token) ? document.tokens[token].formHash : 1
  }

  private func dependents(
    of cue: Int
  ) -> (auxiliary: UInt64, object: UInt64, shape: UInt64) {
    var auxiliary: UInt64 = 0
    var object: UInt64 = 0
    var shape: UInt64 = 0
    for child in index.children(of: cue) {
      let word = document.tokens[child]
      switch word.relation {
      case .aux: auxiliary |= word.pennTag == .md ? 1 : 2
      case .auxPass: auxiliary |= 4
      case .advmod where WordSet.negators.contains(word.formHash): auxiliary |= 8
      case .cop: auxiliary |= 16
      case .obj:
        object = word.lemmaHash
        shape |= 1
      case .ccomp: shape |= 2
      case .xcomp: shape |= 4
      case .iobj: shape |= 8
      case .obl: shape |= 16
      case .compoundPrt: shape |= 32
      default: break
      }
    }
    return (auxiliary, object, shape)
  }

  /// What a speaker does by the cue, as the list of reporting words has it; 0 if it lacks the word.
  private func act(of lemma: UInt64, kind: Cue.Kind) -> UInt64 {
    let entries = reference.reportingWords[lemma]
    let wanted: LexiconWordClass = kind == .verb ? .verb : kind == .noun ? .noun : .adjective
    guard let entry = entries.first(where: { $0.partOfSpeech == wanted }) ?? entries.first,
      let act = Self.numberOfAct[entry.act]
    else { return 0 }
    return UInt64(act * 4 + (entry.partOfSpeech == wanted ? 1 : 2) + (entry.takesClause ? 2 : 0))
  }

  private static let numberOfAct = Dictionary(
    uniqueKeysWithValues: ReportingAct.allCases.enumerated().map { ($1, $0) })

  /// The fields of meaning of a word, the first in the low byte; 0 where none is known.
  func classes(of lemma: UInt64, isNoun: Bool) -> UInt64 {
    let classes = reference.wordClasses.first(lemma) { entry in
      var result: UInt64 = 0
      for (place, field) in (isNoun ? entry.noun : entry.verb).enumerated() {
        result |= (field.number + 1) << UInt64(8 * place)
      }
      return result
    }
    return classes ?? 0
  }

  /// What a nominal stands for: the kind of its name, else the field of meaning of its noun.
  func nounClass(of token: Int) -> UInt64 {
    let word = document.tokens[token]
    let name = Int(word.name)
    if name >= 0, name < document.names.count {
      return 64 + UInt64(document.names[name].kind.rawValue)
    }
    if word.tag == .pron { return 128 }
    if reference.speakerNouns.contains(word.lemmaHash) { return 129 }
    return classes(of: word.lemmaHash, isNoun: true) & 0xFF
  }
}

extension WordClass {
  /// Its place in the list of fields.
  fileprivate var number: UInt64 { Self.numbers[self] ?? 0 }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, UInt64($0)) })
}

/// Collects the keys of traits.
struct TraitList {
  private(set) var keys: [UInt64] = []

  init(capacity: Int) { keys.reserveCapacity(capacity) }

  mutating func add(_ template: UInt64, _ a: UInt64 = 0, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    var hash = (template &* 0x9E37_79B9_7F4A_7C15) ^ a
    hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    hash = ((hash ^ (hash >> 32)) &+ b) &* 0x94D0_49BB_1331_11EB
    hash = ((hash ^ (hash >> 29)) &+ c) &* 0x9E37_79B9_7F4A_7C15
    keys.append(hash ^ (hash >> 31))
  }

  mutating func removeAll() { keys.removeAll(keepingCapacity: true) }
}
