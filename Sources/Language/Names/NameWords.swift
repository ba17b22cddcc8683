internal import ReferenceData

/// Words that names are made of: given names, surnames, "University", "River", "March".
///
/// Read from `Data/person-names.tsv` and `Data/name-words.tsv`; the bits are features of the name
/// model.
struct NameWords: Sendable {
  /// The words that the program carries.
  static let shipped = NameWords(
    tables: [LanguageData.table("person-names.tsv"), LanguageData.table("name-words.tsv")])

  private static let kinds = [
    "given", "surname", "organisation", "place", "person", "event", "date", "people",
  ]

  /// What companies add to their names ("Inc."), no name by itself.
  private(set) var legalForms: Set<UInt64> = []
  private var bits: [UInt64: UInt8] = [:]
  private var genders: [UInt64: Agreement.Gender] = [:]

  init(tables: [[[Substring]]]) {
    for row in tables.joined() where row.count >= 2 {
      let hash = WordHash.of(row[1].utf8)
      if row[0] == "legal-form" { legalForms.insert(hash) }
      guard let kind = Self.kinds.firstIndex(where: { $0 == row[0] }) else { continue }
      bits[hash, default: 0] |= 1 << UInt8(kind)
      guard row.count > 2 else { continue }
      if row[2] == "male" { genders[hash] = .male }
      if row[2] == "female" { genders[hash] = .female }
    }
  }

  /// The kinds of name that a word is found in, a bit each; 0 for others.
  func kinds(_ formHash: UInt64) -> UInt8 { bits[formHash] ?? 0 }

  /// Who mostly bears a given name.
  func gender(_ formHash: UInt64) -> Agreement.Gender { genders[formHash] ?? .unknown }
}
