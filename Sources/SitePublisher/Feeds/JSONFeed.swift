internal import BriefingModel

/// The site's JSON Feed 1.1.
struct JSONFeed: Sendable {
  let entries: [FeedEntry]
  let settings: SiteSettings

  func file() -> SiteFile {
    SiteFile(path: "feed.json", text: JSONWriter.string(self) + "\n", rank: .door)
  }
}

extension JSONFeed: JSONWritable {
  func write(to json: inout JSONWriter) {
    let root = settings.address ?? ""
    json.object {
      $0.field("version", "https://jsonfeed.org/version/1.1")
      $0.field("title", settings.title)
      $0.field("description", settings.description)
      if settings.address != nil {
        $0.field("home_page_url", root)
        $0.field("feed_url", root + "feed.json")
      }
      $0.field("language", "en")
      $0.field(
        "items", entries.prefix(AtomFeed.maximumEntries).map { Item(entry: $0, settings: settings) }
      )
    }
  }

  private struct Item: JSONWritable {
    let entry: FeedEntry
    let settings: SiteSettings

    func write(to json: inout JSONWriter) {
      json.object {
        $0.field("id", entry.tag(settings))
        $0.field("url", (settings.address ?? "") + SiteAddress.edition(entry.edition.date).path)
        $0.field("title", entry.title)
        $0.field("content_text", entry.summary)
        $0.field("date_modified", entry.edition.updated)
        $0.field(
          "_briefing",
          object: { json in
            json.field("edition", entry.edition.number)
            json.field("tlp", entry.edition.marking)
            json.field("articles", entry.edition.articleCount)
            json.field("claims", entry.claims.map(\.id))
          })
      }
    }
  }
}
