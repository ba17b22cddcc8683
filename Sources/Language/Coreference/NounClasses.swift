internal import ReferenceData

/// What is known of pronouns and common nouns: whom or what they stand for.
///
/// Read from `Data/pronouns.tsv`, `noun-classes.tsv` and `kind-nouns.tsv`, with the titles and nouns for people
/// of the reference data.
struct NounClasses: Sendable {
  private var pronouns: [UInt64: Pronoun] = [:]
  private var nouns: [UInt64: Agreement] = [:]
  private var kindNouns: [NameMention.Kind: Set<UInt64>] = [:]

  init(library: ReferenceLibrary) {
    for entry in library.people.entries {
      let animacy: Agreement.Animacy = entry.isCollective ? .group : .person
      nouns[WordHash.of(entry.phrase)] = Agreement(animacy: animacy)
    }
    for entry in library.titles.entries {
      nouns[WordHash.of(entry.phrase)] = Agreement(animacy: .person)
    }
    for row in LanguageData.table("noun-classes.tsv") where row.count == 3 {
      nouns[WordHash.of(row[2].utf8)] = Self.agreement(class: row[0], gender: row[1])
    }
    for row in LanguageData.table("pronouns.tsv") where row.count == 5 {
      pronouns[WordHash.of(row[0].utf8)] = Self.pronoun(row)
    }
    for row in LanguageData.table("kind-nouns.tsv") where row.count == 2 {
      guard let kind = NameMention.Kind.allCases.first(where: { "\($0)" == row[0] }) else {
        continue
      }
      kindNouns[kind, default: []].insert(WordHash.of(row[1].utf8))
    }
  }

  /// Whether "the" and a noun of a lemma may stand for a named entity of a kind.
  func mayStand(_ lemmaHash: UInt64, for kind: NameMention.Kind?) -> Bool {
    guard let kind = kind == .alliance ? .organisation : kind else { return false }
    return kindNouns[kind]?.contains(lemmaHash) ?? false
  }

  /// The pronoun of a form.
  func pronoun(_ formHash: UInt64) -> Pronoun? { pronouns[formHash] }

  /// What a noun of a lemma stands for; nil where nothing is known.
  func noun(_ lemmaHash: UInt64) -> Agreement? { nouns[lemmaHash] }

  private static func agreement(class name: Substring, gender: Substring) -> Agreement {
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

  private static func gender(_ name: Substring) -> Agreement.Gender {
    switch name {
    case "male": .male
    case "female": .female
    case "neuter": .neuter
    default: .unknown
    }
  }

  private static func pronoun(_ row: [Substring]) -> Pronoun {
    let number: Agreement.Number =
      row[2] == "singular" ? .singular : row[2] == "plural" ? .plural : .unknown
    let use: Pronoun.Use =
      row[4] == "possessive" ? .possessive : row[4] == "reflexive" ? .reflexive : .plain
    return Pronoun(
      person: Int(row[1]) ?? 3, agreement: Agreement(gender: gender(row[3]), number: number),
      use: use)
  }
}
