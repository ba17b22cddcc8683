import BriefingModel
import Foundation

@testable import ArticleArchive

/// Archives as earlier versions of the program left them, a file for each earlier schema.
///
/// Before a migration is added, `RECORD_ARCHIVES=1 swift test --filter MigrationTests` keeps a file
/// of the schema as it is, under the name of its last migration.
enum StoredArchives {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Archives")

  static func file(_ migration: String) -> URL { folder.appending(path: "\(migration).sqlite") }

  /// The article that each of the files holds.
  static func article(_ number: Int) -> Article {
    Article(
      id: "stored-\(number)", path: "inbox/\(number).txt", title: "Shots in Gourma, \(number)",
      outlet: "Lagoon Wire", published: "2026-11-22", text: text(number))
  }

  static func text(_ number: Int) -> String {
    "Gunmen attacked market zebu\(number) in Benin on Sunday, the army said.\nNobody was hurt."
  }

  /// Fills an archive with what every version could keep.
  static func fill(_ archive: Archive) throws {
    for number in 1...3 {
      let article = article(number)
      let keys = try archive.takeIn(
        [article], readFrom: Data(text(number).utf8), takenIn: "2026-11-2\(number)T06:00:00Z",
        day: "2026-11-2\(number)"
      ).new
      try archive.store(
        keys.map { ($0, Findings(article: article)) }, analysisVersion: "analysis/1")
      if number < 3 {
        try archive.store(
          StoredEdition(
            date: "2026-11-2\(number)", number: number, made: "2026-11-2\(number)T18:00:00Z",
            json: #"{"date":"2026-11-2\#(number)"}"#), articles: keys)
      }
    }
    try archive.record(
      unread: [UnreadInput(path: "inbox/film.txt", reason: "binary data")], day: "2026-11-21")
  }
}
