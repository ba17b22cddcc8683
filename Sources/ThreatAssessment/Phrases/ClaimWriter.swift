internal import BriefingModel

/// Writes the sentences of claims: who said what, hedges, negation and hearsay kept (R11-R16).
struct ClaimWriter {
  let phrases: PhraseBook
  let names: EntityNames
  var budget = QuotationBudget()
  /// The speakers that were introduced with their office.
  private var introduced: Set<String> = []

  init(phrases: PhraseBook, names: EntityNames) {
    self.phrases = phrases
    self.names = names
  }

  /// The same writer, to whom every speaker is new.
  var withoutIntroductions: ClaimWriter {
    var writer = self
    writer.introduced = []
    return writer
  }

  /// A claim's sentences: each run of its first report that says something of its own, then how
  /// many other articles carry it. Empty where nothing can be printed within the rules.
  mutating func sentences(of merged: MergedClaim) -> [CitedSentence] {
    guard let report = merged.reports.first else { return [] }
    var result: [CitedSentence] = []
    for claim in distinct(report.claims).prefix(3) {
      guard var sentence = sentence(for: claim, in: report.article) else { continue }
      if !result.isEmpty { sentence.text = Self.continued(sentence.text) }
      result.append(sentence)
    }
    if !result.isEmpty { result += supporting(merged, after: report) }
    return hedged(result, by: merged)
  }

  /// With the hedges of another report than the one that is printed, where it has none of the claim's
  /// (R14): they stand with the sentence that counts those reports, which then cites their sentence.
  private func hedged(_ sentences: [CitedSentence], by merged: MergedClaim) -> [CitedSentence] {
    let whole = FoldedWords(sentences.map(\.text).joined(separator: " "))
    guard var last = sentences.last, !merged.hedges.isEmpty,
      !merged.hedges.contains(where: { whole.holds(FoldedWords($0)) })
    else { return sentences }
    let parts = merged.reports.flatMap { report in report.claims.map { (report.article, $0) } }
    guard let (article, part) = parts.first(where: { !$0.1.hedges.isEmpty }) else {
      return sentences
    }
    last.text = naming(part.hedges, in: last.text)
    let citations = span(of: part, in: article).map(article.citation)
    last.citations += citations.filter { !last.citations.contains($0) }
    return sentences.dropLast() + [last]
  }

  /// A second sentence of one speaker: "also said".
  private static func continued(_ text: String) -> String {
    for verb in [" said", " warned", " stated", " reported"] {
      if let range = text.firstRange(of: verb) {
        return text[..<range.lowerBound] + " also" + text[range.lowerBound...]
      }
    }
    return text
  }

  /// One sentence for one claim; nil where no form of words fits the rules.
  mutating func sentence(for claim: Claim, in article: ArticleText) -> CitedSentence? {
    let speaker = SpeakerPhrase(of: claim, in: article)
    let verbs = AttributionVerbs.shipped
    let verb = citedVerb(verbs.verb(for: claim.cue), claim, in: article)
    let form = ContentForm(claim, in: article, verb: verb)
    let printed = speakerText(speaker, in: article)
    var text = verbatim(
      form, claim, by: printed, of: speaker, verb: verb ?? AttributionVerbs.said, in: article)
    // A run that opens a quotation and does not close it cannot be quoted letter for letter (R21).
    if let whole = text, !Wording.hasWholeQuotations(whole) || Wording.count(whole) > 45 {
      text = nil
    } else if let whole = text, !budget.take(whole, from: article) {
      text = nil
    }
    var used = (speaker?.used ?? []) + Self.publisherNames(article)
    if case .complement(let words) = form, Self.isCharge(words, verb ?? AttributionVerbs.said) {
      used += [claim.actor].compactMap { $0 }.map(names.used)
    }
    if text == nil {
      text = structured(claim, by: printed, of: speaker) ?? unquoted(form, claim, in: article)
      used += [claim.actor, claim.target].compactMap { $0 }.map(names.used)
    }
    guard let text, Wording.count(text) <= 45 else { return nil }
    let hedged = withHedges(PhraseBook.capitalised(text), claim)
    let losesHedge = !claim.hedges.isEmpty && !claim.hedges.contains { Wording.holds(hedged, $0) }
    if losesHedge || (claim.negated && !Wording.isNegated(hedged)) {
      return wholeSentence(of: claim, in: article).flatMap { sentence(for: $0, in: article) }
    }
    if let speaker, Wording.holds(hedged, printed) {
      introduced.insert("\(article.key)/\(speaker.source.id)")
    }
    return SentenceMaker.cited(hedged, [(article, span(of: claim, in: article))], names: used)
  }

