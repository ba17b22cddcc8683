/// A place in a document that refers to an entity: a name, a noun phrase or a pronoun.
public struct Mention: Hashable, Sendable {
  /// How a mention was linked to an earlier one, so that a briefing can list it as an assumption.
  public enum Link: UInt8, Hashable, Sendable, CaseIterable {
    /// The first mention of its entity.
    case first
    /// The same name again.
    case sameName
    /// A shortened name ("Antonov" for "Anatoly Antonov").
    case shortenedName
    /// An abbreviation given in the text ("the Islamic State (IS)").
    case abbreviation
    /// An alias of the reference data.
    case alias
    /// A title or noun phrase ("the minister", "the group").
    case nounPhrase
    /// An apposition or copula ("Antonov, the deputy minister").
    case apposition
    /// A pronoun.
    case pronoun
  }

  /// The first token.
  public var firstToken: Int32
  /// One past the last token.
  public var endToken: Int32
  /// The head token.
  public var headToken: Int32
  /// The entity that it refers to, from 0 to `entityCount`.
  public var entity: Int32
  /// How it was linked.
  public var link: Link
  /// How sure the link is, from 0 to 100; 100 for names.
  public var score: UInt8

  /// Makes a mention.
  public init(
    firstToken: Int32, endToken: Int32, headToken: Int32, entity: Int32, link: Link, score: UInt8
  ) {
    self.firstToken = firstToken
    self.endToken = endToken
    self.headToken = headToken
    self.entity = entity
    self.link = link
    self.score = score
  }

  /// Its tokens as indices of the document.
  public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
}
