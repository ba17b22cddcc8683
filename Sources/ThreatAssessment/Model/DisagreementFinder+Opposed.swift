internal import BriefingModel

/// Disagreements across articles: what one says, another denies.
extension DisagreementFinder {
  /// One says it, another denies it: a strict contradiction.
  func opposed() -> [FoundDisagreement] {
    var affirmed: [Proposition: [MergedClaim]] = [:]
    var denied: [Proposition: [MergedClaim]] = [:]
    for claim in claims where claim.type.isThreat && !claim.key.target.isEmpty {
      if claim.isNegated {
        denied[proposition(of: claim), default: []].append(claim)
      } else {
        affirmed[proposition(of: claim), default: []].append(claim)
      }
    }
    return denied.compactMap { proposition, against -> FoundDisagreement? in
      guard let saying = affirmed[proposition] else { return nil }
      let speakers = Set((saying + against).map(\.key.speaker))
      guard speakers.count > 1 else { return nil }
      return disagreement(
        .contradiction,
        topic.words(
          proposition.type, actor: saying.first?.actor, target: saying.first?.target),
        (saying + against).compactMap(account), isShared: !proposition.slot.isEmpty)
    }.sorted { $0.id < $1.id }
  }

  /// What a claim says, whoever says it. Where a party is known to its own article alone, but a named
  /// actor and what several articles call by the same words are told of, it is one thing within the
  /// window of a claim's dates.
  private func proposition(of claim: MergedClaim) -> Proposition {
    let actor = claim.actor.map { names.isNamed($0) ? Wording.bareName(names.name($0)) : "" } ?? ""
    let target = claim.target.flatMap(names.usable).map(Wording.bareName) ?? ""
    let isLocal = claim.key.actor.contains("/") || claim.key.target.contains("/")
    guard isLocal, !actor.isEmpty, !target.isEmpty, let bucket = claim.key.bucket else {
      return Proposition(
        actor: claim.key.actor, target: claim.key.target, type: claim.type, slot: "")
    }
    return Proposition(actor: actor, target: target, type: claim.type, slot: String(bucket))
  }

  /// An actor denies a deed that others put down to it: a strict contradiction.
  func denied() -> [FoundDisagreement] {
    let deeds: Set<ClaimType> = [.attack, .clash, .plot]
    let denials = claims.filter {
      !$0.key.actor.isEmpty && ($0.type == .denial || $0.isNegated && deeds.contains($0.type))
    }
    return denials.compactMap { denial in
      let blaming = claims.filter {
        deeds.contains($0.type) && !$0.isNegated && $0.key.actor == denial.key.actor
          && $0.key.speaker != denial.key.speaker && fits($0, denial)
      }
      guard let first = blaming.first else { return nil }
      let about = topic.words(.attack, actor: denial.actor, target: denial.target ?? first.target)
      return disagreement(.contradiction, about, ([denial] + blaming).compactMap(account))
    }.sorted { $0.id < $1.id }
  }

  /// Whether two claims can be about one deed: the same target, or names in common in their targets.
  private func fits(_ claim: MergedClaim, _ other: MergedClaim) -> Bool {
    if claim.key.target == other.key.target { return true }
    func words(_ id: String?) -> Set<Substring> {
      Set((id.map(names.name) ?? "").split(separator: " ").filter { $0.first?.isUppercase == true })
    }
    return !words(claim.target).isDisjoint(with: words(other.target))
  }
}

extension FoundDisagreement {
  /// Whether it has every account of another of its grade, and more.
  func holds(_ other: FoundDisagreement) -> Bool {
    let all = Set(accounts.map(\.claimID))
    return grade == other.grade && all.isStrictSuperset(of: other.accounts.map(\.claimID))
  }
}
