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
  /// The actor that it was merged by; nil in editions of before.
  public var actor: String?
  /// The target that it was merged by.
  public var target: String?
  /// The kind that it was merged by.
  public var type: String?
  /// Whether it denies what it is about.
  public var negated: Bool?
  /// Its first sentence as it was printed.
  public var words: String?
  /// The date of the edition in which it was taken back.
  public var withdrawn: String?

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
    reports: [SupportingReport] = [],
    actor: String? = nil,
    target: String? = nil,
    type: String? = nil,
    negated: Bool? = nil,
    words: String? = nil,
    withdrawn: String? = nil
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
    self.actor = actor
    self.target = target
    self.type = type
    self.negated = negated
    self.words = words
    self.withdrawn = withdrawn
  }
}

extension LedgerEntry {
  /// Reads the entries of a JSON array; throws a `DecodingError` where the bytes are none.
  public static func entries(json bytes: some Sequence<UInt8>) throws -> [LedgerEntry] {
    try JSONTapeDecoder.decode([LedgerEntry].self, from: Array(bytes))
  }
}

extension Edition {
  /// The entries of the ledger that this edition made, whatever else an edition of before carries.
  public var ownLedger: [LedgerEntry] {
    ledger.filter { $0.lastEdition == date || $0.withdrawn == date }
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
      $0.field("actor", actor)
      $0.field("target", target)
      $0.field("type", type)
      $0.field("negated", negated)
      $0.field("words", words)
      $0.field("withdrawn", withdrawn)
    }
  }
}
