/// A universal part of speech (universaldependencies.org/u/pos).
public enum UniversalTag: UInt8, Hashable, Sendable, CaseIterable {
  /// ADJ: adjective.
  case adj
  /// ADP: adposition.
  case adp
  /// ADV: adverb.
  case adv
  /// AUX: auxiliary.
  case aux
  /// CCONJ: coordinating conjunction.
  case cconj
  /// DET: determiner.
  case det
  /// INTJ: interjection.
  case intj
  /// NOUN: noun.
  case noun
  /// NUM: numeral.
  case num
  /// PART: particle.
  case part
  /// PRON: pronoun.
  case pron
  /// PROPN: proper noun.
  case propn
  /// PUNCT: punctuation.
  case punct
  /// SCONJ: subordinating conjunction.
  case sconj
  /// SYM: symbol.
  case sym
  /// VERB: verb.
  case verb
  /// X: other.
  case x
}

extension UniversalTag {
  /// The name as CoNLL-U has it ("PROPN").
  public var name: String { String(describing: self).uppercased() }

  /// The tag of a CoNLL-U name.
  public init?(name: some StringProtocol) {
    guard let tag = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = tag
  }
}
