public import BriefingModel

/// The attributions of one document and the sources that they are given to.
public struct AttributionResult: Hashable, Sendable {
  /// The attributions in the order of their content.
  public var attributions: [Attribution]
  /// The sources in the order of their first statement.
  public var sources: [SourceFinding]

  /// Makes a result.
  public init(attributions: [Attribution] = [], sources: [SourceFinding] = []) {
    self.attributions = attributions
    self.sources = sources
  }
}
