/// The numbers of killed or injured that articles of thirty days gave for one event.
///
/// Numbers that later articles raise are a series and no disagreement.
public struct FigureSeries: Hashable, Sendable, Codable {
  /// Its lasting identifier: `N` and a hash.
  public var id: String
  /// What is counted: `killed` or `injured`.
  public var measure: String
  /// The day of the event, `YYYY-MM-DD`.
  public var date: String
  /// The state where it happened, alpha-3; nil where not known.
  public var iso3: String?
  /// The names of where it happened that articles gave, sorted.
  public var places: [String]
  /// One number an article, in the order of publication.
  public var steps: [FigureStep]

  /// Makes the value from its parts.
  public init(
    id: String, measure: String, date: String, iso3: String? = nil, places: [String] = [],
    steps: [FigureStep] = []
  ) {
    self.id = id
    self.measure = measure
    self.date = date
    self.iso3 = iso3
    self.places = places
    self.steps = steps
  }
}

extension FigureSeries: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("measure", measure)
      $0.field("date", date)
      $0.field("iso3", iso3)
      $0.field("places", places)
      $0.field("steps", steps)
    }
  }
}
