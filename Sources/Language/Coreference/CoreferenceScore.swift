/// How well a document's coreference agrees with a treebank's by LEA (Moosavi and Strube 2016),
/// over names and pronouns, matched by their head tokens.
///
/// Entities are compared by these mentions alone; those with only one are left out.
public struct CoreferenceScore: Sendable {
  private var correctRecall = 0.0
  private var goldSize = 0.0
  private var correctPrecision = 0.0
  private var systemSize = 0.0

  /// Makes an empty score.
  public init() {}

  /// The share of gold links found, weighted by the size of entities.
  public var recall: Double { goldSize == 0 ? 0 : correctRecall / goldSize }
  /// The share of found links that are right, weighted by the size of entities.
  public var precision: Double { systemSize == 0 ? 0 : correctPrecision / systemSize }
  /// The harmonic mean of the two.
  public var f1: Double {
    recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision)
  }

  /// Adds a document that has the treebank's own tokens.
  public mutating func add(_ document: Document, treebank: Treebank, range: Range<Int>) {
    var gold: [String: Set<Int>] = [:]
    for mention in treebank.mentions(in: range) {
      let head = treebank.head(of: mention)
      let tag = treebank.sentences[mention.sentence].words[head].tag
      guard tag == .propn || tag == .pron else { continue }
      let first = Int(document.sentences[mention.sentence - range.lowerBound].firstToken)
      gold[mention.entity, default: []].insert(first + head)
    }
    let nameHeads = Set(document.names.map { document.head(of: $0.tokens) })
    var system: [Int32: Set<Int>] = [:]
    for mention in document.mentions {
      let head = Int(mention.headToken)
      guard nameHeads.contains(head) || document.tokens[head].tag == .pron else { continue }
      system[mention.entity, default: []].insert(head)
    }
    let goldSets = gold.values.filter { $0.count > 1 }.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
    let systemSets = system.values.filter { $0.count > 1 }.sorted {
      ($0.min() ?? 0) < ($1.min() ?? 0)
    }
    let recall = Self.resolved(goldSets, in: systemSets)
    let precision = Self.resolved(systemSets, in: goldSets)
    correctRecall += recall.resolved
    goldSize += recall.size
    correctPrecision += precision.resolved
    systemSize += precision.size
  }

  private static func resolved(
    _ keys: [Set<Int>], in responses: [Set<Int>]
  ) -> (resolved: Double, size: Double) {
    var resolved = 0.0
    var size = 0.0
    for key in keys {
      let links = key.count * (key.count - 1) / 2
      var found = 0
      for response in responses {
        let shared = key.intersection(response).count
        found += shared * (shared - 1) / 2
      }
      resolved += Double(key.count) * Double(found) / Double(links)
      size += Double(key.count)
    }
    return (resolved, size)
  }
}
