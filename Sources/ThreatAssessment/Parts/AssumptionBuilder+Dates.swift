internal import BriefingModel

extension AssumptionBuilder {
  private struct ReadDate {
    let reading: DateReading
    let article: ArticleText
    let sentence: Int
  }

  /// Dates whose year or day was read: those of one basis together, at most five readings at once.
  func dates() -> [Draft] {
    var order: [String] = []
    var groups: [String: [ReadDate]] = [:]
    for item in context.analysed.flatMap(readDates) {
      let key = item.reading.basis ?? ""
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    return order.flatMap { basis -> [Draft] in
      let items = groups[basis] ?? []
      let readings = ActorsBuilder.unique(items.map { $0.reading.words(context.phrases) })
      return stride(from: 0, to: readings.count, by: 5).compactMap { start in
        let few = readings[start..<min(start + 5, readings.count)]
        return date(items.filter { few.contains($0.reading.words(context.phrases)) }, Array(few))
      }
    }
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
      .map { ReadDate(reading: $0.0, article: article, sentence: $0.1) }
  }

  private func date(_ items: [ReadDate], _ readings: [String]) -> Draft? {
    guard let first = items.first?.reading else { return nil }
    let basis = first.basis.map(Wording.cleaned) ?? "no other date stands in the article"
    let pairs = readings.map { reading in
      let mine = items.filter { $0.reading.words(context.phrases) == reading }
      let written = ActorsBuilder.unique(mine.compactMap(\.reading.written).map(Wording.cleaned))
      let list = PhraseBook.list(written.map { "\"\($0)\"" })
      return "\(list) \(reading.replacing("read as", with: "as"))"
    }
    let text = context.phrases(
      .assumptionDate, ["pairs": PhraseBook.list(pairs), "basis": basis])
    let years = ActorsBuilder.unique(items.compactMap { $0.reading.date?.prefix(4) })
    let sentence = SentenceMaker.cited(
      text, items.map { ($0.article, [$0.sentence]) },
      names: years.map {
        UsedName(printed: String($0), variants: [basis], rule: "date reading")
      })
    return Draft(
      rule: "date", sentence: sentence, consequence: context.phrases(.assumptionDateIf))
  }
}
