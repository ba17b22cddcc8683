/// A feed as read, whatever its format.
struct Feed {
  /// One entry.
  struct Item {
    var identifier: String?
    var title: String?
    var link: String?
    var author: String?
    var published: String?
    var publishedBasis: String?
    /// The fullest content, as markup or text.
    var content: String?
    var isMarkup = true
    /// The item's members, for its canonical JSON.
    var canonical: JSONValue = .null
  }

  /// The feed's title, which stands for the outlet.
  var title: String?
  /// The language that it declares.
  var language: String?
  /// Its entries, in the feed's order.
  var items: [Item] = []
  /// Whether its XML was faulty and was mended.
  var isMended = false
}

extension Feed {
  /// A feed in XML: RSS 0.9x, 1.0 and 2.0, Atom; nil for anything else.
  static func read(xml bytes: [UInt8]) -> Feed? {
    guard let (root, isMended) = FeedTree.root(of: bytes) else { return nil }
    var feed: Feed
    switch root.name {
    case "feed": feed = atom(root)
    case "rss", "rdf", "channel":
      let channel = root.name == "channel" ? root : root.child("channel")
      let items = (channel?.children ?? []) + root.children
      feed = Feed(title: channel?.text("title"), language: channel?.text("language"))
      feed.items = items.filter { $0.name == "item" }.map(rssItem)
    default: return nil
    }
    feed.isMended = isMended
    return feed
  }

  private static func rssItem(_ item: FeedElement) -> Item {
    var result = Item()
    let guid = item.text("guid", "identifier") ?? item.attributes["about"]
    result.identifier = guid.flatMap { $0.contains(":") ? $0 : nil }
    result.title = item.text("title").map(plain)
    let permalink = item.child("guid")?.attributes["ispermalink"] != "false" ? guid : nil
    result.link = WebAddress.valid(item.text("link", "origlink")) ?? WebAddress.valid(permalink)
    result.author = item.text("creator", "author")
    for (name, basis) in [
      ("pubdate", "feed pubDate"), ("date", "feed dc:date"), ("issued", "feed issued"),
    ] {
      guard result.published == nil, let date = item.text(name) else { continue }
      result.published = date
      result.publishedBasis = basis
    }
    result.content = fullest([
      item.children.first { $0.name == "encoded" }?.text, item.text("description", "summary"),
    ])
    result.canonical = canonical(result)
    return result
  }

  private static func atom(_ root: FeedElement) -> Feed {
    var feed = Feed(title: root.text("title").map(plain), language: root.attributes["lang"])
    feed.items = root.children.filter { $0.name == "entry" }.map { entry in
      var item = Item()
      item.identifier = entry.text("id")
      item.title = entry.text("title").map(plain)
      let links = entry.children.filter { $0.name == "link" }
      let link = links.first { ($0.attributes["rel"] ?? "alternate") == "alternate" } ?? links.first
      item.link = WebAddress.valid(link?.attributes["href"])
      item.author = (entry.child("author") ?? root.child("author"))?.text("name")
      for (name, basis) in [
        ("published", "feed published"), ("issued", "feed issued"), ("updated", "feed updated"),
      ] {
        guard item.published == nil, let date = entry.text(name) else { continue }
        item.published = date
        item.publishedBasis = basis
      }
      let content = entry.child("content")
      let isText = content?.attributes["type"].map { $0 == "text" } ?? true
      item.content = fullest([content?.text, entry.text("summary")])
      item.isMarkup = !isText || item.content?.contains("<") == true
      item.canonical = canonical(item)
      return item
    }
    return feed
  }

  /// A feed in JSON (jsonfeed.org, versions 1 and 1.1); nil for anything else.
  static func read(json value: JSONValue) -> Feed? {
    guard value.text("version")?.contains("jsonfeed.org") == true,
      case .array(let items)? = value["items"]
    else { return nil }
    var feed = Feed(title: value.text("title"), language: value.text("language"))
    feed.items = items.map { entry in
      var item = Item()
      item.identifier = entry.text("id").flatMap { $0.contains(":") ? $0 : nil }
      item.title = entry.text("title")
      item.link = WebAddress.valid(entry.text("url", "external_url"))
      let authors = entry["authors"] ?? entry["author"] ?? value["authors"] ?? value["author"]
      item.author = authors?.elements.first?.text("name")
      item.published = entry.text("date_published") ?? entry.text("date_modified")
      item.publishedBasis = "feed date_published"
      item.content = entry.text("content_html") ?? entry.text("content_text", "summary")
      item.isMarkup = entry.text("content_html") != nil
      item.canonical = entry
      return item
    }
    return feed
  }

  /// The longest of the texts.
  private static func fullest(_ texts: [String?]) -> String? {
    texts.compactMap { $0?.trimmedOrNil }.max { $0.utf8.count < $1.utf8.count }
  }

  /// A title without tags and references.
  private static func plain(_ text: String) -> String {
    let decoded = CharacterReferences.decode(Array(text.utf8)[...])
    guard decoded.contains("<") else { return decoded.collapsed }
    var result = ""
    var inTag = false
    for character in decoded {
      if character == "<" { inTag = true } else if character == ">" { inTag = false }
      if !inTag, character != ">" { result.append(character) }
    }
    return result.collapsed
  }

  private static func canonical(_ item: Item) -> JSONValue {
    let members: [(String, String?)] = [
      ("id", item.identifier), ("title", item.title), ("url", item.link), ("author", item.author),
      ("published", item.published), ("content", item.content),
    ]
    return .object(
      members.compactMap { key, value in
        value.map { JSONValue.Member(key: key, value: .string($0)) }
      })
  }
}
