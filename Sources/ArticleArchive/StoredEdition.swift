/// An edition as the archive keeps it.
public struct StoredEdition: Hashable, Sendable {
  /// Its date, `YYYY-MM-DD`.
  public let date: String
  /// Its number, from 1, which stays the same when it is made anew.
  public let number: Int
  /// When it was made: RFC 3339 in UTC.
  public let made: String
  /// The edition's data as JSON text.
  public let json: String
  /// What it is looked up by.
  public let records: EditionRecords
  /// Which story each of its articles is of; nil where that stays as it is.
  public let stories: [StoredStory]?

  /// Makes a stored edition.
  public init(
    date: String, number: Int, made: String, json: String,
    records: EditionRecords = EditionRecords(), stories: [StoredStory]? = nil
  ) {
    self.date = date
    self.number = number
    self.made = made
    self.json = json
    self.records = records
    self.stories = stories
  }
}
