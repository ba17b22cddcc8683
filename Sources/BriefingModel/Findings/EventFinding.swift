/// Something that happened or is dated to happen.
public struct EventFinding: Hashable, Sendable, Codable {
  /// `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `--MM-DD`; nil where it cannot be read.
  public var date: String?
  /// The words for the date.
  public var dateText: String?
  /// `day`, `month`, `year`; nil with the date.
  public var precision: String?
  /// How the date was read.
  public var basis: String?
  /// What kind of event ("attack", "killing", "arrest", "talks").
  public var type: String
  /// The places, as the article names them.
  public var place: [String]
  /// The state where it happened.
  public var iso3: String?
  /// Entities that carried it out.
  public var actors: [String]
  /// Entities that suffered it.
  public var victims: [String]
  /// The number given of killed; nil for none or a vague number.
  public var killed: Int?
  /// The number given of injured.
  public var injured: Int?
  /// The words that bound or round the number of killed ("at least"); nil for an exact number.
  public var killedBound: String?
  /// The words that bound or round the number of injured.
  public var injuredBound: String?
  /// The sentence that tells of it.
  public var sentence: Int
  /// The identifiers of the rules that found the event, its figures and its date.
  public var rules: [String]?

  /// Makes the value from its parts.
  public init(
    date: String? = nil, dateText: String? = nil, precision: String? = nil, basis: String? = nil,
    type: String, place: [String] = [], iso3: String? = nil, actors: [String] = [],
    victims: [String] = [], killed: Int? = nil, injured: Int? = nil,
    killedBound: String? = nil, injuredBound: String? = nil, sentence: Int,
    rules: [String]? = nil
  ) {
    self.date = date
    self.dateText = dateText
    self.precision = precision
    self.basis = basis
    self.type = type
    self.place = place
    self.iso3 = iso3
    self.actors = actors
    self.victims = victims
    self.killed = killed
    self.injured = injured
    self.killedBound = killedBound
    self.injuredBound = injuredBound
    self.sentence = sentence
    self.rules = rules
  }

  private enum CodingKeys: String, CodingKey {
    case date
    case dateText = "date_text"
    case precision
    case basis
    case type
    case place
    case iso3
    case actors
    case victims
    case killed
    case injured
    case killedBound = "killed_bound"
    case injuredBound = "injured_bound"
    case sentence
    case rules
  }
}

extension EventFinding: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("date", date)
      $0.field("date_text", dateText)
      $0.field("precision", precision)
      $0.field("basis", basis)
      $0.field("type", type)
      $0.field("place", place)
      $0.field("iso3", iso3)
      $0.field("actors", actors)
      $0.field("victims", victims)
      $0.field("killed", killed)
      $0.field("injured", injured)
      $0.field("killed_bound", killedBound)
      $0.field("injured_bound", injuredBound)
      $0.field("sentence", sentence)
      $0.field("rules", rules ?? [])
    }
  }
}
