internal import BriefingModel

/// Builds the header: counts, run time and cut-off, and the notices (R46, R48, R60, R67).
struct HeaderBuilder {
  let context: EditionContext
  let number: Int
  let claims: Int
  let now: String
  let cutOff: String?
  let unread: [UnreadInput]

  func build() -> EditionHeader {
    let settings = context.settings
    let origins = Set(context.analysed.map(\.record.origin)).count
    let foreign = context.articles.filter { !$0.record.isAnalysed }.map {
      UnreadInput(
        path: $0.findings.article.path,
        reason: "in another language (\($0.findings.article.language)), not analysed")
    }
    return EditionHeader(
      title: settings.title, dateline: CivilDate.words(context.date), marking: settings.marking,
      articles: context.analysed.count, copies: context.analysed.count - origins,
      sentences: context.analysed.reduce(0) { $0 + $1.findings.sentences.count }, claims: claims,
      runTime: now, cutOff: cutOff,
      statements: [.headerCompiled, .headerReviewed, .headerMachine].map {
        SentenceMaker.fixed(context.phrases($0))
      },
      notices: notices(), missedDays: settings.missedDays, unread: unread + foreign,
      revision: settings.revision)
  }

  private func notices() -> [Notice] {
    var notices = [sample(), old(), thin()].compactMap { $0 }
    if !context.settings.missedDays.isEmpty {
      let days = PhraseBook.list(context.settings.missedDays.map(CivilDate.words))
      notices.append(
        notice(
          "missed-days", .noticeMissedHeading,
          [
            SentenceMaker.fixed(context.phrases(.noticeMissed, ["days": days]), .count)
          ]))
    }
    if context.settings.revision > 1 {
      notices.append(
        notice(
          "rebuilt", .noticeRebuiltHeading,
          [
            SentenceMaker.fixed(context.phrases(.noticeRebuilt))
          ]))
    }
    return notices
  }

  private func notice(_ kind: String, _ heading: PhraseKey, _ sentences: [CitedSentence]) -> Notice
  {
    Notice(kind: kind, heading: context.phrases(heading), sentences: sentences)
  }

  private func sample() -> Notice? {
    let outlets = context.analysed.compactMap(\.findings.article.outlet)
    let isMarked = !outlets.isEmpty && outlets.allSatisfy { $0.hasSuffix("(sample)") }
    guard context.settings.isSample || isMarked else { return nil }
    return notice(
      "sample", .noticeSampleHeading, [SentenceMaker.fixed(context.phrases(.noticeSample))])
  }

  private func thin() -> Notice? {
    let origins = Set(context.analysed.map(\.record.origin))
    guard origins.count == 1, let article = context.analysed.first else { return nil }
    let key: PhraseKey = context.analysed.count == 1 ? .noticeThin : .noticeThinCopies
    return notice(
      "thin-material", .noticeThinHeading,
      [SentenceMaker.about([article], context.phrases(key))])
  }

  /// Articles whose newest date lies more than thirty days back, or whose year is not known.
  private func old() -> Notice? {
    let dated = context.analysed.filter { isOld($0.findings.article.published ?? context.date) }
    let others = context.analysed.filter { $0.findings.article.published == nil }
    let sentences = published(dated) + others.compactMap(oldMaterial)
    guard !sentences.isEmpty else { return nil }
    let shown = Array(sentences.prefix(3))
    var lines = shown
    if sentences.count > shown.count {
      let more = PhraseBook.count(sentences.count - shown.count, "other article")
      lines.append(SentenceMaker.fixed(context.phrases(.noticeOldMore, ["count": more]), .count))
    }
    let closing = context.phrases(
      .noticeOldClosing,
      [
        "date": CivilDate.words(context.date),
        "it": sentences.count == 1 ? "it tells" : "they tell",
      ])
    return notice("old-material", .noticeOldHeading, lines + [SentenceMaker.fixed(closing)])
  }

  /// The articles whose publication date lies too far back, in one sentence.
  private func published(_ articles: [ArticleText]) -> [CitedSentence] {
    guard let newest = articles.compactMap(\.findings.article.published).max() else { return [] }
    let day = CivilDate.words(String(newest.prefix(10)))
    let text =
      articles.count == 1
      ? context.phrases(.noticeOldPublished, ["label": articles[0].label, "published": day])
      : context.phrases(
        .noticeOldSeveral,
        ["count": PhraseBook.count(articles.count, "article"), "published": day])
    return [SentenceMaker.about(articles.count <= 8 ? articles : [], text)]
  }

  private func oldMaterial(_ article: ArticleText) -> CitedSentence? {
    let findings = article.findings
    let dated =
      findings.events.compactMap { event in
        event.date.flatMap { date in
          date.hasPrefix("--")
            ? nil : (date, event.dateText, event.basis, event.sentence)
        }
      }
      + findings.claims.compactMap { claim in
        claim.date.flatMap { date in
          date.hasPrefix("--") ? nil : (date, claim.dateText, claim.dateBasis, claim.sentence)
        }
      }
    guard let latest = dated.max(by: { ($0.0, $1.3) < ($1.0, $0.3) }) else {
      return SentenceMaker.about(
        [article], context.phrases(.noticeOldUndated, ["label": article.label]))
    }
    guard isOld(latest.0) else { return nil }
    let reading = DateReading(date: latest.0, written: latest.1, basis: latest.2)
    let text = context.phrases(
      .noticeOldDated,
      [
        "label": article.label,
        "written": latest.1.map(Wording.cleaned) ?? CivilDate.words(latest.0),
        "reading": reading.words(context.phrases),
      ])
    return SentenceMaker.cited(
      text, [(article, [latest.3])],
      names: [
        UsedName(
          printed: String(latest.0.prefix(4)), variants: [latest.2 ?? ""], rule: "date reading")
      ])
  }

  private func isOld(_ date: String) -> Bool { MaterialAge(date: context.date).isOld(date) }
}
