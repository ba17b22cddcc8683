/// Something dated.
public struct TimelineEntry: Hashable, Sendable, Codable {
  /// The date as read: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `--MM-DD`; nil if not read.
  public var date: String?
  /// `day`, `month` or `year`; nil with the date.
  public var precision: String?
  /// The date as the article writes it.
  public var written: String?
  /// How it was read ("stated", "read as 2015", "year not known").
  public var reading: String
  /// What the reading stands on.
  public var basis: String?
  /// What kind of event ("killing", "statement").
  public var type: String
  /// Where, as the article names it.
  public var places: [String]
  /// The state where it happened.
  public var iso3: String?
  /// The identifiers of those who did it.
  public var actors: [String]
  /// The number given of killed.
  public var killed: Int?
  /// The number given of injured.
  public var injured: Int?
  /// The labels of the disagreements about it.
  public var disputes: [String]
  /// What happened, by whose word.
  public var sentence: CitedSentence

  /// Makes the value from its parts.
  public init(
    date: String? = nil,
    precision: String? = nil,
    written: String? = nil,
    reading: String,
    basis: String? = nil,
    type: String,
    places: [String] = [],
    iso3: String? = nil,
    actors: [String] = [],
    killed: Int? = nil,
    injured: Int? = nil,
    disputes: [String] = [],
    sentence: CitedSentence
  ) {
    self.date = date
    self.precision = precision
    self.written = written
    self.reading = reading
    self.basis = basis
    self.type = type
    self.places = places
    self.iso3 = iso3
    self.actors = actors
    self.killed = killed
    self.injured = injured
    self.disputes = disputes
    self.sentence = sentence
  }
}

extension TimelineEntry: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("date", date)
      $0.field("precision", precision)
      $0.field("written", written)
      $0.field("reading", reading)
      $0.field("basis", basis)
      $0.field("type", type)
      $0.field("places", places)
      $0.field("iso3", iso3)
      $0.field("actors", actors)
      $0.field("killed", killed)
      $0.field("injured", injured)
      $0.field("disputes", disputes)
      $0.field("sentence", sentence)
    }
  }
}
