internal import ReferenceData

/// Words that give a date or a part of one, before they are read against other dates.
struct DateExpression: Hashable, Sendable {
  /// What the words tell.
  enum Content: Hashable, Sendable {
    /// Some of year, month from 1, and day.
    case calendar(year: Int?, month: Int?, day: Int?)
    /// A day of the week, 0 Monday to 6 Sunday.
    case weekday(Int)
    /// So many days from the day of publication: 0 today, -1 yesterday.
    case relative(days: Int)
  }

  /// The tokens.
  var tokens: Range<Int>
  /// What they tell.
  var content: Content
}

/// A date as it was read, with the words and the rule that it was read by.
struct DateReading: Hashable, Sendable {
  /// `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `--MM-DD`.
  var date: String
  /// `day`, `month` or `year`.
  var precision: String
  /// How it was read ("stated", "year from the publication date", `year from "late in 2014"`).
  var basis: String
  /// The words.
  var text: String
  /// The identifier of the rule.
  var rule: String
}
