internal import BriefingModel

/// Builds the reported claims: grouped by actor, in the articles' order within a group.
struct ClaimsBuilder {
  let context: EditionContext
  private(set) var writer: ClaimWriter
  private var printed: Set<String> = []

  init(_ context: EditionContext, budget: QuotationBudget) {
    self.context = context
    writer = ClaimWriter(phrases: context.phrases, names: context.names)
    writer.budget = budget
  }

  mutating func build() -> EditionPart<ClaimGroup> {
    var groups: [ClaimGroup] = []
    var number = 0
    for claims in grouped() {
      var reported: [ReportedClaim] = []
      for claim in claims {
        var sentences = distinct(claim)
        if sentences.isEmpty, !claim.disputes.isEmpty { sentences = bare(claim) }
        guard !sentences.isEmpty else { continue }
        number += 1
        reported.append(self.reported(claim, number: number, sentences: sentences))
      }
      if !reported.isEmpty { groups.append(group(reported)) }
    }
    let none = SentenceMaker.absent(context.phrases(.claimsNone), in: context.articles)
    let lead = [PhraseKey.claimsLead, .claimsLeadInclusion].map {
      SentenceMaker.fixed(context.phrases($0))
    }
    return EditionPart(introduction: groups.isEmpty ? [none] : lead, items: groups)
  }

  /// A claim's sentences; where they were printed already for another actor or target, the claim in
  /// plain words, so that no sentence stands twice.
  private mutating func distinct(_ claim: RatedClaim) -> [CitedSentence] {
    let sentences = writer.sentences(of: claim.merged)
    guard let first = sentences.first, !printed.insert(first.text).inserted else {
      return sentences
    }
    guard let report = claim.merged.reports.first, let part = report.claims.first else { return [] }
    let speaker = context.speaker(of: claim)
    let name = writer.speakerText(speaker, in: report.article)
    guard let text = writer.structured(part, by: name, of: speaker),
      printed.insert(text).inserted
    else { return [] }
    let names =
      (speaker?.used ?? []) + ClaimWriter.publisherNames(report.article) + context.used(claim)
    return [SentenceMaker.cited(text, [(report.article, [part.sentence])], names: names)]
  }

  /// That the speaker spoke of it, for a disputed claim that cannot be printed in other words.
  private func bare(_ claim: RatedClaim) -> [CitedSentence] {
    guard let report = claim.merged.reports.first, let part = report.claims.first else { return [] }
    let speaker = context.speaker(of: claim)
    let names = (speaker?.used ?? []) + ClaimWriter.publisherNames(report.article)
    let text = writer.bare(part, by: speaker, in: report.article)
    let sentences = Set(report.sentences + writer.span(of: part, in: report.article)).sorted()
    return [SentenceMaker.cited(text, [(report.article, sentences)], names: names)]
  }

  /// The claims to print, by actor; groups in the order of their best-ranked claim.
  private func grouped() -> [[RatedClaim]] {
    let disputed = Set(context.disagreements.flatMap(\.accounts).map(\.claimID))
    let top = context.ranked.prefix(context.settings.maximumClaims)
    let chosen =
      Array(top)
      + context.ranked.dropFirst(context.settings.maximumClaims).filter { disputed.contains($0.id) }
    var order: [String] = []
    var claims: [String: [RatedClaim]] = [:]
    for claim in chosen {
      // What several articles call by one name stands under one heading, each with its own words.
      let key = claim.actor.map { context.names.isNamed($0) ? context.names.full($0) : $0 } ?? ""
      if claims[key] == nil { order.append(key) }
      claims[key, default: []].append(claim)
    }
    let named = order.filter { !$0.isEmpty } + order.filter(\.isEmpty)
    return named.map { ClaimRanking.inTextOrder(claims[$0] ?? []) }
  }

