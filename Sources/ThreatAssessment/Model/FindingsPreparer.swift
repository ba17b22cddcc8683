internal import BriefingModel

/// Puts the findings of one article in order before its claims are merged with those of others.
///
/// It drops what is said twice (a claim within another of the same speaker, the article's own words
/// around what a speaker says), gives a claim the target or actor that its own relations have, and
/// joins the bare office ("the deputy minister") to the one named person who holds it.
struct FindingsPreparer {
  /// The basis recorded for a speaker that was found by office, for the assumptions.
  static let officeBasis = "office"
  var findings: Findings
  /// Claims that went into others.
  private var moved: [String: String] = [:]

  private init(_ findings: Findings) { self.findings = findings }

  static func prepared(_ findings: Findings) -> Findings {
    var preparer = FindingsPreparer(findings)
    preparer.settleSpeakers()
    preparer.findings.claims = StatementDivider(findings: preparer.findings).divided()
    preparer.dropNested()
    preparer.absorbOwnVoice()
    preparer.findings.claims = preparer.findings.claims.map(preparer.completed)
    preparer.findings.claims = preparer.findings.claims.map(preparer.withSharedActor)
    preparer.settleDisputes()
    return preparer.findings
  }

  /// A claim without actor and target within another of the same speaker adds nothing.
  private mutating func dropNested() {
    let claims = findings.claims
    let disputed = Set(findings.disputes.flatMap(\.claims))
    for inner in claims {
      let outer = claims.first {
        $0.id != inner.id && $0.source != nil && $0.start <= inner.start && inner.end <= $0.end
          && ($0.end - $0.start) > (inner.end - inner.start)
          && (inner.actor == nil && inner.target == nil
            ? $0.source == inner.source
            : Self.tells($0, what: inner) && !disputed.contains(inner.id))
      }
      if let outer { moved[inner.id] = outer.id }
    }
    findings.claims.removeAll { moved[$0.id] != nil }
  }

  /// "The police said that X had claimed that Y": printed whole it tells what X claimed, and by whom.
  private static func tells(_ outer: Claim, what inner: Claim) -> Bool {
    inner.depth > outer.depth && outer.type == inner.type && outer.actor == inner.actor
      && outer.target == inner.target && outer.sentence == inner.sentence
      && outer.negated == inner.negated
  }

  /// What the article says around a speaker's own words belongs to the speaker.
  private mutating func absorbOwnVoice() {
    for own in findings.claims where own.source == nil && own.cue == nil {
      let spoken = findings.claims.indices.filter {
        let claim = findings.claims[$0]
        return claim.source != nil && claim.start < own.end && own.start < claim.end
      }
      guard !spoken.isEmpty else { continue }
      let same = spoken.first {
        let claim = findings.claims[$0]
        return own.actor == claim.actor && own.target == claim.target
      }
      let bare = spoken.first {
        findings.claims[$0].actor == nil && findings.claims[$0].target == nil
      }
      let within = spoken.first {
        let claim = findings.claims[$0]
        return own.start <= claim.start && claim.end <= own.end
          && (own.actor == nil || own.actor == claim.actor)
      }
      guard let index = same ?? bare ?? within else { continue }
      if findings.claims[index].actor == nil, findings.claims[index].target == nil {
        widen(&findings.claims[index], over: own)
        findings.claims[index].type = own.type
        findings.claims[index].actor = own.actor
        findings.claims[index].target = own.target
        findings.claims[index].relations += own.relations
      }
      moved[own.id] = findings.claims[index].id
    }
    findings.claims.removeAll { moved[$0.id] != nil }
  }

