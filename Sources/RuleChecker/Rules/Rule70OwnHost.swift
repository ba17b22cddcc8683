/// R70: Pages load nothing from other hosts and carry the strict policy.
///
/// Why: A reader of threats must not be told to others by an image; and no article may run code.
/// A breach: a font from another host, a script within the page, a page without the policy.
/// To mend it: ship the file with the site, and print the policy in each page and in the headers.
struct Rule70OwnHost: SiteRule {
  let number = "R70"
  let summary = "Pages load nothing from other hosts and carry the strict policy."
  let level = RuleLevel.must
  let remedy = "ship the file with the site and print the policy on every page"

  static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
    + "base-uri 'none'; form-action 'none'"

  func breaches(in site: WrittenSite) -> [Breach] {
    site.pages.flatMap { page($0.path, $0.tags) } + styles(in: site) + headers(of: site)
  }

  private func page(_ path: String, _ tags: [PageTag]) -> [Breach] {
    var found: [Breach] = []
    let hasPolicy = tags.contains {
      $0.name == "meta" && $0.attributes["http-equiv"]?.lowercased() == "content-security-policy"
        && $0.attributes["content"] == Self.policy
    }
    if !hasPolicy { found.append(breach("the page lacks the content policy", on: path)) }
    for tag in tags {
      if let address = Self.loaded(by: tag), Self.isElsewhere(address) {
        found.append(
          breach("the page loads from another host", on: path, line: tag.line, text: address))
      }
      let isInline =
        tag.name == "style" || (tag.name == "script" && tag.attributes["src"] == nil)
        || tag.attributes["style"] != nil
        || tag.attributes.keys.contains { $0.hasPrefix("on") && $0.count > 2 }
      if isInline {
        found.append(breach("code or style within the page", on: path, line: tag.line))
      }
    }
    return found
  }

  /// The address that the browser fetches for a tag without being asked.
  private static func loaded(by tag: PageTag) -> String? {
    switch tag.name {
    case "img", "script", "iframe", "embed", "audio", "video", "source", "track", "input":
      return tag.attributes["src"]
    case "object": return tag.attributes["data"]
    case "link":
      let kinds = (tag.attributes["rel"] ?? "").lowercased().split(separator: " ")
      let fetched = ["stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"]
      return kinds.contains { fetched.contains(String($0)) } ? tag.attributes["href"] : nil
    default: return nil
    }
  }

  private static func isElsewhere(_ address: String) -> Bool {
    let text = address.lowercased()
    if text.hasPrefix("//") { return true }
    guard let colon = text.firstIndex(of: ":") else { return false }
    return !text[..<colon].contains("/") && !text[..<colon].contains("?")
  }

  private func styles(in site: WrittenSite) -> [Breach] {
    site.files.sorted { $0.key < $1.key }.filter { $0.key.hasSuffix(".css") }.flatMap {
      path, text in
      ["@import", "http:", "https:", "url(//", "url('//", "url(\"//"].filter(text.contains).map {
        breach("the style sheet reaches beyond the site", on: path, text: $0)
      }
    }
  }

  private func headers(of site: WrittenSite) -> [Breach] {
    guard let headers = site.files["_headers"] else {
      return site.pages.isEmpty ? [] : [breach("there is no file of headers", on: "_headers")]
    }
    return headers.contains(Self.policy)
      ? [] : [breach("the headers lack the content policy", on: "_headers")]
  }
}
