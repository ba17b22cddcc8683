/// What a page says of its article in its head and in its linked data.
struct PageMetadata {
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var author: String?
  private(set) var url: String?
  private(set) var language: String?
  private(set) var articleBody: String?
  /// The dates that the page offers, with their basis.
  private(set) var dates: [(date: PublicationDate, basis: String, rank: DateCandidates.Rank)] = []

  /// Reads the head, the linked data and the marked-up elements.
  init(head: PageHead, tree: PageTree, times: [String]) {
    let linked = LinkedArticle.find(in: head.linkedData)
    let heading = Self.firstHeading(in: tree)
    outlet =
      head.meta("og:site_name", "application-name", "publisher", "dc.publisher")
      ?? linked?["publisher"]?.elements.first.flatMap { $0.text ?? $0.text("name") }
    title = TitleChooser.title(
      candidates: [
        linked?.text("headline"), head.meta("og:title", "twitter:title", "dc.title", "headline"),
        head.title,
      ], heading: heading, outlet: outlet)
    author = Self.author(head, linked)
    url = head.canonical ?? WebAddress.valid(head.meta("og:url"))
    language =
      head.language ?? head.meta("og:locale", "content-language", "dc.language")
      ?? linked?.text("inLanguage")
    articleBody = linked?.text("articleBody").map(LinkedArticle.plain)
    readDates(head, linked, tree, times)
  }

  private static func author(_ head: PageHead, _ linked: JSONValue?) -> String? {
    let names = (linked?["author"]?.elements ?? []).compactMap { $0.text ?? $0.text("name") }
      .map(\.collapsed).filter { !$0.contains("://") }
    if !names.isEmpty {
      var seen: Set<String> = []
      return names.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }
    let name = head.meta(
      "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl",
      "twitter:creator")
    guard let name, !name.contains("://"), !name.hasPrefix("@") else { return nil }
    return name.lowercased().hasPrefix("by ") ? String(name.dropFirst(3)) : name
  }

  private static func firstHeading(in tree: PageTree) -> String? {
    for (index, node) in tree.nodes.enumerated() where node.tag == .firstHeading {
      var text: [UInt8] = []
      for inner in tree.nodes[index..<Int(node.end)] where inner.tag == .text {
        text += tree.text[Int(inner.textStart)..<Int(inner.textEnd)]
      }
      let heading = String(decoding: text, as: UTF8.self).collapsed
      if heading.utf8.count >= 4, heading.utf8.count <= 400 { return heading }
    }
    return nil
  }

  private mutating func readDates(
    _ head: PageHead, _ linked: JSONValue?, _ tree: PageTree, _ times: [String]
  ) {
    let names = [
      "article:published_time", "itemprop datepublished", "og:published_time",
      "og:article:published_time", "datepublished",
      "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
      "publication_date", "publication-date", "article.published", "published-date",
      "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
      "citation_publication_date", "citation_online_date", "article.created",
      "cxenseparse:recs:publishtime", "prism.publicationdate",
      "rnews:datepublished", "citation_date", "originalpublicationdate", "doc_date",
    ]
    add(names, head, rank: .metadata)
    for key in ["datePublished", "dateCreated", "uploadDate"] {
      guard let text = linked?.text(key), let date = DateReader.read(text) else { continue }
      dates.append((date, "JSON-LD \(key)", .structuredData))
    }
    readElements(tree, times)
    dates += VisibleDates.find(in: tree)
    add(["dc.date", "dcterms.date", "date", "created", "timestamp"], head, rank: .weakMetadata)
    add(
      ["article:modified_time", "og:updated_time", "datemodified", "last-modified"], head,
      rank: .modified)
    if let text = linked?.text("dateModified"), let date = DateReader.read(text) {
      dates.append((date, "JSON-LD dateModified", .modified))
    }
  }

  private mutating func add(_ names: [String], _ head: PageHead, rank: DateCandidates.Rank) {
    for name in names {
      guard let text = head.meta(name), let date = DateReader.read(text) else { continue }
      dates.append((date, "metadata \(name)", rank))
    }
  }

  /// Time elements, and short elements that are called a date or stand in the byline.
  private mutating func readElements(_ tree: PageTree, _ times: [String]) {
    for (index, node) in tree.nodes.enumerated() {
      let isTime = node.tag == .time || node.time >= 0
      guard isTime || !node.hints.isDisjoint(with: [.date, .byline]) else { continue }
      if node.time >= 0, Int(node.time) < times.count,
        let date = DateReader.read(times[Int(node.time)]), date.precision != .year
      {
        dates.append((date, "time element", .timeElement))
        continue
      }
      var text: [UInt8] = []
      for inner in tree.nodes[index..<Int(node.end)] where inner.tag == .text {
        text += tree.text[Int(inner.textStart)..<Int(inner.textEnd)] + [0x20]
        if text.count > 300 { break }
      }
      let line = String(decoding: text, as: UTF8.self)
      guard text.count <= 300, let date = DateReader.read(line),
        date.precision == .day || date.precision == .time
      else { continue }
      if isTime {
        dates.append((date, "time element", .timeElement))
      } else {
        let isChange = VisibleDates.tellsOfChange(LineKey.of(line))
        dates.append((date, isChange ? DateCandidates.changedByline : "byline", .visible))
      }
    }
  }
}
