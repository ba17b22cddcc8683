internal import BriefingModel

/// Pieces that several kinds of page share, written for one page.
struct PageParts: Sendable {
  let index: SiteIndex
  let here: SiteAddress

  /// A sentence with its citations as links, set before its final stop as in the editions.
  func sentence(_ sentence: CitedSentence) -> HTML {
    let marks = sentence.citations.map { citation($0) }.joined(separator: " ")
    guard !sentence.citations.isEmpty else { return "\(sentence.text)" }
    if let last = sentence.text.last, ".?!".contains(last) {
      return "\(String(sentence.text.dropLast())) \(marks)\(String(last))"
    }
    return "\(sentence.text) \(marks)"
  }

  /// Sentences one after another.
  func sentences(_ sentences: [CitedSentence]) -> HTML {
    sentences.map { sentence($0) }.joined(separator: " ")
  }

  /// The link of a citation. An article that the site does not hold gets no link.
  func citation(_ citation: Citation) -> HTML {
    guard index.articles[citation.article] != nil else {
      return "<span class=\"cite\">\(citation.label)</span>"
    }
    let fragment = citation.sentence.map { "s\($0)" }
    let link = here.link(to: .article(citation.article), fragment: fragment)
    return "<a class=\"cite\" href=\"\(address: link)\">\(citation.label)</a>"
  }

  /// A link to an entity's page, or its name where it has none.
  func entity(_ id: String, name: String? = nil) -> HTML {
    let name = name ?? index.entities[id]?.name ?? id
    guard let place = index.address(of: id) else { return "<bdi>\(name)</bdi>" }
    return link(place, name)
  }

  /// A link to a state's page, or its name.
  func state(_ iso3: String) -> HTML {
    let name = index.stateName(iso3)
    let hasPage = index.claimsOfState[iso3] != nil || index.membershipsOfState[iso3] != nil
    return hasPage ? link(.state(iso3), name) : "<bdi>\(name)</bdi>"
  }

  /// A link to a speaker's page, or the name.
  func speaker(_ id: String?, name: String?) -> HTML {
    guard let name else { return "source not stated" }
    guard let id, index.claimsOfSpeaker[id] != nil else { return "<bdi>\(name)</bdi>" }
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
  func claims(_ rows: [ClaimRow]) -> HTML {
    var html: HTML = "<ol class=\"record\">\n"
    for (date, rows) in byEdition(rows) {
      for row in rows {
        html += "<li><p class=\"when\">\(edition(date, fragment: row.id)) "
        html +=
          "<span class=\"rating\" title=\"Rating: reliability of the source, credibility of the statement\">\(row.rating)</span> "
        html += "<span class=\"change\">\(row.change.rawValue)</span></p>\n"
        html += "<p><strong>\(row.heading).</strong> \(sentences(row.sentences))"
        if !row.disputes.isEmpty {
          html +=
            " <span class=\"disputed\">Disputed: \(row.disputes.joined(separator: ", ")).</span>"
        }
        html += "</p></li>\n"
      }
    }
    html += "</ol>\n"
    return html
  }

  private func byEdition(_ rows: [ClaimRow]) -> [(date: String, rows: [ClaimRow])] {
    Dictionary(grouping: rows, by: \.edition).sorted { $0.key > $1.key }
      .map { (date: $0.key, rows: $0.value) }
  }

  /// A list of plain entries; a sentence that says so where there are none.
  func list(_ entries: [HTML], otherwise: String) -> HTML {
    guard !entries.isEmpty else { return "<p>\(otherwise)</p>\n" }
    return "<ul>\n\(entries.map { "<li>\($0)</li>\n" as HTML }.joined())</ul>\n"
  }
}
