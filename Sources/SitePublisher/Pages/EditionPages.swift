internal import BriefingModel
internal import MarkdownTree

/// The page of an edition, its copy as the latest, and the files beside it.
struct EditionPages: Sendable {
  let published: PublishedEdition
  let index: SiteIndex
  let previous: String?
  let next: String?

  private var edition: Edition { published.edition }
  private var home: SiteAddress { .edition(edition.date) }

  /// What stands beside the edition's own page, and then the page: its Markdown is read once for all.
  func files(in frame: PageFrame) throws(MarkdownError) -> [SiteFile] {
    let document = try MarkdownDocument(parsing: published.markdown)
    return published.files(document) + [frame.file(page(of: document, at: home, rank: .edition))]
  }

  /// The same text at `latest/`, which names the edition's page as its true place.
  func latest() throws(MarkdownError) -> Page {
    page(of: try MarkdownDocument(parsing: published.markdown), at: .latest, rank: .door)
  }

  /// The attachments; the Markdown, which always stands beside the page, is not one of them.
  private var attachments: [PublishedEdition.Attachment] {
    published.attachments.filter { $0.name != "index.md" }
  }

  private func page(
    of document: MarkdownDocument, at here: SiteAddress, rank: SiteFile.Rank
  ) -> Page {
    let text = EditionMarkup(edition: edition, index: index).html(document, at: here)
    let title = "\(edition.header.title), \(edition.header.dateline)"
    let summary = edition.bottomLine.map(\.text).joined(separator: " ")
    return Page(
      address: here, title: title, description: summary.isEmpty ? title : summary,
      main:
        "<article class=\"edition\">\n\(corrections)\(text)\(mentions(here))\(formats(here))</article>\n",
      rank: rank, canonical: home, navigation: neighbours(here), footer: times,
      marking: edition.header.marking)
  }

  /// Corrections stand at the top.
  private var corrections: HTML {
    guard !edition.corrections.isEmpty else { return "" }
    let notes = edition.corrections.map { note -> HTML in
      "<p><strong>Correction, <time datetime=\"\(note.date)\">\(DateText.day(note.date))</time>.</strong> \(note.text)</p>\n"
    }
    return "<aside class=\"correction\" aria-label=\"Corrections\">\n\(notes.joined())</aside>\n"
  }

  private func neighbours(_ here: SiteAddress) -> HTML {
    var links: [HTML] = []
    if let previous {
      links.append(
        "<a rel=\"prev\" href=\"\(address: here.link(to: .edition(previous)))\">← \(DateText.day(previous))</a>"
      )
    }
    if let next {
      links.append(
        "<a rel=\"next\" href=\"\(address: here.link(to: .edition(next)))\">\(DateText.day(next)) →</a>"
      )
    }
    guard !links.isEmpty else { return "" }
    return
      "<nav class=\"neighbours\" aria-label=\"Neighbouring editions\">\(links.joined(separator: " "))</nav>\n"
  }

  /// Ways from the edition to the records of those whom it names.
  private func mentions(_ here: SiteAddress) -> HTML {
    let parts = PageParts(index: index, here: here)
    let claims = index.store[index.place(of: edition.date)]?.claims ?? []
    let entities = unique(claims.flatMap { [$0.actor, $0.target].compactMap(\.self) })
    let actors = entities.filter { index.hasPage(.actor($0)) }.map { parts.entity($0) }
    let alliances = unique(
      edition.actors.alliances.items.map(\.id)
        + entities.filter { index.entity($0)?.kind == .alliance })
    let rows: [(String, [HTML])] = [
      ("Actors", actors),
      ("States", unique(claims.flatMap(\.states)).map { parts.state($0) }),
      ("Alliances", alliances.map { parts.link(.alliance($0), index.allianceName($0)) }),
      (
        "Speakers",
        unique(claims.compactMap(\.speaker)).map {
          parts.speaker($0, name: index.speaker($0)?.name ?? $0)
        }
      ),
    ]
    let lines = rows.filter { !$0.1.isEmpty }.map { name, links -> HTML in
      "<dt>\(name)</dt><dd>\(links.joined(separator: ", "))</dd>\n"
    }
    guard !lines.isEmpty else { return "" }
    return
      "<nav class=\"mentions\" aria-labelledby=\"records\"><h2 id=\"records\">Records</h2>\n<dl>\n\(lines.joined())</dl></nav>\n"
  }

  private func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func formats(_ here: SiteAddress) -> HTML {
    let files = [("index.md", "Markdown")] + attachments.map { ($0.name, $0.label) }
    let links = files.map { name, label -> HTML in
      let place = SiteAddress(home.path + name)
      return "<a href=\"\(address: here.link(to: place))\">\(label)</a>"
    }
    return
      "<p class=\"formats\">This edition in other forms: \(links.joined(separator: ", ")).</p>\n"
  }

  private var times: HTML {
    let revision = edition.header.revision
    let again: HTML = revision > 1 ? ", making \(revision)" : ""
    return
      "<p>Edition \(edition.number)\(again), made <time datetime=\"\(edition.header.runTime)\">\(edition.header.runTime)</time>.</p>\n"
  }
}
