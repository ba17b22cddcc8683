/// What the bytes of a file are, by name and content.
enum ArticleFormat: Hashable, Sendable {
  case plainText, markdown, page, json, feed

  /// The format; where name and content differ, markup and feeds are believed by their first tag.
  static func detect(name: String, content: ArraySlice<UInt8>, contentType: String?)
    -> ArticleFormat
  {
    let head = String(decoding: content.prefix(1024), as: UTF8.self).trimmed.lowercased()
    if let sniffed = markup(head) { return sniffed }
    let type = contentType?.lowercased() ?? ""
    if type.contains("html") { return .page }
    switch fileExtension(name) {
    case "html", "htm", "xhtml", "shtml", "mhtml", "php", "asp", "aspx": return .page
    case "md", "markdown", "mdown": return .markdown
    case "xml", "rss", "atom", "rdf": return head.hasPrefix("<") ? .feed : .plainText
    case "json", "jsonl", "ndjson", "jsonlines": return .json
    default: break
    }
    if type.contains("json") { return .json }
    if head.hasPrefix("{\"") || head.hasPrefix("[{") || head.hasPrefix("{ \"") { return .json }
    return .plainText
  }

  private static func markup(_ head: String) -> ArticleFormat? {
    guard head.hasPrefix("<") else { return nil }
    let pages = ["<!doctype html", "<html", "<head", "<body", "<!doctype public"]
    if pages.contains(where: head.hasPrefix) { return .page }
    let roots = ["<rss", "<feed", "<rdf:rdf", "<atom:feed", "<channel"]
    let begins = roots.contains(where: head.hasPrefix)
    let isXML = head.hasPrefix("<?xml") || head.hasPrefix("<!--")
    if begins || isXML && roots.contains(where: head.contains) { return .feed }
    return head.contains("<html") ? .page : nil
  }

  /// The letters after the last full stop of the last path component, `.gz` left out.
  static func fileExtension(_ path: String) -> String {
    var name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if name.hasSuffix(".gz") { name = String(name.dropLast(3)) }
    guard let stop = name.lastIndex(of: ".") else { return "" }
    return String(name[name.index(after: stop)...])
  }
}
