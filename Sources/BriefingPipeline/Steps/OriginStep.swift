internal import ArticleArchive
internal import BriefingModel

/// Finds which articles share an origin, so that copies count once (R29).
///
/// One origin: near-duplicate texts, the same agency credit, or the same publisher. The origin of a
/// group is the smallest key in it, so it does not depend on the order of reading.
struct OriginStep: Sendable {
  /// Groups of near-duplicate articles, as indices into the articles.
  let copies: [[Int]]

  /// The origin of each article, in their order.
  func origins(of articles: [StoredArticle]) -> [String] {
    var sets = DisjointSets(count: articles.count)
    for group in copies {
      for member in group.dropFirst() { sets.join(group[0], member) }
    }
    join(articles.map { $0.article.agency.map(Self.folded) }, in: &sets)
    join(articles.map { $0.article.outlet.map(Self.folded) }, in: &sets)
    let roots = articles.indices.map { sets.root(of: $0) }
    var smallest: [Int: String] = [:]
    for (index, root) in roots.enumerated() {
      smallest[root] = min(smallest[root] ?? articles[index].key, articles[index].key)
    }
    return roots.enumerated().map { smallest[$0.element] ?? articles[$0.offset].key }
  }

  private func join(_ names: [String?], in sets: inout DisjointSets) {
    var first: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      guard let name, !name.isEmpty else { continue }
      if let earlier = first[name] { sets.join(earlier, index) } else { first[name] = index }
    }
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

/// Sets that grow together (union and find).
private struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(of item: Int) -> Int {
    var item = item
    while parent[item] != item {
      parent[item] = parent[parent[item]]
      item = parent[item]
    }
    return item
  }

  /// The smaller root stays, so that the order of joining does not matter.
  mutating func join(_ left: Int, _ right: Int) {
    let roots = (root(of: left), root(of: right))
    parent[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }
}
