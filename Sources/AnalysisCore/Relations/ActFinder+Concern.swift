internal import BriefingModel
internal import Language
internal import ReferenceData

extension ActFinder {
  /// "fears in X of an attack by Y", "X is worried about the rise of Y": Y is dreaded, X in danger.
  mutating func readConcern(_ act: inout Act) {
    let word = act.trigger
    let sentence = tree.sentence(of: word)
    for tokens in [dreaded(of: word), (word + 1)..<sentence.upperBound] where act.actors.isEmpty {
      addDreaded(in: tokens, &act)
    }
    guard !act.actors.isEmpty else { return }
    for head in worriers(of: word) {
      for part in tree.coordination(of: head) {
        act.targetHeads.append(part)
        for entity in parties.resolve(part)
        where !act.actors.contains(entity) && !act.targets.contains(entity) {
          act.targets.append(entity)
        }
      }
    }
  }

  /// "Residents fear attacks by X": they are whom it threatens.
  mutating func addWorried(_ act: inout Act) {
    guard act.targets.isEmpty, act.isNominal, act.type.isThreat, !act.actors.isEmpty,
      tree.relation(act.trigger) == .obj, let verb = tree.head(act.trigger),
      tree.token(verb).tag == .verb, ClauseReading.fears.contains(tree.lemma(verb))
    else { return }
    for head in arguments.subjects(of: verb) {
      act.targets += parties.resolve(head).filter {
        !act.actors.contains($0) && !act.targets.contains($0)
      }
    }
  }

  /// The groups named among some words; where none is named, the first attackers without a name.
  private mutating func addDreaded(in tokens: Range<Int>, _ act: inout Act) {
    for token in tokens where parties.scan.match(at: token)?.name.kind == .armedGroup {
      for entity in parties.resolve(token)
      where parties.isArmed(entity) && !act.actors.contains(entity) {
        act.actors.append(entity)
      }
    }
    guard act.actors.isEmpty else { return }
    for token in tokens where isArmedMention(token) {
      act.actors = parties.resolve(token).filter { parties.isArmed($0) }
      if !act.actors.isEmpty { return }
    }
  }

  /// The words behind a word of dread that tell what is dreaded.
  private func dreaded(of word: Int) -> Range<Int> {
    let children = tree.children(of: word).filter {
      $0 > word
        && [.nmod, .obl, .ccomp, .advcl, .acl, .obj, .xcomp, .oblAgent].contains(tree.relation($0))
    }
    let sentence = tree.sentence(of: word)
    let end = children.map { tree.extent(of: $0).upperBound }.max() ?? word + 1
    return (word + 1)..<min(max(end, word + 1), sentence.upperBound)
  }

  private func isArmedMention(_ token: Int) -> Bool {
    guard isNominalHead(token) else { return false }
    return parties.role(of: token) == .attacker
      || [.noun].contains(tree.token(token).tag) && parties.kinds(of: token).contains(.body)
  }

  /// "fears in X", whatever the parse: the place that begins two words behind.
  private func placeRightBehind(_ word: Int) -> [Int] {
    guard word + 2 < tree.document.tokens.count, arguments.isAdposition(word + 1, .in),
      let match = parties.scan.match(at: word + 2)
    else { return [] }
    return [match.tokens.upperBound - 1]
  }

  private func worriers(of word: Int) -> [Int] {
    switch tree.token(word).tag {
    case .noun, .propn:
      let heads =
        tree.children(of: word, .nmodPoss) + arguments.obliques(of: word, .in)
        + arguments.obliques(of: word, .between)
      return heads.isEmpty ? placeRightBehind(word) : heads
    case .verb where arguments.isPassive(word): return arguments.patients(of: word)
    default: return arguments.subjects(of: word)
    }
  }
}
