internal import BriefingModel

extension AssumptionBuilder {
  private struct ReadDate {
    let reading: DateReading
    let article: ArticleText
    let sentence: Int
    /// The reading in words ("read as 2015").
    let shown: String
    /// The words of the article.
    let written: String
  }

  /// The most readings and the most words for dates that one sentence holds.
  private static let mostReadings = 5
  private static let mostWritten = 10

  /// Dates whose year or day was read: those of one basis together, a few readings at once.
  func dates() -> [Draft] {
    var order: [String] = []
    var groups: [String: [ReadDate]] = [:]
    for item in context.analysed.flatMap(readDates) {
      let key = item.reading.basis ?? ""
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    return order.flatMap { basis -> [Draft] in
      Self.portions(of: groups[basis] ?? []).compactMap(date)
    }
  }

  /// The dates of one basis by their readings, as many at once as a sentence holds.
  private static func portions(of items: [ReadDate]) -> [[[ReadDate]]] {
    var portions: [[[ReadDate]]] = []
    var left = 0
    let groups = Dictionary(grouping: items, by: \.shown)
    for reading in ActorsBuilder.unique(items.map(\.shown)) {
      let group = Dictionary(grouping: groups[reading] ?? [], by: \.written)
      let written = ActorsBuilder.unique((groups[reading] ?? []).map(\.written))
      for start in stride(from: 0, to: written.count, by: mostWritten) {
        let few = written[start..<min(start + mostWritten, written.count)]
        if few.count > left || portions.last.map({ $0.count >= mostReadings }) ?? true {
          portions.append([])
          left = mostWritten
        }
        left -= few.count
        portions[portions.count - 1].append(few.flatMap { group[$0] ?? [] })
      }
    }
    return portions
  }

  private func readDates(in article: ArticleText) -> [ReadDate] {
    let findings = article.findings
    let events = findings.events.map {
      (DateReading(date: $0.date, written: $0.dateText, basis: $0.basis), $0.sentence)
    }
    let claims = findings.claims.map {
      (DateReading(date: $0.date, written: $0.dateText, basis: $0.dateBasis), $0.sentence)
    }
    return (events + claims)
      .filter { $0.0.date?.hasPrefix("--") == false && $0.0.written != nil && !$0.0.isStated }
      .sorted { $0.1 < $1.1 }
      .map { reading, sentence in
        ReadDate(
          reading: reading, article: article, sentence: sentence,
          shown: reading.words(context.phrases), written: Wording.cleaned(reading.written ?? ""))
      }
  }

  private func date(_ readings: [[ReadDate]]) -> Draft? {
    guard let rule = AssumptionRules.shipped.rule(.dateReading),
      let first = readings.first?.first?.reading
    else { return nil }
    let basis = first.basis.map(Wording.cleaned) ?? "no other date stands in the article"
    let pairs = readings.map { items in
      let list = PhraseBook.list(ActorsBuilder.unique(items.map(\.written)).map { "\"\($0)\"" })
      return "\(list) \((items.first?.shown ?? "").replacing("read as", with: "as"))"
    }
    // In the order of the articles, whichever reading they have.
    let items = readings.joined().sorted { left, right in
      (left.article.label.count, left.article.label, left.sentence)
        < (right.article.label.count, right.article.label, right.sentence)
    }
    let text = context.phrases(
      rule.assumption, ["pairs": PhraseBook.list(pairs), "basis": basis])
    let years = ActorsBuilder.unique(items.compactMap { $0.reading.date?.prefix(4) })
    let sentence = SentenceMaker.cited(
      text, items.map { ($0.article, [$0.sentence]) },
      names: years.map {
        UsedName(printed: String($0), variants: [basis], rule: "date reading")
      })
    return Draft(
      rule: rule, sentence: sentence, consequence: context.phrases(rule.consequence))
  }
}
