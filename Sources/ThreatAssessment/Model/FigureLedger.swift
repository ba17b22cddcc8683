internal import BriefingModel

/// Carries the figures of events over thirty days, so that a toll that later articles raise is
/// printed as a series.
struct FigureLedger {
  static let days = 30
  let articles: [ArticleText]
  /// The series of the last edition.
  let previous: [FigureSeries]
  /// The edition's date, `YYYY-MM-DD`.
  let date: String

  /// What can be one event: a day, a country and what is counted.
  private struct Occasion: Hashable {
    let date: String
    let iso3: String?
    let measure: String
  }

  /// Every series, those of one number too, sorted by identifier.
  func series() -> [FigureSeries] {
    var known = Dictionary(grouping: previous.filter(isRecent), by: Self.occasion)
    for figure in EventFigure.all(in: articles) { take(figure, into: &known) }
    return known.values.flatMap { $0 }.map(ordered).sorted { $0.id < $1.id }
  }

  private static func occasion(_ series: FigureSeries) -> Occasion {
    Occasion(date: series.date, iso3: series.iso3, measure: series.measure)
  }

  /// Whether its last number is of the last thirty days.
  private func isRecent(_ series: FigureSeries) -> Bool {
    guard let last = CivilDate(series.steps.map(\.edition).max()), let today = CivilDate(date)
    else { return false }
    return today.dayNumber - last.dayNumber <= Self.days
  }

  /// Puts a figure to the series of its event, or begins one; an article gives one number to each.
  private func take(_ figure: EventFigure, into known: inout [Occasion: [FigureSeries]]) {
    let occasion = Occasion(date: figure.date, iso3: figure.event.iso3, measure: figure.measure)
    let words = figure.placeWords
    guard !words.isEmpty else { return }
    let article = figure.article.findings.article
    let step = FigureStep(
      number: figure.number, article: figure.article.key, sentence: figure.event.sentence,
      outlet: article.outlet, published: article.published, edition: date)
    var list = known[occasion] ?? []
    if let index = list.firstIndex(where: { !words.isDisjoint(with: $0.places) }) {
      list[index].places = words.union(list[index].places).sorted()
      if !list[index].steps.contains(where: { $0.article == step.article }) {
        list[index].steps.append(step)
      }
    } else {
      let id = LastingIdentifier.make(
        "N", [figure.date, occasion.iso3 ?? "", figure.measure] + words.sorted())
      list.append(
        FigureSeries(
          id: id, measure: figure.measure, date: figure.date, iso3: occasion.iso3,
          places: words.sorted(), steps: [step]))
    }
    known[occasion] = list
  }

  private func ordered(_ series: FigureSeries) -> FigureSeries {
    var series = series
    series.steps.sort {
      ($0.time, $0.edition, $0.number, $0.article) < ($1.time, $1.edition, $1.number, $1.article)
    }
    return series
  }
}

extension FigureStep {
  /// When it was given: the publication, else the edition.
  var time: String { published ?? edition }
}

extension FigureSeries {
  /// The first step of each number, where every later article gives as many or more; empty where a
  /// number falls or two numbers are of one time, which are competing accounts.
  var rising: [FigureStep] {
    var result: [FigureStep] = []
    for step in steps {
      guard let last = result.last else {
        result.append(step)
        continue
      }
      if step.number == last.number { continue }
      let isTold = steps.contains { $0.number == last.number && $0.time == step.time }
      guard step.number > last.number, !isTold else { return [] }
      result.append(step)
    }
    return result.count > 1 ? result : []
  }
}
