/// A list: bulleted, or numbered from a given start.
public struct MarkdownList: Hashable, Sendable {
  /// One entry of a list.
  public struct Item: Hashable, Sendable {
    /// What the entry holds.
    public var blocks: [MarkdownBlock]
    /// The first and last line of the source, from 1.
    public var lines: ClosedRange<Int>

    /// Makes an entry.
    public init(blocks: [MarkdownBlock], lines: ClosedRange<Int>) {
      self.blocks = blocks
      self.lines = lines
    }
  }

  /// The number of the first entry; nil for a bulleted list.
  public var start: Int?
  /// Whether entries stand close, so that their paragraphs are not set apart.
  public var isTight: Bool
  /// The entries.
  public var items: [Item]

  /// Makes a list.
  public init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}
