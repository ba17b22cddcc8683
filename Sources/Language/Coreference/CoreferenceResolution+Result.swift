extension CoreferenceResolution {
  /// Resolves "I", "we" and "you": inside a quotation "I" is its speaker; outside, the narrator.
  mutating func resolveFirstPersons() {
    let quotationSpeakers = self.quotationSpeakers()
    var others: [Int: Int] = [:]
    for index in candidates.indices {
      guard let pronoun = candidates[index].pronoun, pronoun.person != 3 else { continue }
      let token = document.tokens[candidates[index].headToken]
      let isQuoted = token.shape.contains(.quoted)
      let speaker = isQuoted ? quotationSpeakers[Int(token.sentence)] : -1
      let isPlural = pronoun.agreement.number == .plural
      if pronoun.person == 1, !isPlural, speaker >= 0 {
        set(index, entity: speaker, score: 75)
        continue
      }
      let key = (speaker + 1) * 8 + pronoun.person * 2 + (isPlural ? 1 : 0)
      if let entity = others[key] {
        set(index, entity: entity, score: 60)
      } else {
        var entity = CoreferenceEntity(agreement: candidates[index].agreement)
        entity.mentionCount = 1
        entity.lastMention = index
        entities.append(entity)
        candidates[index].entity = entities.count - 1
        others[key] = entities.count - 1
      }
    }
  }

  private mutating func set(_ index: Int, entity: Int, score: Int) {
    candidates[index].entity = entity
    candidates[index].link = .pronoun
    candidates[index].score = score
    entities[entity].mentionCount += 1
  }

  /// For each sentence the entity that speaks in its quotations: named in it, else the last one
  /// named before in the paragraph or the one named in the next sentence.
  private func quotationSpeakers() -> [Int] {
    var byHead: [Int: Int] = [:]
    for candidate in candidates { byHead[candidate.headToken] = candidate.entity }
    let own = speakers.map { $0 >= 0 ? byHead[$0] ?? -1 : -1 }
    var result = own
    var last = -1
    var age = 0
    for sentence in own.indices {
      if own[sentence] >= 0 {
        last = own[sentence]
        age = 0
      } else {
        age += 1
        let next = sentence + 1 < own.count ? own[sentence + 1] : -1
        result[sentence] = age <= 6 && last >= 0 ? last : next
      }
    }
    return result
  }

  /// The mentions of entities that are named or mentioned twice, and how many such entities.
  func result() -> (mentions: [Mention], entityCount: Int) {
    var numbers = [Int32](repeating: -1, count: entities.count)
    var next: Int32 = 0
    var mentions: [Mention] = []
    for candidate in candidates where candidate.entity >= 0 {
      let entity = entities[candidate.entity]
      guard
        entity.mentionCount > 1 || entity.kind != nil || entity.agreement.animacy == .person
          || entity.agreement.animacy == .group
      else { continue }
      if numbers[candidate.entity] < 0 {
        numbers[candidate.entity] = next
        next += 1
      }
      mentions.append(
        Mention(
          firstToken: Int32(candidate.firstToken), endToken: Int32(candidate.endToken),
          headToken: Int32(candidate.headToken), entity: numbers[candidate.entity],
          link: candidate.link, score: UInt8(clamping: candidate.score)))
    }
    return (mentions, Int(next))
  }
}
