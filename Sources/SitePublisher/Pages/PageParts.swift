internal import BriefingModel

/// Pieces that several kinds of page share, written for one page.
struct PageParts: Sendable {
  let index: SiteIndex
  let here: SiteAddress

  /// A sentence with its citations as links, set before its final stop as in the editions.
  func sentence(_ sentence: CitedSentence) -> HTML {
    guard !sentence.citations.isEmpty else { return "\(sentence.text)" }
    let marks = sentence.citations.map { citation($0) }.joined(separator: " ")
    if let last = sentence.text.utf8.last, Self.stops.contains(last) {
      let words = String(Substring(sentence.text.utf8.dropLast()))
      return "\(words) \(marks)\(String(Unicode.Scalar(last)))"
    }
    return "\(sentence.text) \(marks)"
  }

  private static let stops: [UInt8] = Array(".?!".utf8)

  /// Sentences one after another.
  func sentences(_ sentences: [CitedSentence]) -> HTML {
    sentences.map { sentence($0) }.joined(separator: " ")
  }

  /// The link of a citation. An article that the site does not hold gets no link.
  func citation(_ citation: Citation) -> HTML {
    guard index.hasArticle(citation.article) else {
      return "<span class=\"cite\">\(citation.label)</span>"
    }
    let fragment = citation.sentence.map { "s\($0)" }
    let link = here.link(to: .article(citation.article), fragment: fragment)
    return "<a class=\"cite\" href=\"\(address: link)\">\(citation.label)</a>"
  }

  /// A link to an entity's page, or its name where it has none.
  func entity(_ id: String, name: String? = nil) -> HTML {
    let name = name ?? index.entity(id)?.name ?? id
    guard let place = index.address(of: id) else { return "<bdi>\(name)</bdi>" }
    return link(place, name)
  }

  /// A link to a state's page, or its name.
  func state(_ iso3: String) -> HTML {
    let name = index.stateName(iso3)
    return index.hasPage(.state(iso3)) ? link(.state(iso3), name) : "<bdi>\(name)</bdi>"
  }

  /// A link to a speaker's page, or the name.
  func speaker(_ id: String?, name: String?) -> HTML {
    guard let name else { return "source not stated" }
    guard let id, index.hasPage(.speaker(id)) else { return "<bdi>\(name)</bdi>" }
    return link(.source(id), name)
  }

  /// A link within the site.
  func link(_ place: SiteAddress, _ text: String, fragment: String? = nil) -> HTML {
    "<a href=\"\(address: here.link(to: place, fragment: fragment))\"><bdi>\(text)</bdi></a>"
  }

  /// A date as a link to its edition.
  func edition(_ date: String, fragment: String? = nil) -> HTML {
    let link = here.link(to: .edition(date), fragment: fragment)
    return
      "<a href=\"\(address: link)\"><time datetime=\"\(date)\">\(DateText.day(date))</time></a>"
  }

  /// Claims by edition, the newest first; within an edition as printed there.
  ///
  /// - Parameter leadsHere: whether claims may lead to this very page, so that their entries are not
  ///   those of other pages.
  func claims(_ places: [ClaimPlace], leadsHere: Bool = false) -> HTML {
    let depth = here.depth
    var html: HTML = "<ol class=\"record\">\n"
    for places in byEdition(places) {
      for place in places {
        html += leadsHere ? item(place) : index.store.item(place, depth: depth) { item(place) }
      }
    }
    html += "</ol>\n"
    return html
  }

  /// The entry of a claim. It leads to editions and articles, and so is the same on every record.
  private func item(_ place: ClaimPlace) -> HTML {
    guard let claim = index.claim(place) else { return "" }
    var html: HTML =
      "<li><p class=\"when\">\(edition(claim.edition, fragment: claim.id)) "
    html +=
      "<span class=\"rating\" title=\"Rating: reliability of the source, credibility of the statement\">\(claim.rating)</span> "
    html += "<span class=\"change\">\(claim.change.rawValue)</span></p>\n"
    html += "<p><strong>\(claim.heading).</strong> \(sentences(claim.sentences))"
    if !claim.disputes.isEmpty {
      html +=
        " <span class=\"disputed\">Disputed: \(claim.disputes.joined(separator: ", ")).</span>"
    }
    html += "</p></li>\n"
    return html
  }

  private func byEdition(_ places: [ClaimPlace]) -> [ArraySlice<ClaimPlace>] {
    var editions: [ArraySlice<ClaimPlace>] = []
    var rest = places[...]
    while let first = rest.first {
      let end = rest.firstIndex { $0.edition != first.edition } ?? rest.endIndex
      editions.append(rest[..<end])
      rest = rest[end...]
    }
    return editions.reversed()
  }

  /// A list of plain entries; a sentence that says so where there are none.
  func list(_ entries: [HTML], otherwise: String) -> HTML {
    guard !entries.isEmpty else { return "<p>\(otherwise)</p>\n" }
    return "<ul>\n\(entries.map { "<li>\($0)</li>\n" as HTML }.joined())</ul>\n"
  }
}
