/// What the next editions need to know of a claim of the last thirty days.
public struct LedgerEntry: Hashable, Sendable, Codable {
  /// The claim's lasting identifier.
  public var id: String
  /// The line for the terminal.
  public var short: String
  /// The speaker's identifier.
  public var speaker: String?
  /// The speaker's name.
  public var speakerName: String?
  /// Whether the speaker is named.
  public var speakerNamed: Bool
  /// The edition that first had it.
  public var firstEdition: String
  /// The edition that last had a report of it.
  public var lastEdition: String
  /// Its last reliability letter.
  public var reliability: String
  /// Its last credibility digit.
  public var credibility: Int
  /// Every report of it so far.
  public var reports: [SupportingReport]

  /// Makes the value from its parts.
  public init(
    id: String,
    short: String,
    speaker: String? = nil,
    speakerName: String? = nil,
    speakerNamed: Bool = false,
    firstEdition: String,
    lastEdition: String,
    reliability: String,
    credibility: Int,
    reports: [SupportingReport] = []
  ) {
    self.id = id
    self.short = short
    self.speaker = speaker
    self.speakerName = speakerName
    self.speakerNamed = speakerNamed
    self.firstEdition = firstEdition
    self.lastEdition = lastEdition
    self.reliability = reliability
    self.credibility = credibility
    self.reports = reports
  }
}

extension LedgerEntry: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("short", short)
      $0.field("speaker", speaker)
      $0.field("speaker_name", speakerName)
      $0.field("speaker_named", speakerNamed)
      $0.field("first_edition", firstEdition)
      $0.field("last_edition", lastEdition)
      $0.field("reliability", reliability)
      $0.field("credibility", credibility)
      $0.field("reports", reports)
    }
  }
}
