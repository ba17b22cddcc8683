/// R69: Every page can be read by everybody: headings, language, title, way to the text, contrast.
///
/// Why: A page that a screen reader cannot walk through is closed to those who need it.
/// A breach: two first-level headings, a level left out, an image without words, grey on grey.
/// To mend it: give the page what it lacks.
struct Rule69Pages: SiteRule {
  let number = "R69"
  let summary =
    "Every page has one h1, whole heading levels, language, title, description, a skip "
    + "link, words for images and enough contrast."
  let level = RuleLevel.must
  let remedy = "give the page what it lacks"

  func breaches(in site: WrittenSite) -> [Breach] {
    site.pages.flatMap { page($0.path, $0.tags) }
      + site.files.sorted { $0.key < $1.key }.filter { $0.key.hasSuffix(".css") }
      .flatMap { contrast($0.value, on: $0.key) }
  }

  private func page(_ path: String, _ tags: [PageTag]) -> [Breach] {
    var found = headings(path, tags)
    func demand(_ isThere: Bool, _ message: String) {
      if !isThere { found.append(breach(message, on: path)) }
    }
    demand(
      tags.contains { $0.name == "html" && $0.attributes["lang"]?.isEmpty == false },
      "the page names no language")
    demand(
      tags.contains { $0.name == "title" && $0.text.contains { !$0.isWhitespace } },
      "the page has no title")
    demand(
      tags.contains {
        $0.name == "meta" && $0.attributes["name"] == "description"
          && $0.attributes["content"]?.isEmpty == false
      }, "the page has no description")
    let ids = Set(tags.compactMap { $0.attributes["id"] })
    let first = tags.first { $0.name == "a" }?.attributes["href"] ?? ""
    demand(
      first.hasPrefix("#") && ids.contains(String(first.dropFirst())),
      "the first link does not lead to the text")
    for image in tags where image.name == "img" && image.attributes["alt"] == nil {
      found.append(breach("an image without words for it", on: path, line: image.line))
    }
    return found
  }

  private func headings(_ path: String, _ tags: [PageTag]) -> [Breach] {
    let levels = tags.compactMap { tag -> (level: Int, tag: PageTag)? in
      guard tag.name.count == 2, tag.name.first == "h", let level = tag.name.last?.wholeNumberValue
      else { return nil }
      return (level, tag)
    }
    var found: [Breach] = []
    let firsts = levels.filter { $0.level == 1 }.count
    if firsts != 1 { found.append(breach("the page has \(firsts) h1", on: path)) }
    for (before, after) in zip(levels, levels.dropFirst()) where after.level > before.level + 1 {
      found.append(
        breach(
          "h\(after.level) follows h\(before.level)", on: path, line: after.tag.line,
          text: after.tag.text))
    }
    return found
  }

  /// Every colour for text on every colour behind it, 4.5 to 1, in each scheme.
  private func contrast(_ css: String, on path: String) -> [Breach] {
    ColourSchemes(css: css).schemes.flatMap { scheme -> [Breach] in
      scheme.inks.flatMap { ink in
        scheme.papers.compactMap { paper -> Breach? in
          let ratio = ink.colour.contrast(with: paper.colour)
          guard ratio < 4.5 else { return nil }
          let shown = Double(Int(ratio * 100)) / 100
          return breach(
            "\(ink.name) on \(paper.name) has a contrast of \(shown) to 1", on: path,
            text: scheme.name)
        }
      }
    }
  }
}
