internal import BriefingModel
internal import Language
internal import ReferenceData

/// Reads who is charged with a deed by the order of the words, for the arcs of such phrases are the
/// parser's weakest: "the man accused of masterminding X", "a suspect allegedly involved in planning
/// X", "accused Y of arming rebels and plotting X", "X, a man they say is responsible for Y".
struct ChargeReader {
  let tree: SyntaxTree
  let library: ReferenceLibrary
  let arguments: ArgumentFinder

  /// How many words may stand between the charge and the deed.
  private static let reach = 14

  /// Who is charged, and what the words between make of the deed ("planning": a plot).
  struct Charge {
    /// The head of the nominal that is charged.
    let head: Int
    /// The type of the deed; nil where it stays what it is.
    let type: ClaimType?
  }

  /// Who is charged with what a trigger tells; nil for nobody.
  func charge(with trigger: Int) -> Charge? {
    let start = tree.sentence(of: trigger).lowerBound
    var index = trigger - 1
    var type: ClaimType?
    while index > start, trigger - index <= Self.reach {
      let frames = library.eventFrames[tree.lemma(index)]
      let isDeed =
        !frames.isEmpty && library.triggers[tree.lemma(index)].contains { $0.type.isThreat }
      for frame in frames where isCharge(frame) && !isDeed {
        if let head = charged(by: index, frame, trigger, start) {
          return Charge(head: head, type: type)
        }
      }
      if tree.token(trigger).tag == .noun, let head = doer(index, frames, trigger, start) {
        return Charge(head: head, type: type ?? frames.lazy.compactMap(\.type).first)
      }
      if tree.token(index).pennTag == .vbg {
        type = type ?? frames.lazy.compactMap(\.type).first
      }
      guard Self.between(tree.token(index)) else { return nil }
      index -= 1
    }
    return nil
  }

  /// A frame whose event stands behind a preposition, and that says it of somebody.
  private func isCharge(_ frame: EventFrameEntry) -> Bool {
    switch frame.eventSlot {
    case .of, .for, .in, .with, .over: [.object, .subject, .of].contains(frame.actorSlot)
    default: false
    }
  }

  /// Words that may stand between the charge and the deed: no finite verb, no clause, no comma.
  private static func between(_ token: Token) -> Bool {
    switch token.tag {
    case .adp, .sconj, .det, .adj, .noun, .propn, .num, .cconj, .adv, .part: true
    case .verb: token.pennTag == .vbg || token.pennTag == .vbn
    case .punct: token.pennTag == .hyphen || token.pennTag == .openQuote
    default: false
    }
  }

  /// Whom a word charges: the nominal right behind it ("sentenced X to life in prison for"), behind its
  /// "of" ("the conviction of X for"), or before it.
  private func charged(
    by word: Int, _ frame: EventFrameEntry, _ trigger: Int, _ start: Int
  ) -> Int? {
    var next = word + 1
    var object: Int?
    var phrases = 0
    while next < trigger, !arguments.isAdposition(next, frame.eventSlot) {
      guard next - word <= Self.reach else { return nil }
      if tree.token(next).tag == .adp {
        phrases += 1
      } else if !Self.isNominal(tree.token(next)) {
        return nil
      } else if phrases == (frame.actorSlot == .of ? 1 : 0),
        [.noun, .propn, .pron].contains(tree.token(next).tag)
      {
        object = next
      }
      next += 1
    }
    guard next < trigger else { return nil }
    if frame.actorSlot == .of { return object }
    let isVerb = tree.token(word).tag == .verb
    if frame.actorSlot == .object, isVerb, let object {
      return arguments.isPassive(word) ? nil : object
    }
    guard object == nil else { return nil }
    return nominal(before: word, start) ?? (isVerb ? arguments.patients(of: word).first : nil)
  }

  /// "staged a series of attacks": who does it, where only the noun's own words stand between.
  private func doer(
    _ word: Int, _ frames: some Sequence<EventFrameEntry>, _ trigger: Int, _ start: Int
  ) -> Int? {
    guard isFinite(word), tree.token(word).tag == .verb, !arguments.isDuty(word),
      frames.contains(where: {
        $0.eventSlot == .object && $0.actorSlot == .subject
      }),
      (word + 1..<trigger).allSatisfy({
        Self.isNominal(tree.token($0)) || ClosedClass.of.contains(tree.form($0))
      })
    else { return nil }
    let subjects = arguments.agents(of: word)
    return subjects.first ?? nominal(before: word, start)
  }

  /// "planned", "is planning".
  private func isFinite(_ word: Int) -> Bool {
    switch tree.token(word).pennTag {
    case .vbd, .vbz, .vbp: true
    case .vbg: isAuxiliary(word - 1)
    default: false
    }
  }

  private static func isNominal(_ token: Token) -> Bool {
    switch token.tag {
    case .noun, .propn, .pron, .det, .adj, .num: true
    case .part: token.pennTag == .pos
    case .punct: token.pennTag == .hyphen
    default: false
    }
  }

  private func isAuxiliary(_ index: Int) -> Bool { index >= 0 && tree.token(index).tag == .aux }

  /// The nominal of which a participle or adjective is said: back over adverbs, forms of "be",
  /// a comma, and "they say".
  private func nominal(before word: Int, _ start: Int) -> Int? {
    var index = word - 1
    var steps = 0
    while index >= start, steps < 6 {
      let token = tree.token(index)
      switch token.tag {
      case .adv, .aux: index -= 1
      case .punct where token.pennTag == .comma: index -= 1
      case .verb where library.reportingWords.contains(tree.lemma(index)): index -= 1
      case .pron where ClosedClass.relativePronouns.contains(tree.form(index)): index -= 1
      case .pron
      where Self.sayers.contains(tree.form(index)) && index + 1 < word
        && tree.token(index + 1).tag == .verb:
        index -= 1
      case .noun, .propn, .pron: return index
      default: return nil
      }
      steps += 1
    }
    return nil
  }

  private static let sayers = ClosedClass.hashes("they he she officials police")
}