  /// What the article says itself without its quotation marks, where no more of it may be quoted.
  private func unquoted(_ form: ContentForm, _ claim: Claim, in article: ArticleText) -> String? {
    guard case .quotation(let words) = form, claim.source == nil, !Wording.isGuarded(words) else {
      return nil
    }
    return phrases(
      .claimOwn,
      ["publisher": Self.publisher(of: article), "content": article.decapitalised(words)])
  }

  /// The sentence that a claim stands in, as a statement of the article's own voice, so that a
  /// negation outside the claim's words is not lost (R15); nil where the claim is that already.
  private func wholeSentence(of claim: Claim, in article: ArticleText) -> Claim? {
    guard claim.source != nil || claim.cue != nil,
      let span = article.span(claim.sentence),
      claim.start != span.start || claim.end != span.end
    else { return nil }
    var whole = claim
    whole.source = nil
    whole.sourceText = nil
    whole.cue = nil
    whole.quote = .none
    whole.depth = 0
    whole.start = span.start
    whole.end = span.end
    whole.text = article.sentence(claim.sentence)
    return whole
  }

  /// The speaker as a subject: introduced at first, short after; the publisher where none is given.
  func speakerText(_ speaker: SpeakerPhrase?, in article: ArticleText) -> String {
    guard let speaker else { return Self.publisher(of: article) }
    return introduced.contains("\(article.key)/\(speaker.source.id)")
      ? speaker.short : speaker.introduction
  }

  /// The publisher by name, else "the article".
  static func publisher(of article: ArticleText) -> String {
    article.findings.article.outlet.map(Wording.cleaned) ?? "the article"
  }

  /// The verb, where a sentence that is cited has it; else "said", so that no loaded word is ours
  /// (R13).
  private func citedVerb(
    _ verb: AttributionVerbs.Verb?, _ claim: Claim, in article: ArticleText
  ) -> AttributionVerbs.Verb? {
    guard let verb, let cue = claim.cue, verb.takesClause else { return verb }
    let isCited = span(of: claim, in: article).contains {
      Wording.holds(article.sentence($0), cue)
    }
    return isCited ? verb : AttributionVerbs.said
  }

  /// The sentences that a claim's run touches.
  func span(of claim: Claim, in article: ArticleText) -> [Int] {
    let touched = article.findings.sentences
      .filter { $0.start < claim.end && $0.end > claim.start }.map(\.n)
    return touched.isEmpty ? [claim.sentence] : touched
  }

  /// The publisher as a name that a sentence may print.
  static func publisherNames(_ article: ArticleText) -> [UsedName] {
    guard let outlet = article.findings.article.outlet else { return [] }
    return [UsedName(printed: Wording.cleaned(outlet), variants: [outlet], rule: "publisher")]
  }

  /// That the speaker spoke of it, where a claim cannot be printed in other words; its hedges and its
  /// negation are named (R14, R15).
  func bare(_ claim: Claim, by speaker: SpeakerPhrase?, in article: ArticleText) -> String {
    let name = speaker?.introduction ?? Self.publisher(of: article)
    return withHedges(
      phrases(claim.negated ? .accountBareNegated : .accountBare, ["speaker": name]), claim)
  }

  /// Names the hedges that the sentence lost (R14).
  private func withHedges(_ text: String, _ claim: Claim) -> String {
    naming(claim.hedges.filter { !Wording.holds(text, $0) }, in: text)
  }

  private func naming(_ hedges: [String], in text: String) -> String {
    let lost = hedges.map(Wording.cleaned)
    guard !lost.isEmpty else { return text }
    let body = text.hasSuffix(".") ? String(text.dropLast()) : text
    let words = PhraseBook.list(lost.map { "\"\($0)\"" })
    return "\(body) (the article's \(lost.count == 1 ? "word is" : "words are") \(words))."
  }

  /// The first run, and those that do not say the same over again.
  private func distinct(_ claims: [Claim]) -> [Claim] {
    var seen: [String] = []
    return claims.filter { claim in
      let text = Wording.folded(claim.text)
      if seen.contains(where: { $0.contains(text) || text.contains($0) }) { return false }
      seen.append(text)
      return true
    }
  }
}
