internal import ReferenceData

/// What is known of pronouns and common nouns: whom or what they stand for.
///
/// Read from `Data/pronouns.tsv`, `noun-classes.tsv` and `kind-nouns.tsv`, with the titles and nouns for people
/// of the reference data.
struct NounClasses: Sendable {
  private var pronouns: [UInt64: Pronoun] = [:]
  private var nouns: [UInt64: Agreement] = [:]
  private var kindNouns: [NameMention.Kind: Set<UInt64>] = [:]
  private let library: ReferenceLibrary

  init(library: ReferenceLibrary) {
    self.library = library
    for entry in library.people.entries {
      let animacy: Agreement.Animacy = entry.isCollective ? .group : .person
      nouns[WordHash.of(entry.phrase)] = Agreement(animacy: animacy)
    }
    for entry in library.titles.entries {
      nouns[WordHash.of(entry.phrase)] = Agreement(animacy: .person)
    }
    LanguageTable(named: "noun-classes.tsv").forEach { row in
      guard row.count == 3 else { return }
      nouns[row.hash(2)] = Self.agreement(class: row.text(0), gender: row.text(1))
    }
    LanguageTable(named: "pronouns.tsv").forEach { row in
      if row.count == 5 { pronouns[row.hash(0)] = Self.pronoun(row) }
    }
    let kinds = Dictionary(uniqueKeysWithValues: NameMention.Kind.allCases.map { ("\($0)", $0) })
    LanguageTable(named: "kind-nouns.tsv").forEach { row in
      guard row.count == 2, let kind = kinds[row.text(0)] else { return }
      kindNouns[kind, default: []].insert(row.hash(1))
    }
  }

  /// Whether "the" and a noun of a lemma may stand for a named entity of a kind.
  func mayStand(_ lemmaHash: UInt64, for kind: NameMention.Kind?) -> Bool {
    guard let kind = kind == .alliance ? .organisation : kind else { return false }
    return kindNouns[kind]?.contains(lemmaHash) ?? false
  }

  /// The pronoun of a form.
  func pronoun(_ formHash: UInt64) -> Pronoun? { pronouns[formHash] }

  /// Whether a noun of a lemma can be said to speak: people, bodies, papers.
  func canSpeak(_ lemmaHash: UInt64) -> Bool {
    guard !library.speakerNouns.contains(lemmaHash), !library.titles.contains(lemmaHash),
      !library.people.contains(lemmaHash),
      let field = library.wordClasses.first(lemmaHash)?.noun.first
    else { return true }
    return !Self.mute.contains(field)
  }

  /// Fields of meaning whose nouns say nothing.
  private static let mute: Set<WordClass> = [
    .act, .event, .time, .feeling, .substance, .food, .plant, .animal, .body, .quantity, .process,
    .shape,
  ]

  /// What a noun of a lemma stands for; nil where nothing is known.
  func noun(_ lemmaHash: UInt64) -> Agreement? { nouns[lemmaHash] }

  private static func agreement(class name: String, gender: String) -> Agreement {
    var agreement = Agreement()
    switch name {
    case "person": agreement.animacy = .person
    case "group": agreement.animacy = .group
    case "place": agreement.animacy = .place
    case "people":
      agreement.animacy = .person
      agreement.number = .plural
    default: break
    }
    agreement.gender = self.gender(gender)
    return agreement
  }

  private static func gender(_ name: String) -> Agreement.Gender {
    switch name {
    case "male": .male
    case "female": .female
    case "neuter": .neuter
    default: .unknown
    }
  }

  private static func pronoun(_ row: LanguageTable.Row) -> Pronoun {
    let number: Agreement.Number =
      switch row.text(2) {
      case "singular": .singular
      case "plural": .plural
      default: .unknown
      }
    let use: Pronoun.Use =
      switch row.text(4) {
      case "possessive": .possessive
      case "reflexive": .reflexive
      default: .plain
      }
    let agreement = Agreement(gender: gender(row.text(3)), number: number)
    return Pronoun(person: row.number(1) ?? 3, agreement: agreement, use: use)
  }
}
