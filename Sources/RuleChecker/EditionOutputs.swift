/// What was made from an edition besides its Markdown, for the rules that compare.
///
/// All is optional: a rule passes over what is not at hand.
public struct EditionOutputs: Sendable {
  /// The Markdown as it is written.
  public var written: String?
  /// The Markdown, made a second time from the same articles in another order (R66).
  public var rebuilt: String?
  /// The Markdown that stood published under this date before, and how many corrections it had.
  public var published: (markdown: String, corrections: Int)?
  /// The summary for a terminal of 24 lines and 80 columns (R72).
  public var summary: String?
  /// The exports by the names of their files ("data.json", "bundle.json", "places.geojson").
  public var exports: [String: String]

  /// Makes outputs; without arguments none is at hand.
  public init(
    written: String? = nil, rebuilt: String? = nil,
    published: (markdown: String, corrections: Int)? = nil,
    summary: String? = nil, exports: [String: String] = [:]
  ) {
    self.written = written
    self.rebuilt = rebuilt
    self.published = published
    self.summary = summary
    self.exports = exports
  }
}
