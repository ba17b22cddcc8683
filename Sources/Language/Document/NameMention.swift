/// A named entity at one place of a document.
public struct NameMention: Hashable, Sendable {
  /// What the name stands for.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case person, organisation, armedGroup, state, demonym, alliance, place, facility, date, event
    case other
  }

  /// The first token.
  public var firstToken: Int32
  /// One past the last token.
  public var endToken: Int32
  /// What it stands for.
  public var kind: Kind
  /// The index of the entry of the reference data that it matched; -1 where the model found it.
  public var reference: Int32

  /// Makes a name mention.
  public init(firstToken: Int32, endToken: Int32, kind: Kind, reference: Int32 = -1) {
    self.firstToken = firstToken
    self.endToken = endToken
    self.kind = kind
    self.reference = reference
  }

  /// Its tokens as indices of the document.
  public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
}
