internal import ReferenceData

/// What is known of how English is written: abbreviations, prefixes, units, contractions.
///
/// Read once from `Data/word-rules.tsv`; words are held as hashes of their lower-cased form.
struct WordRules: Sendable {
  /// Abbreviations that stand before a name ("Mr.").
  private(set) var titles: Set<UInt64> = []
  /// Abbreviations that may end a sentence ("Inc.").
  private(set) var abbreviations: Set<UInt64> = []
  /// Abbreviations only where a figure follows ("No. 5").
  private(set) var beforeNumbers: Set<UInt64> = []
  /// Prefixes that keep their hyphen ("anti-tank").
  private(set) var prefixes: Set<UInt64> = []
  /// Units that are cut from the figure before them ("10km").
  private(set) var units: Set<UInt64> = []
  /// Endings that are cut off at an apostrophe ("'s").
  private(set) var clitics: Set<UInt64> = []
  /// Words that are cut in two, with the bytes of the first part ("cannot").
  private(set) var splits: [UInt64: Int] = [:]
  /// Words with an apostrophe or slash that stay whole ("o'clock").
  private(set) var wholes: Set<UInt64> = []
  /// Last parts of names in the net and of files ("com").
  private(set) var domains: Set<UInt64> = []
  /// Words that, with a capital, begin sentences and seldom names ("The").
  private(set) var starters: Set<UInt64> = []
  /// Common words that are names where they stand in capitals ("IS").
  private(set) var capitalNames: Set<UInt64> = []
  /// Forms of verbs that take a listener and a clause ("told X that").
  private(set) var tellingVerbs: Set<UInt64> = []
  /// Verbs that stand behind what somebody said ("officials said").
  private(set) var reportVerbs: Set<UInt64> = []
  /// Participles that are prepositions as well ("including").
  private(set) var prepositionalParticiples: Set<UInt64> = []
  /// The preposition of what somebody is blamed for, by the form of the verb.
  private(set) var charges: [UInt64: UInt64] = [:]
  /// Faces made of marks.
  private(set) var smileys: Set<UInt64> = []

  /// The rules that the program carries.
  static let shipped = WordRules(table: LanguageData.table("word-rules.tsv"))

  /// Reads rules from tab-separated lines: kind, form, bytes of the first part.
  init(table: [[Substring]]) {
    for row in table where row.count >= 2 {
      let hash = WordHash.of(row[1].utf8)
      switch row[0] {
      case "title": titles.insert(hash)
      case "abbreviation": abbreviations.insert(hash)
      case "number": beforeNumbers.insert(hash)
      case "prefix": prefixes.insert(hash)
      case "unit": units.insert(hash)
      case "clitic": clitics.insert(hash)
      case "split": splits[hash] = row.count > 2 ? Int(row[2]) : nil
      case "whole": wholes.insert(hash)
      case "domain": domains.insert(hash)
      case "starter": starters.insert(hash)
      case "capital-name": capitalNames.insert(hash)
      case "telling-verb": tellingVerbs.insert(hash)
      case "report-verb": reportVerbs.insert(hash)
      case "participle-preposition": prepositionalParticiples.insert(hash)
      case "charge": charges[hash] = row.count > 2 ? WordHash.of(row[2].utf8) : nil
      case "smiley": smileys.insert(hash)
      default: break
      }
    }
  }
}
