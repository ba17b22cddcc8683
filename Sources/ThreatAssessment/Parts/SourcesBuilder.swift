internal import BriefingModel

/// Builds the source summary statement and an entry for each article (R56-R58).
struct SourcesBuilder {
  let context: EditionContext
  let cited: Set<Citation>
  let mainGap: Gap?

  func build() -> EditionPart<SourceEntry> {
    let entries = context.articles.map(entry)
    guard !entries.isEmpty else {
      return EditionPart(introduction: [SentenceMaker.fixed(context.phrases(.sourcesNone))])
    }
    return EditionPart(introduction: summary(), items: entries)
  }

  private func summary() -> [CitedSentence] {
    let articles = context.analysed
    let outlets = ActorsBuilder.unique(articles.compactMap(\.findings.article.outlet))
    let unknown = articles.filter { $0.findings.article.outlet == nil }.count
    var publishers: [String] = []
    if !outlets.isEmpty { publishers.append(PhraseBook.count(outlets.count, "publisher")) }
    if unknown > 0 {
      publishers.append(outlets.isEmpty ? "a publisher not given" : "publishers not given")
    }
    var sources: [String: SourceFinding] = [:]
    for article in articles {
      for source in article.findings.sources {
        sources[source.named ? source.id : "\(article.key)/\(source.id)"] = source
      }
    }
    let named = sources.values.filter(\.named)
    let states = ActorsBuilder.unique(named.compactMap(\.iso3).sorted()).map(context.stateName)
    let one = articles.count == 1
    var lines = [
      context.phrases(
        .sourcesSummary,
        [
          "articles": PhraseBook.count(articles.count, "article"),
          "publishers": PhraseBook.list(publishers), "support": one ? "supports" : "support",
        ]),
      context.phrases(
        .sourcesSummarySpeakers,
        [
          "they": one ? "It" : "They", "cite": one ? "cites" : "cite",
          "named": PhraseBook.count(named.count, "named speaker"),
          "unnamed": PhraseBook.count(sources.count - named.count, "unnamed one"),
        ]),
    ]
    if !states.isEmpty {
      lines.append(
        context.phrases(.sourcesSummaryStates, ["states": PhraseBook.list(states.sorted())]))
    }
    if let mainGap {
      let words = mainGap.sentence.text.prefix { $0 != ";" && $0 != "." }
      lines.append(
        context.phrases(
          .sourcesSummaryGap,
          ["label": mainGap.label, "gap": words.prefix(1).lowercased() + words.dropFirst()]))
    }
    return lines.map { SentenceMaker.fixed($0, .count) }
  }

  private func entry(_ article: ArticleText) -> SourceEntry {
    let record = article.record
    let details = record.findings.article
    let copies = context.articles.filter {
      $0.record.origin == record.origin && $0.key != article.key
    }.map(\.label)
    let numbers = cited.filter { $0.article == article.key }.compactMap(\.sentence)
    return SourceEntry(
      label: article.label, article: article.key, id: details.id,
      title: details.title.map(Wording.cleaned), firstWords: firstWords(article),
      outlet: details.outlet.map(Wording.cleaned), author: details.author.map(Wording.cleaned),
      published: details.published, publishedBasis: details.publishedBasis, url: details.url,
      path: details.path, sha256: details.sha256, retrieved: record.retrieved,
      language: details.language, analysed: record.isAnalysed, removed: details.removed,
      reliability: record.reliability.letter,
      reliabilityReason: record.reliability.date.map { "\(record.reliability.reason) (\($0))" }
        ?? record.reliability.reason,
      descriptor: descriptor(article), origin: record.origin, copies: copies,
      edition: context.date, sentences: ParagraphSplit(article).sentences(),
      citedSentences: Set(numbers).sorted())
  }

  /// The first words of the text, at most twelve, without a mark that a cut would leave open.
  private func firstWords(_ article: ArticleText) -> String {
    let text = Wording.cleaned(
      article.text(0, min(400, article.findings.article.text.unicodeScalars.count)))
    return text.split(separator: " ").prefix(12).joined(separator: " ")
      .replacing("\"", with: "")
  }

  /// What bears on its quality, by what is given and what is not.
  private func descriptor(_ article: ArticleText) -> String {
    let findings = article.findings
    guard article.record.isAnalysed else {
      return "in another language (\(findings.article.language)), listed and not analysed"
    }
    var parts: [String] = []
    let named = findings.sources.filter(\.named).count
    parts.append(PhraseBook.count(named, "named speaker"))
    parts.append(PhraseBook.count(findings.sources.count - named, "unnamed speaker"))
    var missing: [String] = []
    if findings.article.outlet == nil { missing.append("publisher") }
    if findings.article.author == nil { missing.append("author") }
    if findings.article.published == nil { missing.append("date") }
    if findings.article.url == nil { missing.append("address") }
    if !missing.isEmpty { parts.append("no \(PhraseBook.list(missing, last: "or")) given") }
    if let agency = findings.article.agency { parts.append("credits \(agency)") }
    return parts.joined(separator: ", ")
  }
}
