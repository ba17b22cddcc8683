/// What the resolver knows of one entity of the document.
struct CoreferenceEntity {
  var agreement: Agreement
  /// The kind of its names; nil while it has none.
  var kind: NameMention.Kind?
  /// The reference entry of its names; -1 for none.
  var reference: Int32 = -1
  /// The form hashes of its longest name.
  var nameTokens: [UInt64] = []
  /// The lemmas of nouns that stand for it ("minister").
  var nouns: [UInt64] = []
  /// How many mentions it has.
  var mentionCount = 0
  /// The place of its last mention among the candidates.
  var lastMention = 0
}
