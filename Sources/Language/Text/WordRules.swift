internal import ReferenceData

/// What is known of how English is written: abbreviations, prefixes, units, contractions.
///
/// Read once from `Data/word-rules.tsv`; words are held as hashes of their lower-cased form. A class,
/// so that whoever cuts words need not copy every set.
final class WordRules: Sendable {
  /// Abbreviations that stand before a name ("Mr.").
  let titles: Set<UInt64>
  /// Abbreviations that may end a sentence ("Inc.").
  let abbreviations: Set<UInt64>
  /// Abbreviations only where a figure follows ("No. 5").
  let beforeNumbers: Set<UInt64>
  /// Prefixes that keep their hyphen ("anti-tank").
  let prefixes: Set<UInt64>
  /// Units that are cut from the figure before them ("10km").
  let units: Set<UInt64>
  /// Endings that are cut off at an apostrophe ("'s").
  let clitics: Set<UInt64>
  /// Words that are cut in two, with the bytes of the first part ("cannot").
  let splits: [UInt64: Int]
  /// Words with an apostrophe or slash that stay whole ("o'clock").
  let wholes: Set<UInt64>
  /// Last parts of names in the net and of files ("com").
  let domains: Set<UInt64>
  /// Words that, with a capital, begin sentences and seldom names ("The").
  let starters: Set<UInt64>
  /// Common words that are names where they stand in capitals ("IS").
  let capitalNames: Set<UInt64>
  /// Forms of verbs that take a listener and a clause ("told X that").
  let tellingVerbs: Set<UInt64>
  /// Verbs that stand behind what somebody said ("officials said").
  let reportVerbs: Set<UInt64>
  /// Participles that are prepositions as well ("including").
  let prepositionalParticiples: Set<UInt64>
  /// Forms of address, which stand before persons' names alone ("Mr").
  let addresses: Set<UInt64>
  /// Nouns that tell when or how something is done, not where its doer is ("in March", "in turn").
  let timeNouns: Set<UInt64>
  /// Nouns that an infinitive tells of ("an order to leave").
  let infinitiveNouns: Set<UInt64>
  /// The preposition of what somebody is blamed for, by the form of the verb.
  let charges: [UInt64: UInt64]
  /// Faces made of marks.
  let smileys: Set<UInt64>

  /// The rules that the program carries.
  static let shipped = WordRules(table: LanguageTable(named: "word-rules.tsv"))

  /// Reads rules from tab-separated lines: kind, form, bytes of the first part.
  init(table: LanguageTable) {
    var words: [String: Set<UInt64>] = [:]
    var splits: [UInt64: Int] = [:]
    var charges: [UInt64: UInt64] = [:]
    table.forEach { row in
      guard row.count >= 2 else { return }
      let hash = row.hash(1)
      switch row.text(0) {
      case "split": splits[hash] = row.number(2)
      case "charge": charges[hash] = row.count > 2 ? row.hash(2) : nil
      case let kind: words[kind, default: []].insert(hash)
      }
    }
    self.splits = splits
    self.charges = charges
    titles = words["title"] ?? []
    abbreviations = words["abbreviation"] ?? []
    beforeNumbers = words["number"] ?? []
    prefixes = words["prefix"] ?? []
    units = words["unit"] ?? []
    clitics = words["clitic"] ?? []
    wholes = words["whole"] ?? []
    domains = words["domain"] ?? []
    starters = words["starter"] ?? []
    capitalNames = words["capital-name"] ?? []
    tellingVerbs = words["telling-verb"] ?? []
    reportVerbs = words["report-verb"] ?? []
    prepositionalParticiples = words["participle-preposition"] ?? []
    addresses = words["address"] ?? []
    timeNouns = words["time-noun"] ?? []
    infinitiveNouns = words["infinitive-noun"] ?? []
    smileys = words["smiley"] ?? []
  }
}
