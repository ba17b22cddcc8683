public import BriefingModel

/// What many articles say together: an order-independent fold over their findings.
///
/// `merged(with:)` is associative, commutative and idempotent, so that one process, many tasks and
/// a cluster reach the same model; all order is made when the edition is built.
public struct ThreatModel: Hashable, Sendable {
  private var recordsByKey: [String: ArticleRecord] = [:]

  /// A model of no article.
  public init() {}

  /// A model of some articles, in any order.
  public init(_ records: some Sequence<ArticleRecord>) {
    for record in records { add(record) }
  }

  /// Takes one article in. Of two records with one key the one taken in later stays.
  public mutating func add(_ record: ArticleRecord) {
    if let present = recordsByKey[record.key], !Self.precedes(present, record) { return }
    recordsByKey[record.key] = record
  }

  /// The model of both sets of articles.
  public func merged(with other: ThreatModel) -> ThreatModel {
    var result = self
    for record in other.recordsByKey.values { result.add(record) }
    return result
  }

  /// The articles in the order of their labels: by time taken in, then path, then key.
  public var records: [ArticleRecord] {
    recordsByKey.values.sorted { left, right in
      (left.retrieved, left.findings.article.path, left.key)
        < (right.retrieved, right.findings.article.path, right.key)
    }
  }

  /// A total order on the versions of one article, so that the choice does not hang on who came
  /// first.
  private static func precedes(_ left: ArticleRecord, _ right: ArticleRecord) -> Bool {
    if left.retrieved != right.retrieved { return left.retrieved < right.retrieved }
    let (old, new) = (left.findings.article.sha256, right.findings.article.sha256)
    if old != new { return old < new }
    if left.origin != right.origin { return left.origin < right.origin }
    return JSONWriter.string(left.findings) < JSONWriter.string(right.findings)
  }
}
