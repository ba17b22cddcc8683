internal import BriefingModel
internal import Foundation

/// Groups articles on one event, whichever outlets and days they are of.
///
/// Two articles are as near as the telling words that they share (the cosine of their marks, each
/// word weighed by how rare it is among these articles and in news at large), less with every day
/// between them. Groups grow by average linkage: what is nearest is joined first, as long as the
/// average nearness of all pairs stays above a bound. Stories of earlier editions are groups already
/// and keep their articles; a new article may join one, and two of them are never joined.
///
/// The result does not depend on the order of the items.
public struct StoryGrouper: Sendable {
  /// The least average nearness of the articles of two groups that are joined. Measured on 273 news
  /// stories (`.dev/measure-stories`).
  public static let leastNearness = 0.18
  /// Articles that lie more days apart have no story in common, unless others lie between them.
  public static let mostDays = 10
  /// What a day between two articles takes from their nearness, as an exponent: some six hundredths.
  static let dayDecay = 0.06
  /// How much the counts of news at large weigh against those of the articles at hand.
  static let generalShare = 0.3
  /// A nearness below this counts as none.
  static let leastEdge = 0.04

  private let items: [StoryItem]
  private let vectors: [[(hash: UInt32, weight: Double)]]

  /// Takes the articles, in any order.
  public init(_ items: some Sequence<StoryItem>) {
    let sorted = items.sorted { $0.key < $1.key }
    self.items = sorted
    var counts: [UInt32: Int] = [:]
    for item in sorted { for word in item.mark.words { counts[word.hash, default: 0] += 1 } }
    vectors = sorted.map { Self.vector(of: $0.mark, counts, among: sorted.count) }
  }

  /// The groups with a new article in them, those of one article too: their keys, ascending, and the
  /// story of an earlier edition that they go on with. Sorted by their first key.
  public func groups() -> [(keys: [String], story: String?)] {
    var clusters = StoryClusters(stories: items.map(\.story))
    for (left, right, nearness) in edges() { clusters.add(left, right, nearness) }
    return clusters.joined(least: Self.leastNearness)
      .filter { $0.contains { items[$0].story == nil } }
      .map { members in
        (members.map { items[$0].key }, members.lazy.compactMap { items[$0].story }.first)
      }
  }

  /// The words of a mark with their weights, of length 1.
  private static func vector(
    of mark: StoryMark, _ counts: [UInt32: Int], among articles: Int
  ) -> [(hash: UInt32, weight: Double)] {
    let all = generalShare * StoryWords.articles + Double(articles) + 1
    let words = mark.words.map { word in
      let known = generalShare * StoryWords.shipped.count(word.hash)
      let rarity = log(all / (known + Double(counts[word.hash] ?? 1)))
      return (hash: word.hash, weight: Double(word.weight) * max(0, rarity))
    }
    let length = words.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    return length > 0 ? words.map { ($0.hash, $0.weight / length) } : []
  }

  /// Every pair with a new article whose articles are near each other.
  private func edges() -> [(left: Int, right: Int, nearness: Double)] {
    let postings = postings()
    var cosines = [Double](repeating: 0, count: items.count)
    var touched: [Int] = []
    var edges: [(left: Int, right: Int, nearness: Double)] = []
    for new in items.indices where items[new].story == nil {
      for word in vectors[new] {
        for entry in postings[word.hash] ?? [] {
          if cosines[entry.item] == 0 { touched.append(entry.item) }
          cosines[entry.item] += word.weight * entry.weight
        }
      }
      for other in touched {
        // A pair of new articles comes twice.
        if items[other].story != nil || other > new {
          let nearness = cosines[other] * agreement(items[new], items[other])
          if nearness >= Self.leastEdge { edges.append((new, other, nearness)) }
        }
        cosines[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    return edges
  }

  /// Where each word stands. One in more than a tenth of many articles tells little and costs much.
  private func postings() -> [UInt32: [(item: Int, weight: Double)]] {
    var postings: [UInt32: [(item: Int, weight: Double)]] = [:]
    for (item, words) in vectors.enumerated() {
      for word in words { postings[word.hash, default: []].append((item, word.weight)) }
    }
    let most = max(50, items.count / 10)
    return postings.filter { (2...most).contains($0.value.count) }
  }

  /// What their days make of the nearness of two articles: less with every day between them, and
  /// with dated events of which none is the same.
  private func agreement(_ left: StoryItem, _ right: StoryItem) -> Double {
    let days = abs(left.day - right.day)
    guard days <= Self.mostDays else { return 0 }
    let share = exp(-Self.dayDecay * Double(days))
    guard !left.mark.occasions.isEmpty, !right.mark.occasions.isEmpty else { return share }
    let isShared = !Set(left.mark.occasions).isDisjoint(with: right.mark.occasions)
    return share * (isShared ? 1.25 : 0.6)
  }
}
