/// What stands above the bottom line: what was read, when, and what to beware of.
public struct EditionHeader: Hashable, Sendable, Codable {
  /// The title ("Daily threat briefing").
  public var title: String
  /// The date in words ("23 November 2026").
  public var dateline: String
  /// The traffic-light marking (`TLP:CLEAR`).
  public var marking: String
  /// New articles that were analysed.
  public var articles: Int
  /// How many of them repeat another one and count once.
  public var copies: Int
  /// Sentences read in them.
  public var sentences: Int
  /// Reported claims in this edition.
  public var claims: Int
  /// When the edition was made, RFC 3339 in UTC.
  public var runTime: String
  /// When the newest article was taken in, RFC 3339 in UTC; nil without articles.
  public var cutOff: String?
  /// How it was compiled, who checked it, whether a model wrote any of it.
  public var statements: [CitedSentence]
  /// Warnings, such as old material.
  public var notices: [Notice]
  /// Days since the last edition without one of their own, `YYYY-MM-DD`.
  public var missedDays: [String]
  /// Inputs set aside, and articles in another language.
  public var unread: [UnreadInput]
  /// 1 for the first making on its date, one more for each making anew.
  public var revision: Int

  /// Makes the value from its parts.
  public init(
    title: String,
    dateline: String,
    marking: String,
    articles: Int = 0,
    copies: Int = 0,
    sentences: Int = 0,
    claims: Int = 0,
    runTime: String,
    cutOff: String? = nil,
    statements: [CitedSentence] = [],
    notices: [Notice] = [],
    missedDays: [String] = [],
    unread: [UnreadInput] = [],
    revision: Int = 1
  ) {
    self.title = title
    self.dateline = dateline
    self.marking = marking
    self.articles = articles
    self.copies = copies
    self.sentences = sentences
    self.claims = claims
    self.runTime = runTime
    self.cutOff = cutOff
    self.statements = statements
    self.notices = notices
    self.missedDays = missedDays
    self.unread = unread
    self.revision = revision
  }
}

extension EditionHeader: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("title", title)
      $0.field("dateline", dateline)
      $0.field("marking", marking)
      $0.field("articles", articles)
      $0.field("copies", copies)
      $0.field("sentences", sentences)
      $0.field("claims", claims)
      $0.field("run_time", runTime)
      $0.field("cut_off", cutOff)
      $0.field("statements", statements)
      $0.field("notices", notices)
      $0.field("missed_days", missedDays)
      $0.field("unread", unread)
      $0.field("revision", revision)
    }
  }
}
