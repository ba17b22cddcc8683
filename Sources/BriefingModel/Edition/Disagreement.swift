/// Two or more accounts that do not agree; never resolved by us (R41).
public struct Disagreement: Hashable, Sendable, Codable {
  /// `D1` and so on, in this edition.
  public var label: String
  /// Its lasting identifier: `D` and a hash.
  public var id: String
  /// How far they disagree.
  public var grade: DisputeGrade
  /// What it is about ("Size of the IS presence").
  public var about: String
  /// The accounts, in sentence order.
  public var accounts: [Account]
  /// What the grade means here, and what keeps it open.
  public var notes: [CitedSentence]
  /// How it stands against the last edition.
  public var change: ChangeMark
  /// The grid of competing hypotheses, as lines of cells parted by "|"; nil where there is none.
  public var grid: [String]?

  /// Makes the value from its parts.
  public init(
    label: String,
    id: String,
    grade: DisputeGrade,
    about: String,
    accounts: [Account] = [],
    notes: [CitedSentence] = [],
    change: ChangeMark,
    grid: [String]? = nil
  ) {
    self.label = label
    self.id = id
    self.grade = grade
    self.about = about
    self.accounts = accounts
    self.notes = notes
    self.change = change
    self.grid = grid
  }
}

extension Disagreement: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.field("id", id)
      $0.field("grade", grade.rawValue)
      $0.field("about", about)
      $0.field("accounts", accounts)
      $0.field("notes", notes)
      $0.field("change", change.rawValue)
      if let grid { $0.field("grid", grid) }
    }
  }
}
