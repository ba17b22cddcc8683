internal import Language

extension StatementFeatures {
  /// The pairs and triples of traits of a candidate, for the linear model.
  func pairs(of candidate: ContentCandidate, in context: Context) -> [UInt64] {
    var traits = TraitList(capacity: 96)
    addCueAlone(context, to: &traits)
    for construction in candidate.constructions {
      addCue(context, construction, to: &traits)
    }
    addContent(candidate, in: context, to: &traits)
    return traits.keys
  }

  /// What a construction's traits and the cue's share, as one number.
  private func kind(_ construction: ContentCandidate.Construction, _ context: Context) -> UInt64 {
    UInt64(construction.rawValue) << 3 | context.kind
  }

  /// Adds those that a candidate has by its own words.
  func addContent(
    _ candidate: ContentCandidate, in context: Context, to traits: inout TraitList
  ) {
    for construction in candidate.constructions {
      addContent(candidate, kind: kind(construction, context), context: context, to: &traits)
    }
    guard candidate.constructions.count > 1 else { return }
    traits.add(60, UInt64(candidate.constructions.count))
    for a in candidate.constructions {
      for b in candidate.constructions where a.rawValue < b.rawValue {
        traits.add(61, UInt64(a.rawValue) << 5 | UInt64(b.rawValue), context.kind)
      }
    }
  }

  /// Adds those that all candidates of a cue share.
  func addCueAlone(_ context: Context, to traits: inout TraitList) {
    traits.add(3, context.lemma)
    traits.add(12, context.lemma, context.auxiliary)
    traits.add(15, context.lemma, context.shape)
    traits.add(26, context.lemma, context.object)
    traits.add(27, context.lemma, context.speakerLemma)
    traits.add(28, context.lemma, context.next)
    traits.add(29, context.speaker, context.auxiliary, context.tag)
    traits.add(40, context.act, context.speaker, context.tag)
    traits.add(42, context.lemma, context.speakerClass)
    traits.add(43, context.classes & 0xFF, context.speakerClass, context.tag)
    traits.add(44, context.lemma, context.relation)
    traits.add(45, context.lemma, context.previous)
  }

  /// Adds those that all candidates of a cue with the same construction share.
  func addCue(
    _ context: Context, _ construction: ContentCandidate.Construction, to traits: inout TraitList
  ) {
    let kind = kind(construction, context)
    traits.add(1, kind)
    traits.add(2, kind, context.lemma)
    traits.add(4, kind, context.tag)
    traits.add(5, kind, context.relation)
    traits.add(6, kind, context.speaker)
    traits.add(7, kind, context.speakerLemma)
    traits.add(8, kind, context.way)
    traits.add(9, kind, context.previous)
    traits.add(10, kind, context.next)
    traits.add(11, kind, context.auxiliary)
    traits.add(13, kind, context.quoted)
    traits.add(14, kind, context.shape)
    traits.add(34, kind, context.lemma, context.tag)
    traits.add(37, kind, context.act)
    traits.add(38, kind, context.act, context.shape)
    traits.add(39, kind, context.act, context.auxiliary)
    traits.add(46, kind, context.classes & 0xFF)
    traits.add(47, kind, context.speakerClass)
  }

  private func addContent(
    _ candidate: ContentCandidate, kind: UInt64, context: Context, to traits: inout TraitList
  ) {
    let tokens = candidate.tokens
    let link = document.tokens[candidate.link]
    let first = document.tokens[tokens.lowerBound]
    let last = document.tokens[tokens.upperBound - 1]
    let before = tokens.lowerBound > 0 ? document.tokens[tokens.lowerBound - 1].formHash : 0
    let edges = edges(tokens)
    let quotation = quotation(tokens)
    traits.add(16, kind, UInt64(link.pennTag.rawValue))
    traits.add(17, kind, UInt64(link.relation.rawValue))
    traits.add(18, kind, UInt64(first.pennTag.rawValue))
    traits.add(19, kind, first.formHash)
    traits.add(20, kind, UInt64(last.pennTag.rawValue))
    traits.add(21, kind, lengthBand(tokens.count))
    traits.add(22, kind, distanceBand(context.cue.token, tokens))
    traits.add(23, kind, edges)
    traits.add(24, kind, quotation)
    traits.add(25, kind, verbs(tokens))
    traits.add(30, kind, quotation, context.lemma)
    traits.add(31, kind, before, context.lemma)
    traits.add(32, kind, before)
    traits.add(33, kind, link.lemmaHash)
    traits.add(35, kind, edges, context.shape)
    traits.add(36, kind, quotation, edges)
    traits.add(41, context.act, quotation, edges)
    traits.add(48, context.lemma, UInt64(first.pennTag.rawValue))
    traits.add(49, kind, context.classes & 0xFF, UInt64(first.pennTag.rawValue))
    traits.add(50, context.lemma, link.lemmaHash)
    traits.add(51, kind, edges, UInt64(first.pennTag.rawValue))
  }
}
