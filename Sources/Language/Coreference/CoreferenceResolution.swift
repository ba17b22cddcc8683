/// The work of resolving one document.
struct CoreferenceResolution {
  let document: Document
  let classes: NounClasses
  let ranker: PronounRanker
  let speakerFinder: SpeakerFinder
  let speakers: [Int]
  var candidates: [CandidateMention]
  var entities: [CoreferenceEntity] = []
  var linker = NameLinker()
  /// The candidate of each token that heads one.
  let candidateOfHead: [Int: Int]
  /// The entities of the last mentions, newest last, each at its newest place only.
  private(set) var recent: [Int] = []
  private var lastSpeaker = -1

  private static let memory = 40

  init(
    document: Document, candidates: [CandidateMention], speakerFinder: SpeakerFinder,
    classes: NounClasses
  ) {
    self.document = document
    self.classes = classes
    self.candidates = candidates
    self.speakerFinder = speakerFinder
    ranker = PronounRanker(document: document, classes: classes)
    speakers = speakerFinder.speakers()
    var byHead: [Int: Int] = [:]
    for (index, candidate) in candidates.enumerated() { byHead[candidate.headToken] = index }
    candidateOfHead = byHead
  }

  /// Resolves all candidates, first persons last.
  mutating func run() {
    var sentence = 0
    for index in candidates.indices {
      let now = Int(document.tokens[candidates[index].headToken].sentence)
      while sentence < now {
        noteSpeaker(of: sentence)
        sentence += 1
      }
      resolve(index)
    }
    resolveFirstPersons()
  }

  private mutating func noteSpeaker(of sentence: Int) {
    guard speakers[sentence] >= 0, let candidate = candidateOfHead[speakers[sentence]],
      candidates[candidate].entity >= 0
    else { return }
    lastSpeaker = candidates[candidate].entity
  }

  private mutating func resolve(_ index: Int) {
    switch candidates[index].form {
    case .name: resolveName(index)
    case .nominal: resolveNominal(index)
    case .pronoun: if candidates[index].pronoun?.person == 3 { resolvePronoun(index) }
    }
  }

  private mutating func resolveName(_ index: Int) {
    let candidate = candidates[index]
    let name = document.names[candidate.name]
    if let known = linker.entity(of: name, in: document, among: entities),
      isSameGender(entities[known.entity].agreement, candidate.agreement)
    {
      link(index, to: known.entity, by: known.link, score: known.link == .shortenedName ? 90 : 100)
    } else if let entity = bracketed(candidate) {
      link(index, to: entity, by: .abbreviation, score: 95)
    } else if let entity = appositionEntity(candidate) ?? describedPerson(candidate) {
      link(index, to: entity, by: .apposition, score: 90)
    } else {
      start(index)
    }
    let entity = candidates[index].entity
    if entities[entity].nameTokens.count < name.tokens.count {
      entities[entity].nameTokens = name.tokens.map { document.tokens[$0].formHash }
    }
    if entities[entity].kind == nil { entities[entity].kind = name.kind }
    linker.note(name, entity: entity, in: document)
    addTitles(candidate, to: entity)
  }

  private mutating func resolveNominal(_ index: Int) {
    let candidate = candidates[index]
    let token = document.tokens[candidate.headToken]
    if token.relation == .nmodDesc { return }
    if let entity = partner(of: candidate) {
      link(index, to: entity, by: .apposition, score: 90)
      addNoun(token.lemmaHash, entity)
    } else if let name = nameBeside(index) {
      if let known = knownEntity(name) {
        link(index, to: known, by: .apposition, score: 90)
      } else {
        start(index)
      }
      addNoun(token.lemmaHash, candidates[index].entity)
    } else if candidate.isDefinite, !isToldByName(candidate),
      let found = antecedent(of: candidate, token.lemmaHash)
    {
      link(index, to: found.entity, by: .nounPhrase, score: found.score)
      addNoun(token.lemmaHash, found.entity)
    } else {
      start(index)
      addNoun(token.lemmaHash, candidates[index].entity)
    }
  }

  /// The entity of the name that a noun phrase describes by apposition or copula.
  private func partner(of candidate: CandidateMention) -> Int? {
    let token = document.tokens[candidate.headToken]
    var other = -1
    if token.relation == .appos { other = Int(token.head) }
    if other < 0, candidate.agreement.animacy != .thing {
      other = copulaSubject(candidate.headToken)
    }
    guard other >= 0, let partner = candidateOfHead[other], candidates[partner].entity >= 0,
      candidates[partner].form == .name
    else { return nil }
    let known = entities[candidates[partner].entity].agreement
    let isKind =
      known.animacy == candidate.agreement.animacy
      && known.number != .plural && candidate.agreement.number != .plural
    return isKind && isSameGender(known, candidate.agreement) ? candidates[partner].entity : nil
  }

  private mutating func resolvePronoun(_ index: Int) {
    guard let pronoun = candidates[index].pronoun else { return }
    let token = document.tokens[candidates[index].headToken]
    let isReporting =
      token.relation == .nsubj && token.head >= 0
      && speakerFinder.isReport(Int(token.head))
    let place = PronounRanker.Place(
      pronoun: pronoun, token: candidates[index].headToken, isReporting: isReporting,
      lastSpeaker: lastSpeaker, ownSpeaker: speaker(around: candidates[index].headToken))
    var best: (entity: Int, weight: Int)?
    var second = Int.min / 2
    let excluded = excluded(from: index, isReporting: isReporting)
    for number in recent.reversed() where !excluded.contains(number) {
      let entity = entities[number]
      guard
        let weight = ranker.weight(
          entity, number: number, mention: candidates[entity.lastMention], at: place)
      else { continue }
      if best == nil || weight > best?.weight ?? 0 {
        second = best?.weight ?? second
        best = (number, weight)
      } else {
        second = max(second, weight)
      }
    }
    guard let best, best.weight >= 30 else {
      start(index)
      return
    }
    let margin = min(40, max(0, best.weight - second))
    link(index, to: best.entity, by: .pronoun, score: 45 + margin)
  }

  private mutating func start(_ index: Int) {
    var entity = CoreferenceEntity(agreement: candidates[index].agreement)
    entity.lastMention = index
    entities.append(entity)
    link(index, to: entities.count - 1, by: .first, score: 100)
  }

  private mutating func link(_ index: Int, to entity: Int, by link: Mention.Link, score: Int) {
    candidates[index].entity = entity
    candidates[index].link = link
    candidates[index].score = score
    entities[entity].mentionCount += 1
    entities[entity].lastMention = index
    entities[entity].agreement.learn(candidates[index].agreement)
    if let place = recent.lastIndex(of: entity) { recent.remove(at: place) }
    recent.append(entity)
    if recent.count > Self.memory { recent.removeFirst() }
  }
}
