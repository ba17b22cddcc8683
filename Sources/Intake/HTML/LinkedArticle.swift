/// The article among a page's linked data.
enum LinkedArticle {
  private static let kinds: Set<String> = [
    "article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle",
    "opinionnewsarticle", "backgroundnewsarticle", "scholarlyarticle", "techarticle", "report",
    "socialmediaposting", "liveblogposting", "reviewnewsarticle", "advertisercontentarticle",
  ]
  private static let pages: Set<String> = ["webpage", "recipe", "itempage", "product", "newspage"]

  /// The first object of an article's type, else of a page's.
  static func find(in values: [JSONValue]) -> JSONValue? {
    var objects: [JSONValue] = []
    for value in values { collect(value, depth: 0, into: &objects) }
    return objects.first { isOf(kinds, $0) } ?? objects.first { isOf(pages, $0) }
  }

  private static func collect(_ value: JSONValue, depth: Int, into objects: inout [JSONValue]) {
    guard depth < 6, objects.count < 500 else { return }
    switch value {
    case .array(let values):
      for element in values { collect(element, depth: depth + 1, into: &objects) }
    case .object(let members):
      objects.append(value)
      for member in members where ["@graph", "mainEntity", "mainEntityOfPage"].contains(member.key)
      {
        collect(member.value, depth: depth + 1, into: &objects)
      }
    default: break
    }
  }

  private static func isOf(_ kinds: Set<String>, _ value: JSONValue) -> Bool {
    (value["@type"]?.elements ?? []).contains { kinds.contains($0.text?.lowercased() ?? "") }
  }

  /// A body without the markup that some publishers leave in it, escaped or not.
  static func plain(_ body: String) -> String {
    let decoded = body.contains("&lt;") ? CharacterReferences.decode(Array(body.utf8)[...]) : body
    guard decoded.contains("</") || decoded.contains("<br") else { return body }
    let page = PageStripper.strip(Array(decoded.utf8), limits: IntakeLimits())
    let tree = GumboParser.tree(of: page.bytes)
    return PageText.text(of: PageBlockBuilder.blocks(of: tree, furnitureRoots: [:]), tree: tree)
  }

  /// A body's paragraphs: its lines, joined by blank lines.
  static func paragraphs(of body: String) -> String {
    body.split(whereSeparator: \.isNewline).map(\.collapsed).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }
}
