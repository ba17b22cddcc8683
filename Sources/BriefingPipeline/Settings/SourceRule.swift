/// What a person entered about an outlet: how reliable it is, a note, whether it is left out (R28).
public struct SourceRule: Hashable, Sendable {
  /// The outlet, as its articles name it.
  public let outlet: String
  /// A letter from A to F; F where only a note or `hide` is entered.
  public let letter: String
  /// Why.
  public let reason: String
  /// When it was entered, `YYYY-MM-DD`.
  public let date: String
  /// Whether its articles are left out of editions.
  public let isHidden: Bool
  /// What a reader should weigh when reading it; printed with its articles.
  public let note: String?

  /// Makes an entry.
  public init(
    outlet: String, letter: String, reason: String, date: String, isHidden: Bool = false,
    note: String? = nil
  ) {
    self.outlet = outlet
    self.letter = letter
    self.reason = reason
    self.date = date
    self.isHidden = isHidden
    self.note = note
  }

  /// The reason with the note, as it is printed.
  var printedReason: String { note.map { "\(reason); note: \($0)" } ?? reason }

  /// The entry in one line, for listing.
  var line: String {
    "\(outlet): \(letter)\(isHidden ? ", hidden" : ""), \(date), \(printedReason)"
  }
}
