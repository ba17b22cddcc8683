/// What the class, id, role and item property of an element say of it.
struct PageHints: OptionSet, Hashable {
  let rawValue: UInt32

  static let articleBody = PageHints(rawValue: 1 << 0)
  static let comments = PageHints(rawValue: 1 << 1)
  static let share = PageHints(rawValue: 1 << 2)
  static let navigation = PageHints(rawValue: 1 << 3)
  static let related = PageHints(rawValue: 1 << 4)
  static let advertisement = PageHints(rawValue: 1 << 5)
  static let newsletter = PageHints(rawValue: 1 << 6)
  static let cookies = PageHints(rawValue: 1 << 7)
  static let caption = PageHints(rawValue: 1 << 8)
  static let byline = PageHints(rawValue: 1 << 9)
  static let footer = PageHints(rawValue: 1 << 10)
  static let sidebar = PageHints(rawValue: 1 << 11)
  static let hidden = PageHints(rawValue: 1 << 12)
  static let about = PageHints(rawValue: 1 << 13)
  static let tags = PageHints(rawValue: 1 << 14)
  static let notice = PageHints(rawValue: 1 << 15)
  static let date = PageHints(rawValue: 1 << 16)
  static let headline = PageHints(rawValue: 1 << 17)

  /// Elements of these are no part of an article.
  static let furniture: PageHints = [
    .comments, .share, .navigation, .related, .advertisement, .newsletter, .cookies, .caption,
    .byline, .footer, .sidebar, .hidden, .about, .tags, .notice, .date,
  ]

  private static let names: [(PageHints, String)] = [
    (.comments, "comments"), (.share, "share bar"), (.navigation, "navigation"),
    (.related, "related links"), (.advertisement, "advertisement"), (.newsletter, "newsletter box"),
    (.cookies, "cookie notice"), (.caption, "image caption"), (.byline, "byline"),
    (.footer, "page footer"), (.sidebar, "sidebar"), (.hidden, "hidden text"),
    (.about, "about the author"), (.tags, "tags"), (.notice, "page notice"), (.date, "date line"),
    (.headline, "headline"), (.articleBody, "article body"),
  ]

  /// The reason that stands in the list of removed text.
  var reason: String {
    Self.names.first { contains($0.0) }?.1 ?? "page furniture"
  }

  /// The hint of a name in `page-hints.tsv`.
  static func named(_ name: String) -> PageHints {
    names.first { $0.1 == name }?.0 ?? []
  }
}
