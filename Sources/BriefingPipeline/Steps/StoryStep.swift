internal import ArticleArchive
internal import BriefingModel
internal import Foundation
internal import Intake

/// Finds which articles of an edition tell of one event, and which of them go on with a story of the
/// days before.
struct StoryStep: Sendable {
  let archive: Archive

  /// The records with their stories, and what the archive is to keep of them.
  func run(
    _ records: [ArticleRecord], date: String
  ) async throws(PipelineError) -> (records: [ArticleRecord], stories: [StoredStory]) {
    let new = await OrderedWork.map(
      records.filter(\.isAnalysed), lanes: ProcessInfo.processInfo.activeProcessorCount
    ) { (record: $0, item: Self.item(of: $0, date)) }
    do throws(ArchiveError) {
      let keys = Set(new.map(\.item.key))
      let first = RunTime.day(date, movedBy: -StoryGrouper.mostDays)
      let earlier = try archive.stories(from: first, before: date)
        .filter { !keys.contains($0.article) }
      let groups = StoryGrouper(new.map(\.item) + earlier.compactMap(Self.item)).groups()
      var names: [String: String] = [:]
      for group in groups {
        let founder = group.keys.first ?? ""
        let name = group.story ?? "S" + Archive.digest(of: .init(founder.utf8)).prefix(10)
        for key in group.keys where keys.contains(key) { names[key] = name }
      }
      let past = try self.past(Set(groups.compactMap(\.story)), before: date, besides: keys)
      return (
        records.map { record in
          var record = record
          record.story = names[record.key].map {
            ArticleStory(id: $0, earlier: past[$0] ?? [])
          }
          return record
        },
        new.compactMap { record, item in
          names[item.key].map { Self.stored(record, item, story: $0, date: date) }
        }
      )
    } catch {
      throw .archive(.assessment, error)
    }
  }

  /// The articles of some stories that are of earlier editions.
  private func past(
    _ stories: Set<String>, before date: String, besides keys: Set<String>
  ) throws(ArchiveError) -> [String: [StoryArticle]] {
    try archive.articles(ofStories: stories.sorted(), before: date).mapValues { articles in
      articles.filter { !keys.contains($0.article) }
    }
  }

  private static func item(of record: ArticleRecord, _ date: String) -> StoryItem {
    let article = record.findings.article
    let day = day(of: article, date)
    let occasions = record.findings.events.compactMap { event -> String? in
      guard event.precision == "day", let date = event.date else { return nil }
      return "\(date) \(event.iso3 ?? "")"
    }
    return StoryItem(
      key: record.key, day: CalendarDay.number(of: day) ?? 0,
      mark: StoryMarker.mark(title: article.title, text: article.text, occasions: occasions))
  }

  private static func item(of stored: StoredStory) -> StoryItem? {
    CalendarDay.number(of: stored.day).map {
      StoryItem(key: stored.article, day: $0, mark: stored.mark, story: stored.story)
    }
  }

  /// The day of publication, where it is known to the day and does not lie ahead; else the edition's.
  private static func day(of article: Article, _ date: String) -> String {
    let published = String((article.published ?? "").prefix(10))
    return RunTime.isDay(published) && published <= date ? published : date
  }

  private static func stored(
    _ record: ArticleRecord, _ item: StoryItem, story: String, date: String
  ) -> StoredStory {
    let article = record.findings.article
    return StoredStory(
      article: record.key, story: story, day: day(of: article, date), edition: date,
      title: article.title, outlet: article.outlet, mark: item.mark)
  }
}
