/// The word class of a lexicon's entry.
public enum LexiconWordClass: String, Hashable, Sendable, CaseIterable {
  /// A verb.
  case verb
  /// A noun.
  case noun
  /// An adjective.
  case adjective
  /// An adverb.
  case adverb
  /// Anything else, phrases included.
  case other
}

/// What a speaker does by a reporting word.
public enum ReportingAct: String, Hashable, Sendable, CaseIterable {
  /// Says, tells, adds, writes.
  case say
  /// Confirms or acknowledges.
  case confirm
  /// Denies or rejects.
  case deny
  /// Makes less of something.
  case playDown = "play-down"
  /// Warns of a danger.
  case warn
  /// Threatens or vows.
  case threaten
  /// Admits or concedes.
  case concede
  /// Accuses or blames.
  case accuse
  /// Claims responsibility or states without proof.
  case claim
  /// Demands, orders, urges, calls for.
  case demand
  /// Asks.
  case ask
  /// Offers, promises, agrees.
  case offer
  /// Holds, believes, thinks, fears.
  case believe
  /// Condemns, criticises.
  case condemn
  /// Praises, welcomes.
  case praise
  /// Announces, declares.
  case announce
  /// Estimates, predicts, expects.
  case estimate
  /// Shows, finds (of documents and studies).
  case show
  /// Refuses to say.
  case refuse
}

/// What a reporting word does to its content.
public enum ReportingPolarity: String, Hashable, Sendable, CaseIterable {
  /// The speaker asserts it.
  case asserts
  /// The speaker denies it.
  case denies
  /// The speaker makes less of it.
  case lessens
  /// The speaker wants, asks or offers it: it is not said to be so.
  case open
}

/// A verb or noun that reports what somebody says, holds or asks.
public struct ReportingWordEntry: Hashable, Sendable {
  /// The lemma; for a verb with a particle the verb alone.
  public let phrase: String
  /// The particle of a phrasal verb ("play down": "down").
  public let particle: String?
  /// Verb or noun.
  public let partOfSpeech: LexiconWordClass
  /// What the speaker does by it.
  public let act: ReportingAct
  /// Whether the content is asserted, denied or left open.
  public let polarity: ReportingPolarity
  /// Whether it says nothing about the truth of the content ("says", not "admits").
  public let isNeutral: Bool
  /// Whether a clause may follow ("said that ...").
  public let takesClause: Bool
  /// Whether it may follow or open a quotation.
  public let followsQuote: Bool
  /// Whether its content may be a noun phrase ("condemned the attack").
  public let takesObject: Bool
}

extension ReportingWordEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, particle, partOfSpeech, act, polarity, isNeutral, takesClause, followsQuote,
      takesObject
  }

  static var fileName: String { "reporting-verbs.tsv" }

  var key: String { "\(phrase) \(particle ?? "") \(partOfSpeech.rawValue)" }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    particle = row.optional(.particle)
    partOfSpeech = try row.choice(.partOfSpeech)
    act = try row.choice(.act)
    polarity = try row.choice(.polarity)
    isNeutral = try row.flag(.isNeutral)
    takesClause = try row.flag(.takesClause)
    followsQuote = try row.flag(.followsQuote)
    takesObject = try row.flag(.takesObject)
  }
}
