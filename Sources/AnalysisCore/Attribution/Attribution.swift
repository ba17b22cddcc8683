public import BriefingModel

/// One statement that an article gives to a speaker: who, by which words, and what was said.
///
/// The content is one unbroken run of the text; a quotation that is broken and reopened gives two.
public struct Attribution: Hashable, Sendable {
  /// The index of the speaker in the result's `sources`.
  public var source: Int
  /// Those who say it together with the speaker ("X and Y said"), in text order.
  public var coSources: [Int]
  /// The tokens that stand for the speaker here ("He"); empty where none do.
  public var speaker: Range<Int>
  /// The tokens of the reporting verb or phrase ("said", "according to").
  public var cue: Range<Int>
  /// The tokens of the content, without cue, speaker and outer quotation marks.
  public var content: Range<Int>
  /// The content as UTF-8 byte offsets.
  public var bytes: Range<Int>
  /// How the content is quoted.
  public var quote: QuoteKind
  /// 1 a speaker, 2 a report of a speaker, 9 a report or fear that nobody in particular gives.
  public var depth: Int
  /// The hedging words of cue and content, as the article has them.
  public var hedges: [String]
  /// Whether the speaker denies the content.
  public var negated: Bool
  /// The identifier of the rule that found it.
  public var rule: String
  /// How the speaker's words were resolved to the source, where they are no name of it.
  public var sourceBasis: String?
}
