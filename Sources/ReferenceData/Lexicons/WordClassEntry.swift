/// A field of meaning that a verb or noun belongs to.
public enum WordClass: String, Hashable, Sendable, CaseIterable {
  /// Fields of verbs and nouns.
  case body, cognition, communication, motion, possession
  /// Fields of verbs.
  case change, competition, consumption, contact, creation, emotion, perception, social, stative
  /// Fields of verbs.
  case weather
  /// Fields of nouns.
  case act, animal, artifact, attribute, event, feeling, food, group, motive, person, phenomenon
  /// Fields of nouns.
  case place, plant, process, quantity, relation, shape, state, substance, thing, time
}

/// The fields of meaning of a common word, those of its commonest senses first.
public struct WordClassEntry: Hashable, Sendable {
  /// The lemma.
  public let phrase: String
  /// Its fields as a verb; none where it is no verb.
  public let verb: [WordClass]
  /// Its fields as a noun; none where it is no noun.
  public let noun: [WordClass]
}

extension WordClassEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, verb, noun
  }

  static var fileName: String { "word-classes.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    verb = try row.choices(.verb)
    noun = try row.choices(.noun)
  }
}