  /// A claim without an actor has that of the same speaker's other claim of the same target, where
  /// its own words name that actor.
  private func withSharedActor(_ claim: Claim) -> Claim {
    guard claim.actor == nil, claim.type.isThreat, claim.source != nil, let target = claim.target
    else { return claim }
    let others = findings.claims.filter {
      $0.source == claim.source && $0.target == target && $0.type == claim.type && $0.actor != nil
    }
    guard let actor = others.first?.actor, others.allSatisfy({ $0.actor == actor }),
      let entity = findings.entities.first(where: { $0.id == actor }),
      entity.mentions.contains(where: {
        $0.isName && $0.start >= claim.start && $0.end <= claim.end
      })
    else { return claim }
    var claim = claim
    claim.actor = actor
    return claim
  }

  /// Whether an entity is only who published the article or wrote it.
  private func isPublisher(_ id: String?) -> Bool {
    guard let id, let entity = findings.entities.first(where: { $0.id == id }) else { return false }
    let article = findings.article
    let names = [article.outlet, article.agency, article.author].compactMap { $0 }
    let own = Wording.folded(entity.name)
    if entity.kind == .organisation, isNamedInDatelineAlone(entity) { return true }
    return names.contains { Wording.folded($0) == own || Wording.folded($0).hasPrefix(own + " (") }
  }

  /// Whether an entity stands in the dateline, and in it alone.
  private func isNamedInDatelineAlone(_ entity: Entity) -> Bool {
    let length = dateline
    return length > 0 && !entity.mentions.isEmpty && entity.mentions.allSatisfy { $0.end <= length }
  }

  /// The scalars of the article that its dateline takes, a headline before it among them.
  private var dateline: Int {
    let text = findings.article.text
    guard let dash = Dateline.words(of: text).last, let place = text.firstRange(of: " \(dash) ")
    else { return 0 }
    return text[..<place.lowerBound].unicodeScalars.count
  }

  /// A claim with what its own relations add, and without hedges that are none.
  private func completed(_ claim: Claim) -> Claim {
    var claim = claim
    if isPublisher(claim.target) { claim.target = nil }
    if isPublisher(claim.actor) { claim.actor = nil }
    if claim.actor == claim.target { claim.target = nil }
    let relations = claim.relations.filter { !isPublisher($0.actor) && !isPublisher($0.target) }
      .sorted { $0.type.gravity < $1.type.gravity }
    if claim.target == nil, let actor = claim.actor {
      claim.target =
        relations.first { $0.actor == actor && $0.target != nil && $0.target != actor }?
        .target
    }
    if claim.actor == nil, let target = claim.target {
      claim.actor =
        relations.first { $0.target == target && $0.actor != nil && $0.actor != target }?
        .actor
    }
    if Self.isWorry(claim) { claim.type = .concern }
    claim.hedges = claim.hedges.filter { hedge in
      !Wording.isKind("weak-hedge", Wording.folded(hedge))
        && !(claim.cue.map { Wording.holds($0, hedge) } ?? false)
    }
    return claim
  }

  /// Whether it tells of a worry about something, not of the thing itself.
  private static func isWorry(_ claim: Claim) -> Bool {
    guard claim.type == .presence || claim.type == .threat || claim.type == .activity else {
      return false
    }
    let cue = (claim.cue ?? "").lowercased().split { !$0.isLetter }
    return cue.contains { Wording.isKind("worry", $0) }
      || Wording.isKind("worry", Wording.firstWord(Wording.folded(claim.text)))
  }

  /// Whether an article tells of anything that an edition reports. Disagreements over a match or the
  /// traffic are none of it.
  private var tellsOfConflict: Bool {
    !findings.threats.isEmpty
      || findings.claims.contains { $0.type != .statement && $0.type != .denial }
  }

  private mutating func settleDisputes() {
    guard tellsOfConflict else {
      findings.disputes = []
      return
    }
    let known = Set(findings.claims.map(\.id))
    findings.disputes = findings.disputes.compactMap { dispute in
      var dispute = dispute
      var claims: [String] = []
      for id in dispute.claims.map({ moved[$0] ?? $0 })
      where known.contains(id) && !claims.contains(id) {
        claims.append(id)
      }
      dispute.claims = claims
      return claims.count > 1 ? dispute : nil
    }
  }
}
