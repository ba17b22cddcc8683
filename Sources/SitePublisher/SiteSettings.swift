/// What a site is told about itself.
public struct SiteSettings: Hashable, Sendable {
  /// The site's name.
  public var title: String
  /// One sentence about it.
  public var description: String
  /// Where it is served, with a slash at the end; nil while that is not known. Links do not need
  /// it; the site map and the names of feed entries do.
  public var address: String?
  /// Names of states by alpha-3 code, for states that no edition names.
  public var stateNames: [String: String]
  /// Publishers whose licence allows the whole text on an article's page, as the articles name them.
  public var fullTextOutlets: Set<String>
  /// The most words of one cited sentence that an article's page shows.
  public var excerptWords: Int
  /// Further Markdown for the method page: rules, word lists, measured figures.
  public var method: String
  /// The JSON Schema of `data.json`, published beside the pages.
  public var schema: String

  /// Starts from the shipped settings.
  public init(
    title: String = "Threatbrief",
    description: String =
      "Who threatens whom, and who says so: a daily briefing in which each sentence cites the sentence it stands on.",
    address: String? = nil, stateNames: [String: String] = [:], fullTextOutlets: Set<String> = [],
    excerptWords: Int = 60, method: String = "", schema: String = "{}\n"
  ) {
    self.title = title
    self.description = description
    self.address = address
    self.stateNames = stateNames
    self.fullTextOutlets = fullTextOutlets
    self.excerptWords = excerptWords
    self.method = method
    self.schema = schema
  }
}