  private func group(_ claims: [ReportedClaim]) -> ClaimGroup {
    var targets: [EntityReference] = []
    let gravest = claims.sorted { left, right in
      (left.type.gravity, left.target?.kind == .state ? 0 : 1, left.number)
        < (right.type.gravity, right.target?.kind == .state ? 0 : 1, right.number)
    }
    // What somebody moves, holds or deals with is not threatened by it.
    let isMutual: Set<ClaimType> = [.movement, .arrest, .sanction, .diplomacy, .activity]
    let against = gravest.filter { !isMutual.contains($0.type) || $0.target?.kind == .state }
    for target in against.compactMap(\.target) where !targets.contains(target) {
      targets.append(target)
    }
    let actor = claims.first?.actor
    var seen: Set<String> = []
    let listed = targets.compactMap { context.names.usable($0.id) }
      .filter { seen.insert(Wording.bareName($0)).inserted }
    let list = PhraseBook.list(listed.prefix(3) + (listed.count > 3 ? ["others"] : []))
    let heading: String
    if let actor {
      let name = PhraseBook.capitalised(context.names.full(actor.id))
      heading = list.isEmpty ? name : "\(name) → \(list)"
    } else {
      heading =
        list.isEmpty
        ? context.phrases(.groupOther) : context.phrases(.groupActorless, ["targets": list])
    }
    return ClaimGroup(heading: heading, actor: actor, targets: targets, claims: claims)
  }

  private func reported(_ claim: RatedClaim, number: Int, sentences: [CitedSentence])
    -> ReportedClaim
  {
    let names = context.names
    let isInPlace = [.presence, .activity, .movement].contains(claim.type)
    let isPlace = claim.target.flatMap { names.reference($0)?.kind }.map {
      [.state, .place, .facility].contains($0)
    }
    let target =
      isInPlace && isPlace != true
      ? nil : claim.target.flatMap(names.usable).flatMap { Self.isShort($0) ? $0 : nil }
    return ReportedClaim(
      number: number, id: claim.id, heading: context.phrases.heading(claim.type, target: target),
      short: short(claim), sentences: sentences, speaker: speaker(of: claim),
      depth: claim.merged.depth, type: claim.type,
      actor: claim.actor.flatMap(names.reference), target: claim.target.flatMap(names.reference),
      states: Self.threatenedStates(claim), negated: claim.merged.isNegated,
      hedges: claim.merged.hedges, reliability: claim.reliability, credibility: claim.credibility,
      ratingReason: claim.reason, interest: InterestNote(context: context).note(for: claim),
      reports: Self.reports(claim, edition: context.date), disputes: claim.disputes,
      change: context.change(of: claim), rules: Self.rules(claim),
      date: claim.merged.first?.date)
  }

  /// Whether a name is fit for a heading.
  private static func isShort(_ name: String) -> Bool {
    Wording.count(name) <= 6 && !Wording.isGuarded(name)
  }

  /// "IS -> Tajikistan", for the terminal.
  private func short(_ claim: RatedClaim) -> String {
    let actor = claim.actor.map(context.names.name) ?? "actor not named"
    let target = claim.target.flatMap(context.names.usable)
    return target.map { "\(actor) -> \($0)" } ?? "\(actor): \(claim.type.rawValue)"
  }

  private func speaker(of claim: RatedClaim) -> SpeakerReference? {
    context.speaker(of: claim).map(Self.reference)
  }

  /// The speaker as the edition's data have it; one without a name as the edition prints it.
  static func reference(_ phrase: SpeakerPhrase) -> SpeakerReference {
    let source = phrase.source
    return SpeakerReference(
      id: source.id, name: source.named ? Wording.cleaned(source.name) : phrase.short,
      role: phrase.role,
      affiliation: source.affiliation.map(Wording.cleaned), iso3: source.iso3, kind: source.kind,
      named: source.named)
  }

  static func reports(_ claim: RatedClaim, edition: String) -> [SupportingReport] {
    claim.merged.reports.map { report in
      SupportingReport(
        claim: report.claims.first?.id ?? "", article: report.article.key,
        label: report.article.label, sentences: report.sentences,
        origin: report.article.record.origin, outlet: report.article.findings.article.outlet,
        edition: edition)
    }
  }

  /// The rules that found a claim's reports, and those by which words were taken for its parties.
  private static func rules(_ claim: RatedClaim) -> [String] {
    var rules: Set<String> = []
    for report in claim.merged.reports {
      for own in report.claims {
        rules.formUnion([own.rule].compactMap(\.self))
        let parties = [own.actor, own.target].compactMap(report.article.entity)
        rules.formUnion(
          parties.flatMap(\.mentions).filter { $0.sentence == own.sentence && $0.isMerged }
            .map(\.rule))
      }
    }
    return rules.sorted()
  }

  /// The states that the analysis gives for this actor and target.
  private static func threatenedStates(_ claim: RatedClaim) -> [String] {
    var states: Set<String> = []
    for report in claim.merged.reports {
      for threat in report.article.findings.threats
      where threat.actor == claim.actor && threat.target == claim.target {
        states.formUnion(threat.states)
      }
    }
    return states.sorted()
  }
}
