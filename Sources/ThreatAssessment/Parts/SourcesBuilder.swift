internal import BriefingModel

/// Builds the source summary statement and an entry for each article (R56-R58).
struct SourcesBuilder {
  /// How many articles of its origin an entry lists; which others there are, the origins tell.
  static let mostCopies = 24
  let context: EditionContext
  let cited: Set<Citation>
  let mainGap: Gap?

  func build() -> EditionPart<SourceEntry> {
    let groups = Dictionary(grouping: context.articles, by: \.record.origin)
    let cited = Dictionary(grouping: cited, by: \.article)
    let entries = context.articles.map {
      entry($0, in: groups[$0.record.origin] ?? [], cited: cited[$0.key] ?? [])
    }
    guard !entries.isEmpty else {
      return EditionPart(introduction: [SentenceMaker.fixed(context.phrases(.sourcesNone))])
    }
    return EditionPart(introduction: summary(), items: entries)
  }

  private func summary() -> [CitedSentence] {
    let articles = context.analysed
    let one = articles.count == 1
    let outlets = ActorsBuilder.unique(articles.compactMap(\.findings.article.outlet))
    var lines = [
      context.phrases(
        .sourcesSummary,
        [
          "articles": PhraseBook.count(articles.count, "article"),
          "support": one ? "supports" : "support",
          "from": outlets.isEmpty ? "" : " from \(PhraseBook.count(outlets.count, "publisher"))",
        ])
    ]
    lines += unknownPublishers(articles) + speakers(articles)
    if let mainGap {
      let words = Wording.withoutFinalMarks(mainGap.sentence.text)
      lines.append(
        context.phrases(.sourcesSummaryGap, ["label": mainGap.label, "gap": words.lowered]))
    }
    return lines.map { SentenceMaker.fixed($0, .count) }
  }

  private func unknownPublishers(_ articles: [ArticleText]) -> [String] {
    let unknown = articles.filter { $0.findings.article.outlet == nil }.count
    guard unknown > 0 else { return [] }
    let all = unknown == articles.count
    return [
      context.phrases(
        .sourcesSummaryUnknown,
        [
          "who": articles.count == 1 ? "it" : all ? "none" : PhraseBook.figure(unknown),
          "give": unknown == 1 ? "gives" : "give", "no": articles.count > 1 && all ? "a" : "no",
        ])
    ]
  }

  /// How many speak with and without a name, the named ones by name where they are few.
  private func speakers(_ articles: [ArticleText]) -> [String] {
    var order: [String] = []
    var sources: [String: SourceFinding] = [:]
    for article in articles {
      for source in article.findings.sources {
        let key = source.named ? source.id : "\(article.key)/\(source.id)"
        if sources[key] == nil { order.append(key) }
        sources[key] = source
      }
    }
    let all = order.compactMap { sources[$0] }
    let named = all.filter(\.named)
    let list = PhraseBook.list(named.map { Wording.cleaned($0.name) })
    let isShort = (1...6).contains(named.count)
    let isOne = articles.count == 1
    var lines = [
      context.phrases(
        .sourcesSummarySpeakers,
        [
          "they": isOne ? "It" : "They", "cite": isOne ? "cites" : "cite",
          "named": PhraseBook.count(named.count, "named speaker") + (isShort ? " (\(list))" : ""),
          "unnamed": "\(PhraseBook.figure(all.count - named.count)) without a name",
        ])
    ]
    let byState = Dictionary(grouping: named.filter { $0.iso3 != nil }) { $0.iso3 ?? "" }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    if !byState.isEmpty {
      let states = byState.enumerated().map { index, item in
        let verb = index == 0 ? (item.value.count == 1 ? " speaks" : " speak") : ""
        let name = DefiniteArticle.before(context.stateName(item.key), in: "")
        return "\(PhraseBook.figure(item.value.count))\(verb) for \(name)"
      }
      lines.append(
        context.phrases(.sourcesSummaryStates, ["states": PhraseBook.list(states)]))
    }
    return lines
  }

  /// - Parameters:
  ///   - group: the articles of its origin.
  ///   - cited: the citations of it.
  private func entry(_ article: ArticleText, in group: [ArticleText], cited: [Citation])
    -> SourceEntry
  {
    let record = article.record
    let details = record.findings.article
    let copies = group.lazy.filter { $0.key != article.key }.map(\.label).prefix(Self.mostCopies)
    let numbers = cited.compactMap(\.sentence)
    return SourceEntry(
      label: article.label, article: article.key, id: details.id,
      title: details.title.map(Wording.cleaned), firstWords: article.firstWords,
      outlet: details.outlet.map(Wording.cleaned), author: details.author.map(Wording.cleaned),
      published: details.published, publishedBasis: details.publishedBasis, url: details.url,
      path: details.path, sha256: details.sha256, retrieved: record.retrieved,
      language: details.language, analysed: record.isAnalysed, removed: details.removed,
      reliability: record.reliability.letter,
      reliabilityReason: record.reliability.date.map { "\(record.reliability.reason) (\($0))" }
        ?? record.reliability.reason,
      descriptor: descriptor(article), origin: record.origin, copies: Array(copies),
      edition: context.date, sentences: ParagraphSplit(article).sentences(),
      citedSentences: Set(numbers).sorted(), story: record.story?.id)
  }

  /// What bears on its quality, by what is given and what is not.
  private func descriptor(_ article: ArticleText) -> String {
    let findings = article.findings
    guard article.record.isAnalysed else {
      return "in another language (\(findings.article.language)), listed and not analysed"
    }
    let named = findings.sources.filter(\.named).count
    let unnamed = findings.sources.count - named
    var parts: [String] = []
    switch (named, unnamed) {
    case (0, 0): parts.append("cites no speaker")
    case (_, 0): parts.append("cites \(PhraseBook.count(named, "named speaker"))")
    case (0, _): parts.append("cites \(PhraseBook.count(unnamed, "speaker")) without a name")
    default:
      parts.append(
        "cites \(PhraseBook.count(named, "named speaker")) and "
          + "\(PhraseBook.figure(unnamed)) without a name")
    }
    if let agency = findings.article.agency { parts.append("credits \(Wording.cleaned(agency))") }
    var missing: [String] = []
    if findings.article.outlet == nil { missing.append("publisher") }
    if findings.article.author == nil { missing.append("author") }
    if findings.article.published == nil { missing.append("date") }
    if findings.article.url == nil { missing.append("address") }
    if !missing.isEmpty { parts.append("gives no \(PhraseBook.list(missing, last: "or"))") }
    return PhraseBook.list(parts)
  }
}
