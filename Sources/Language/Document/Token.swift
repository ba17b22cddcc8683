/// One syntactic word of a document.
public struct Token: Hashable, Sendable {
  /// Where its form begins: a UTF-8 byte offset in the document.
  public var start: Int32
  /// Where its form ends, exclusive.
  public var end: Int32
  /// A 64-bit hash of the lower-cased form (see `WordHash`).
  public var formHash: UInt64
  /// A 64-bit hash of the lower-cased lemma (see `WordHash`).
  public var lemmaHash: UInt64
  /// The document index of the head token; -1 for the root of a sentence.
  public var head: Int32
  /// The universal part of speech.
  public var tag: UniversalTag
  /// The treebank's own (Penn) tag, which also tells tense, number and degree.
  public var pennTag: PennTag
  /// The relation to the head.
  public var relation: DependencyRelation
  /// Facts about the form (capitals, digits, space after).
  public var shape: TokenShape
  /// The index of its sentence.
  public var sentence: Int32
  /// The index of the name that it is part of; -1 if none.
  public var name: Int32
  /// How many tokens, this one first, write one multiword token ("don't": 2); 1 otherwise.
  public var spanWidth: UInt8

  /// Makes an untagged token.
  public init(start: Int32, end: Int32, formHash: UInt64, shape: TokenShape) {
    self.start = start
    self.end = end
    self.formHash = formHash
    self.shape = shape
    lemmaHash = formHash
    head = -1
    tag = .x
    pennTag = .unknown
    relation = .dep
    sentence = 0
    name = -1
    spanWidth = 1
  }
}
