internal import ReferenceData

/// Words that names are made of: given names, surnames, "University", "River", "March".
///
/// Read from `Data/person-names.tsv` and `Data/name-words.tsv`; the bits are features of the name
/// model.
struct NameWords: Sendable {
  /// The words that the program carries.
  static let shipped = NameWords(
    tables: [LanguageTable(named: "person-names.tsv"), LanguageTable(named: "name-words.tsv")])

  private static let kinds = [
    "given", "surname", "organisation", "place", "person", "event", "date", "people",
  ].map { WordHash.of($0) }
  private static let legalForm = WordHash.of("legal-form")

  /// What companies add to their names ("Inc."), no name by itself.
  private(set) var legalForms: Set<UInt64> = []
  /// The kinds of each word, a bit each.
  private var bits = WordTable<UInt8>(capacity: 16_384, absent: 0)
  private var genders = WordTable<Agreement.Gender>(capacity: 8_192, absent: .unknown)

  init(tables: [LanguageTable]) {
    let (male, female) = (WordHash.of("male"), WordHash.of("female"))
    for table in tables {
      table.forEach { row in
        guard row.count >= 2 else { return }
        let kind = row.hash(0)
        let hash = row.hash(1)
        if kind == Self.legalForm { legalForms.insert(hash) }
        guard let number = Self.kinds.firstIndex(of: kind) else { return }
        bits[hash] |= 1 << UInt8(number)
        guard row.count > 2 else { return }
        let gender = row.hash(2)
        if gender == male { genders[hash] = .male }
        if gender == female { genders[hash] = .female }
      }
    }
  }

  /// The kinds of name that a word is found in, a bit each; 0 for others.
  func kinds(_ formHash: UInt64) -> UInt8 { bits[formHash] }

  /// Who mostly bears a given name.
  func gender(_ formHash: UInt64) -> Agreement.Gender { genders[formHash] }
}
